import type { TicketView } from '../../../contract/staff';
import { buildTicket, buildTicketLine as line } from '../../../tests/taro-stubs/build-ticket';
import type { CallAnswer } from '../../platform/cloud';
import { Board } from '../../features/colleague/live/board';
import { KitchenView } from './kitchen-view';

const calls: { action: string; input: Record<string, unknown> }[] = [];
let server: TicketView;

jest.mock('../../platform/cloud', () => ({
  callStaff: (action: string, input: Record<string, unknown>): Promise<CallAnswer<unknown>> => {
    calls.push({ action, input });
    if (action === 'setLineProgress') {
      const lines = server.lines.map((line) =>
        line.lineId === input['lineId'] ? { ...line, progress: input['progress'] as 'done' } : line,
      );
      server = { ...server, lines };
    }
    if (action === 'startCooking') server = { ...server, status: 'cooking' };
    if (action === 'finishCooking') server = { ...server, status: 'ready' };
    const data =
      action === 'board' ? { tickets: [server], nowMs: 0, promisedMinutes: 15 } : { ticket: server };
    return Promise.resolve({ ok: true, data });
  },
}));

let board: Board;
let view: KitchenView;
const asked = () => calls.filter(({ action }) => action !== 'board').map(({ action }) => action);
const shown = () => view.tickets[0];

beforeEach(async () => {
  jest.useFakeTimers({ now: 0 });
  calls.length = 0;
  server = buildTicket({
    status: 'accepted',
    lines: [line('a', { quantity: 2 }), line('b'), line('c', { station: 'drinks' })],
  });
  board = new Board('wutong', () => undefined);
  await board.refresh();
  view = new KitchenView(board, { may: () => true });
});

afterEach(() => jest.useRealTimers());

test('A station sees its own rows, and its portions are counted', () => {
  expect(view.portionsByTab).toMatchObject({ all: 4, wok: 3, drinks: 1, steamer: 0, pass: 0 });
  view.open('drinks');
  expect(shown()?.lines.map(({ lineId }) => lineId)).toEqual(['c']);
  expect(view.totals).toMatchObject([{ portions: 1, orders: 1, cooking: 0 }]);
});

test('The first tap lights the stove and starts the order, the second takes the row away', async () => {
  const row = shown()?.lines[0];
  if (!row) throw new Error('the row is missing');
  view.tap(server, row);
  await jest.advanceTimersByTimeAsync(0);
  expect(asked()).toEqual(['startCooking', 'setLineProgress']);
  const cooking = shown()?.lines[0];
  expect(cooking?.progress).toBe('cooking');
  if (cooking) view.tap(server, cooking);
  await jest.advanceTimersByTimeAsync(0);
  expect(shown()?.lines.map(({ lineId }) => lineId)).toEqual(['b', 'c']);
  view.open('pass');
  expect(shown()?.lines.map(({ lineId }) => lineId)).toEqual(['a']);
});

test('The whole ticket taken back within five seconds was never ready', async () => {
  const whole = shown();
  if (whole) view.tapWhole(whole);
  await jest.advanceTimersByTimeAsync(3_000);
  expect(view.tickets).toEqual([]);
  view.undo();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(asked()).not.toContain('finishCooking');
  expect(shown()?.lines.map(({ progress }) => progress)).toEqual(['queued', 'queued', 'queued']);
});

test('After five seconds the guest hears that it is ready, and it can no longer be taken back', async () => {
  const whole = shown();
  if (whole) view.tapWhole(whole);
  await jest.advanceTimersByTimeAsync(5_100);
  expect(asked().filter((action) => action === 'finishCooking')).toHaveLength(1);
  expect(view.marks).toEqual([]);
});

test('Only the last five steps are kept', () => {
  for (let round = 0; round < 7; round += 1) {
    const row = line('b', { progress: round % 2 === 0 ? 'queued' : 'cooking' });
    view.tap(server, row);
  }
  expect(view.marks).toHaveLength(5);
});

describe('What was given back whole', () => {
  beforeEach(async () => {
    server = { ...server, lines: [line('a'), line('b', { quantity: 0, returnedPortions: 1 })] };
    await board.refresh();
  });

  test('is on no station, in no total and beside no ticket', () => {
    expect(shown()?.lines.map(({ lineId }) => lineId)).toEqual(['a']);
    expect(shown()?.others).toEqual([]);
    expect(view.totals).toHaveLength(1);
  });

  test('keeps no order from being ready', async () => {
    const row = shown()?.lines[0];
    if (row) view.tap(server, { ...row, progress: 'cooking' });
    await jest.advanceTimersByTimeAsync(5_100);
    expect(asked()).toContain('finishCooking');
  });

  test('takes the ticket with it when nothing else is left', async () => {
    server = { ...server, lines: [line('a', { quantity: 0, returnedPortions: 1 })] };
    await board.refresh();
    expect(view.tickets).toEqual([]);
  });
});
