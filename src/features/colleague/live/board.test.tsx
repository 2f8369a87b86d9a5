import type { TicketView } from '../../../../contract/staff';
import {
  boardAtMs as nowMs,
  buildBoard as boardOf,
  buildTicket,
  buildTicketLine,
} from '../../../../tests/taro-stubs/build-ticket';
import { putPhoneAway } from '../../../../tests/taro-stubs/taro';
import type { CallAnswer, Problem } from '../../../platform/cloud';
import { unreadPosts } from '../bulletin/unread-posts';
import { Board } from './board';

const calls: { action: string; input: Record<string, unknown> }[] = [];
let answerBy: (action: string, input: Record<string, unknown>) => Promise<CallAnswer<unknown>>;

jest.mock('../../../platform/cloud', () => ({
  callStaff: (action: string, input: Record<string, unknown>) => {
    calls.push({ action, input });
    return answerBy(action, input);
  },
}));
jest.mock('../../../platform/watch', () => ({ watchSignal: () => () => undefined }));

const unreachable: CallAnswer<never> = { ok: false, problem: { kind: 'unreachable', detail: 'no line' } };
const movedOn: CallAnswer<never> = {
  ok: false,
  problem: { kind: 'refused', refusal: { code: 'ORDER_MOVED_ON', message: '', details: {} } },
};

function ticket(change: Partial<TicketView> = {}): TicketView {
  const waiting = { status: 'placed', acceptedAtMs: null, promisedAtMs: null } as const;
  return buildTicket({ ...waiting, lines: [buildTicketLine('l1')], ...change });
}

let server: TicketView;
let said: Problem[];
let board: Board;

/** Lets every promise that is ready run, while the clock stands. */
const settle = () => jest.advanceTimersByTimeAsync(0);
const asked = (action: string) => calls.filter((call) => call.action === action);

beforeEach(async () => {
  jest.useFakeTimers({ now: nowMs });
  calls.length = 0;
  said = [];
  server = ticket();
  answerBy = (action) =>
    Promise.resolve({ ok: true, data: action === 'board' ? boardOf(server) : { ticket: server } });
  board = new Board('wutong', (problem) => said.push(problem));
  await board.refresh();
});

afterEach(() => jest.useRealTimers());

test('the board says how many refunds wait, which of them are an order’s, and how many posts are unread', async () => {
  const asked = { id: 'r1', orderId: 'o1', amount: 9_600, reason: { zh: '上错了', en: '' } };
  const refunds = { toApprove: [asked], toSettle: 1 };
  answerBy = () => Promise.resolve({ ok: true, data: { ...boardOf(server), refunds, unreadPosts: 3 } });
  await Promise.all([board.refresh(), jest.advanceTimersByTimeAsync(1_000)]);
  expect([board.refundsWaiting, board.refundsAskedFor('o1'), board.refundsAskedFor('o2')]).toEqual([
    2,
    [asked],
    [],
  ]);
  expect(unreadPosts.count).toBe(3);
  answerBy = () => Promise.resolve({ ok: true, data: { ...boardOf(server), refunds: null } });
  await Promise.all([board.refresh(), jest.advanceTimersByTimeAsync(1_000)]);
  expect([board.refundsWaiting, board.refundsAskedFor('o1')]).toEqual([0, []]);
});

describe('Accepting an order', () => {
  test('shows at once, and reaches the cloud when the offer to undo is over', async () => {
    board.doStep(server, 'acceptOrder', { readyInMinutes: 25 });
    expect(board.ticket('o1')).toMatchObject({ status: 'accepted', promisedAtMs: nowMs + 25 * 60_000 });
    await jest.advanceTimersByTimeAsync(4_900);
    expect(asked('acceptOrder')).toEqual([]);
    server = ticket({ status: 'accepted', acceptedAtMs: nowMs, promisedAtMs: nowMs + 1 });
    await jest.advanceTimersByTimeAsync(200);
    expect(asked('acceptOrder').map(({ input }) => input)).toEqual([
      { storeId: 'wutong', orderId: 'o1', readyInMinutes: 25 },
    ]);
    expect(board.ticket('o1')?.promisedAtMs).toBe(nowMs + 1);
  });

  test('taken back within five seconds never reaches the cloud', async () => {
    const undo = board.doStep(server, 'acceptOrder');
    undo?.();
    expect(board.ticket('o1')?.status).toBe('placed');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(asked('acceptOrder')).toEqual([]);
  });

  test('reaches the cloud at once when the phone is put away, for it sleeps then', async () => {
    const stop = board.follow();
    board.doStep(server, 'acceptOrder', { readyInMinutes: 25 });
    putPhoneAway();
    await settle();
    expect(asked('acceptOrder')).toHaveLength(1);
    stop();
  });

  test('an order about to cancel itself is accepted at once, with no time to undo', async () => {
    server = ticket({ acceptUntilMs: nowMs + 10_000 });
    await board.refresh();
    expect(board.doStep(server, 'acceptOrder')).toBeNull();
    await settle();
    expect(asked('acceptOrder')).toHaveLength(1);
  });

  test('refused, it stands as before, the reason is said and the board fetched again', async () => {
    board.doStep(server, 'acceptOrder', { undoForMs: 0 });
    answerBy = (action) =>
      Promise.resolve(action === 'board' ? { ok: true, data: boardOf(server) } : movedOn);
    await settle();
    expect(board.ticket('o1')?.status).toBe('placed');
    expect(said).toHaveLength(1);
    expect(asked('board')).toHaveLength(2);
  });
});

describe('Without a line', () => {
  test('a step stays on the ticket, marked, and is sent once when the line is back', async () => {
    answerBy = () => Promise.resolve(unreachable);
    board.doStep(server, 'acceptOrder', { undoForMs: 0 });
    await settle();
    expect(board.ticket('o1')?.status).toBe('accepted');
    expect(board.queue.isWaiting('o1')).toBe(true);
    expect(board.offlineSinceMs).toBe(nowMs);
    answerBy = (action) => {
      if (action === 'acceptOrder') server = ticket({ status: 'accepted', acceptedAtMs: nowMs });
      return Promise.resolve({ ok: true, data: action === 'board' ? boardOf(server) : { ticket: server } });
    };
    await board.refresh();
    await settle();
    expect(asked('acceptOrder')).toHaveLength(2);
    expect(board.queue.isWaiting('o1')).toBe(false);
    expect(board.offlineSinceMs).toBeNull();
  });

  test('an order that was accepted and begun meanwhile is both when the line is back', async () => {
    answerBy = () => Promise.resolve(unreachable);
    board.doStep(server, 'acceptOrder', { undoForMs: 0 });
    board.doStep(server, 'startCooking', { undoForMs: 0 });
    await settle();
    answerBy = (action) => {
      if (action === 'acceptOrder') server = ticket({ status: 'accepted', acceptedAtMs: nowMs });
      if (action === 'startCooking') server = { ...server, status: 'cooking' };
      return Promise.resolve({ ok: true, data: action === 'board' ? boardOf(server) : { ticket: server } });
    };
    await board.refresh();
    await settle();
    expect([asked('acceptOrder'), asked('startCooking')].map(({ length }) => length)).toEqual([2, 2]);
    expect(board.ticket('o1')).toEqual(server);
  });

  test('a line that was ticked and unticked meanwhile is not left ticked when the line is back', async () => {
    server = ticket({ status: 'cooking', acceptedAtMs: nowMs });
    await board.refresh();
    answerBy = () => Promise.resolve(unreachable);
    board.markLine('o1', 'l1', 'done');
    board.markLine('o1', 'l1', 'queued');
    await settle();
    answerBy = (action, input) => {
      const progress = input['progress'] as 'done' | 'queued';
      if (action === 'setLineProgress')
        server = { ...server, lines: server.lines.map((line) => ({ ...line, progress })) };
      return Promise.resolve({ ok: true, data: action === 'board' ? boardOf(server) : { ticket: server } });
    };
    await board.refresh();
    await settle();
    expect(server.lines[0]?.progress).toBe('queued');
    expect(board.ticket('o1')?.lines[0]?.progress).toBe('queued');
  });

  test('a step whose answer was lost is not sent again when the board shows that it happened', async () => {
    answerBy = () => Promise.resolve(unreachable);
    board.doStep(server, 'acceptOrder', { undoForMs: 0 });
    await settle();
    server = ticket({ status: 'accepted', acceptedAtMs: nowMs, promisedAtMs: nowMs + 1 });
    answerBy = () => Promise.resolve({ ok: true, data: boardOf(server) });
    await board.refresh();
    await settle();
    expect(asked('acceptOrder')).toHaveLength(1);
    expect(board.ticket('o1')).toEqual(server);
  });
});

test('Two taps on one line reach the cloud one after the other', async () => {
  server = ticket({ status: 'cooking', acceptedAtMs: nowMs, promisedAtMs: nowMs + 60_000 });
  await board.refresh();
  board.markLine('o1', 'l1', 'cooking');
  board.markLine('o1', 'l1', 'done');
  expect(board.ticket('o1')?.lines[0]?.progress).toBe('done');
  await settle();
  expect(asked('setLineProgress').map(({ input }) => input['progress'])).toEqual(['cooking', 'done']);
});

test('Rejecting goes at once, for money has no undo, and the order leaves the board', async () => {
  answerBy = () => Promise.resolve({ ok: true, data: { ticket: ticket({ status: 'cancelled' }) } });
  expect(await board.reject('o1', '食材用完了')).toBe(true);
  expect(asked('rejectOrder').map(({ input }) => input)).toEqual([
    { storeId: 'wutong', orderId: 'o1', reason: '食材用完了' },
  ]);
  expect(board.tickets).toEqual([]);
});

test('A board that was asked for before a step was answered does not undo it', async () => {
  let answerBoard: (answer: CallAnswer<unknown>) => void = () => undefined;
  const stale = boardOf(server);
  answerBy = (action) => {
    if (action === 'board' && asked('board').length === 2) {
      return new Promise((resolve) => {
        answerBoard = resolve;
      });
    }
    server = ticket({ status: 'accepted', acceptedAtMs: nowMs, promisedAtMs: nowMs + 60_000 });
    return Promise.resolve({ ok: true, data: action === 'board' ? boardOf(server) : { ticket: server } });
  };
  const refreshed = board.refresh();
  board.doStep(ticket(), 'acceptOrder', { undoForMs: 0 });
  await settle();
  answerBoard({ ok: true, data: stale });
  await settle();
  expect(board.ticket('o1')?.status).toBe('accepted');
  await jest.advanceTimersByTimeAsync(1_000);
  await refreshed;
  expect(asked('board')).toHaveLength(3);
});

test('A call is gone at once, and rings again when nobody could be told', async () => {
  server = ticket({ calls: [{ callId: 'o1-waiter', kind: 'waiter', atMs: nowMs }] });
  await board.refresh();
  answerBy = () => Promise.resolve(unreachable);
  const answered = board.answerCall('o1-waiter');
  expect(board.calls).toEqual([]);
  await answered;
  expect(board.calls).toHaveLength(1);
});

test('a colleague who is suspended while the board is open is shut out with the next board that is asked for', async () => {
  let isShutOut = false;
  board = new Board(
    'wutong',
    (problem) => said.push(problem),
    () => (isShutOut = true),
  );
  await board.refresh();
  expect(isShutOut).toBe(false);
  const suspended = { code: 'SUSPENDED', message: '', details: {} } as const;
  answerBy = () => Promise.resolve({ ok: false, problem: { kind: 'refused', refusal: suspended } });
  const again = board.refresh();
  await jest.advanceTimersByTimeAsync(2_000);
  await again;
  expect(isShutOut).toBe(true);
});
