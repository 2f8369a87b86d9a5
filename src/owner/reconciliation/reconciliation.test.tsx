import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { DifferenceView, ReconciledDay, ReconciliationView } from '../../../contract/reconciliation';
import type { CallAnswer } from '../../platform/cloud';
import { ComparedDay } from './compared-day';
import { DayStrip } from './day-strip';
import { Reconciliations } from './reconciliation';

interface Asked {
  readonly action: string;
  readonly input: Record<string, unknown>;
}

const asked: Asked[] = [];
let answers: Record<string, unknown>;

jest.mock('../../platform/cloud', () => ({
  callStaff: (action: string, input: Record<string, unknown>): Promise<CallAnswer<unknown>> => {
    asked.push({ action, input });
    const data = answers[action];
    if (data === undefined)
      return Promise.resolve({ ok: false, problem: { kind: 'unreachable', detail: 'no line' } });
    return Promise.resolve({ ok: true, data });
  },
}));

const dayOf = (day: string, change: Partial<ReconciledDay> = {}): ReconciledDay => ({
  day,
  status: 'agreed',
  openForPeople: 0,
  isOverdue: false,
  ...change,
});

const unpaid: DifferenceView = {
  id: 'payment:0123456789abcdef01234567-1',
  kind: 'payment-unpaid',
  outTradeNo: '0123456789abcdef01234567-1',
  outRefundNo: null,
  orderId: '0123456789abcdef01234567',
  storeId: 'riverside',
  ours: null,
  theirs: 8800,
  atMs: Date.parse('2026-05-15T21:59:58+08:00'),
  proposal: 'book-payment',
  resolution: null,
};
const refundToCome: DifferenceView = {
  ...unpaid,
  id: 'refund:r1',
  kind: 'refund-missing',
  outRefundNo: 'r1',
  ours: 2640,
  theirs: null,
  proposal: 'next-bill',
};
const view: ReconciliationView = {
  ...dayOf('2026-05-15', { status: 'differs', openForPeople: 1 }),
  compared: {
    atMs: Date.parse('2026-05-16T10:05:00+08:00'),
    billHash: 'ab12cd34'.repeat(5),
    ours: { payments: 231, paid: 1_846_720, refunds: 7, refunded: 33_898 },
    theirs: { payments: 232, paid: 1_855_520, refunds: 6, refunded: 31_258 },
    agreed: { payments: 231, refunds: 6 },
  },
  differences: [unpaid, refundToCome],
  leftOut: 0,
};

let book: Reconciliations;
beforeEach(async () => {
  asked.length = 0;
  answers = {
    listReconciliations: {
      days: [
        dayOf('2026-05-13'),
        dayOf('2026-05-14', { status: 'resolved' }),
        dayOf('2026-05-15', { status: 'differs', openForPeople: 1 }),
        dayOf('2026-05-16'),
      ],
      next: { day: '2026-05-17', atMs: Date.parse('2026-05-18T10:05:00+08:00') },
      chosen: view,
    },
  };
  book = new Reconciliations('wutong');
  await book.refresh();
});

test('The page opens with one call, on the day that the cloud says is looked at first', () => {
  expect(asked.map(({ action }) => action)).toEqual(['listReconciliations']);
  expect(book.day).toBe('2026-05-15');
  expect(book.view).toEqual(view);
  expect(book.closedInRow).toBe(1);
});

test('The day whose bill is awaited is chosen without a question to the cloud', async () => {
  asked.length = 0;
  await book.choose('2026-05-17');
  expect([book.isAwaited, book.view, asked]).toEqual([true, null, []]);
});

test('A difference is ended at its own store, and the strip of days follows', async () => {
  const resolved = { ...view, status: 'resolved' as const, openForPeople: 0 };
  answers['resolveDifference'] = { reconciliation: resolved };
  expect(await book.resolve(unpaid, 'as-proposed', '和顾客核对过')).toBeNull();
  expect(asked[asked.length - 1]?.input).toEqual({
    storeId: 'riverside',
    day: '2026-05-15',
    differenceId: unpaid.id,
    how: 'as-proposed',
    reason: '和顾客核对过',
  });
  expect(book.view?.status).toBe('resolved');
  expect(book.closedInRow).toBe(4);
});

test('Without a line the day stays to be seen, and the page says so', async () => {
  answers = {};
  await book.refresh();
  expect(book.problem).toMatchObject({ kind: 'unreachable' });
  expect(book.view).toEqual(view);
  expect(await book.resolve(unpaid, 'by-hand', '结清')).toMatchObject({ kind: 'unreachable' });
});

describe('On the screen', () => {
  let root: Root;
  let host: HTMLElement;
  const wanted: unknown[] = [];
  beforeEach(() => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    host = document.createElement('div');
    root = createRoot(host);
    wanted.length = 0;
    act(() =>
      root.render(
        <>
          <DayStrip book={book} />
          <ComparedDay book={book} view={view} onResolve={(each) => wanted.push(each)} />
        </>,
      ),
    );
  });
  afterEach(() => act(() => root.unmount()));

  const buttonOf = (words: string) =>
    [...host.querySelectorAll<HTMLElement>('[role="button"]')].find(
      ({ textContent }) => textContent === words,
    );

  test('both sides stand beside each other, with the difference and its sign', () => {
    const words = host.textContent ?? '';
    for (const part of [
      '5月15日 周五 · 微信多',
      '114.40',
      '差 2 笔，1 笔要您点头。',
      '¥18,467.20¥18,555.20+88.00',
      '231232+1',
      '−¥338.98−¥312.58+26.40',
      '76−1',
      '¥18,128.22¥18,242.62+114.40',
      '231 笔收款、6 笔退款逐笔一致',
    ])
      expect(words).toContain(part);
  });

  test('only what waits for a person has buttons, and they say which difference and how', () => {
    expect(host.querySelectorAll('.difference--waits [role="button"]')).toHaveLength(0);
    act(() => buttonOf('认可，补记收款')?.click());
    act(() => buttonOf('人工处理')?.click());
    expect(wanted).toEqual([
      { difference: unpaid, how: 'as-proposed' },
      { difference: unpaid, how: 'by-hand' },
    ]);
  });

  test('each day says its date and how it stands to those who do not see the dot', () => {
    const spoken = [...host.querySelectorAll('[role="tab"]')].map((day) => day.getAttribute('aria-label'));
    expect(spoken).toEqual([
      '5月13日 周三，已平',
      '5月14日 周四，差异已处理',
      '5月15日 周五，有差异',
      '5月16日 周六，已平',
      '5月17日 周日，未出账单',
    ]);
  });
});
