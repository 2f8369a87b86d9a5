import { makeCall, makeOperation, makePayment } from '../testing/made-calls';
import { rowsOf, spanMsOf, type SpanRow } from './trace-rows';
import { barOf, scaleOf } from './time-scale';
import { tracesOf } from './trace';

const nothingFolded: ReadonlySet<string> = new Set();

function spans(rows: ReturnType<typeof rowsOf>): readonly SpanRow[] {
  return rows.filter((row) => row.type === 'span');
}

describe('Calls become traces', () => {
  test('a payment ties its creation, its notification and the payer’s look together, and nothing else', () => {
    const place = makeCall({ requestId: 'place', startedAtMs: 1_000, durationMs: 50 });
    const notify = makeCall({ requestId: 'notify', startedAtMs: 4_005, trigger: 'http', caller: null });
    const look = makeCall({ requestId: 'look', startedAtMs: 4_010 });
    const other = makeCall({ requestId: 'other', startedAtMs: 4_020, caller: 'oBert' });
    const payment = makePayment({
      createdAtMs: 1_030,
      paidAtMs: 4_000,
      notifications: [{ event: 'TRANSACTION.SUCCESS', atMs: 4_001, status: 204, attempt: 1, error: null }],
    });
    const traces = tracesOf([other, look, notify, place], [payment]);
    expect(traces.map(({ id }) => id)).toEqual(['other', 'place']);
    expect(traces[1]).toMatchObject({
      payment: { outTradeNo: 'p1' },
      stretches: [
        { pauseMs: null, calls: [{ requestId: 'place' }] },
        { pauseMs: 2_955, calls: [{ requestId: 'notify' }, { requestId: 'look' }] },
      ],
    });
  });

  test('somebody who pays again at once begins a trace of their own', () => {
    const first = makeCall({ requestId: 'first', startedAtMs: 1_000 });
    const again = makeCall({ requestId: 'again', startedAtMs: 1_200 });
    const payments = [
      makePayment({ outTradeNo: 'p2', createdAtMs: 1_220 }),
      makePayment({ outTradeNo: 'p1', createdAtMs: 1_020, paidAtMs: 1_100 }),
    ];
    const traces = tracesOf([again, first], payments);
    expect(traces.map(({ id, payment }) => [id, payment?.outTradeNo])).toEqual([
      ['again', 'p2'],
      ['first', 'p1'],
    ]);
  });

  test('an unpaid payment leaves its creator alone', () => {
    const traces = tracesOf(
      [makeCall({ requestId: 'later', startedAtMs: 1_500 }), makeCall({ requestId: 'place' })],
      [makePayment()],
    );
    expect(traces.map(({ id, stretches }) => [id, stretches.length])).toEqual([
      ['later', 1],
      ['place', 1],
    ]);
  });

  test('a call made by a function stands under it', () => {
    const child = makeCall({
      requestId: 'child',
      parentRequestId: 'root',
      startedAtMs: 1_010,
      durationMs: 10,
    });
    const [trace, ...others] = tracesOf([child, makeCall({ requestId: 'root' })], []);
    expect(others).toEqual([]);
    expect(spans(rowsOf(trace!, nothingFolded)).map(({ key, depth }) => [key, depth])).toEqual([
      ['root', 0],
      ['child', 1],
    ]);
  });
});

describe('A trace is laid out', () => {
  const inside = { transactionId: 't1' };
  const call = makeCall({
    requestId: 'c',
    operations: [
      makeOperation({ startedAtMs: 1_005 }),
      makeOperation({ ...inside, name: 'startTransaction', detail: '', startedAtMs: 1_010, durationMs: 1 }),
      makeOperation({ ...inside, name: 'modifyDocument', startedAtMs: 1_012 }),
      makeOperation({ startedAtMs: 1_014, durationMs: 1, detail: 'beside {}' }),
      makeOperation({ ...inside, name: 'commitTransaction', detail: '', startedAtMs: 1_020, durationMs: 5 }),
    ],
  });
  const [trace] = tracesOf([call], []);

  test('a transaction holds its own operations; what ran beside it stays outside', () => {
    const rows = spans(rowsOf(trace!, nothingFolded));
    expect(rows.map(({ name, depth }) => [name, depth])).toEqual([
      ['work', 0],
      ['get', 1],
      ['transaction', 1],
      ['update', 2],
      ['commit', 2],
      ['get', 1],
    ]);
    expect(rows[2]).toMatchObject({ kind: 'transaction', offsetMs: 10, durationMs: 15, inside: 2 });
  });

  test('a folded row hides what is inside it, and nothing beside it', () => {
    expect(spans(rowsOf(trace!, new Set(['c-t1']))).map(({ name }) => name)).toEqual([
      'work',
      'get',
      'transaction',
      'get',
    ]);
    expect(spans(rowsOf(trace!, new Set(['c']))).map(({ name }) => name)).toEqual(['work']);
  });

  test('errors and refusals are told apart', () => {
    const [refused] = tracesOf([makeCall({ requestId: 'r', outcome: 'refused' })], []);
    const [failed] = tracesOf([makeCall({ requestId: 'f', outcome: 'timeout' })], []);
    expect(spans(rowsOf(refused!, nothingFolded))[0]?.tone).toBe('refused');
    expect(spans(rowsOf(failed!, nothingFolded))[0]?.tone).toBe('failed');
  });

  test('a call that still runs is as long as its operations so far', () => {
    const running = makeCall({
      requestId: 'r',
      durationMs: null,
      outcome: 'running',
      operations: [makeOperation({ startedAtMs: 1_070, durationMs: 5 })],
    });
    expect(spanMsOf(tracesOf([running], [])[0]!)).toBe(75);
  });
});

describe('The time scale', () => {
  test.each([
    [46.8, 50, 6],
    [3.2, 4, 5],
    [0.4, 1, 6],
    [4_199, 5_000, 6],
  ])('%d ms end at a round mark', (spanMs, endMs, marks) => {
    const scale = scaleOf(spanMs);
    expect(scale.endMs).toBe(endMs);
    expect(scale.marksMs).toHaveLength(marks);
  });

  test('no bar leaves the scale', () => {
    expect(barOf(10, 20, 50)).toEqual({ left: 20, width: 40 });
    expect(barOf(40, 40, 50)).toEqual({ left: 80, width: 20 });
    expect(barOf(-5, 5, 50)).toEqual({ left: 0, width: 10 });
  });
});
