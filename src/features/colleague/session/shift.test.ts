import { buildBoard, buildTicket } from '../../../../tests/taro-stubs/build-ticket';
import type { Role } from '../../../../domain/staff/role';
import type { CallAnswer } from '../../../platform/cloud';
import { shift } from './shift';
import { staffSession } from './staff-session';

let role: Role;
let hasLine: boolean;
const asked: string[] = [];

jest.mock('../../../platform/cloud', () => ({
  callStaff: (action: string): Promise<CallAnswer<unknown>> => {
    asked.push(action);
    if (!hasLine) return Promise.resolve({ ok: false, problem: { kind: 'unreachable', detail: '' } });
    return Promise.resolve({ ok: true, data: answerTo(action) });
  },
}));
jest.mock('../../../platform/sound', () => ({
  ...{ buzz: () => undefined, maySound: () => false, playTone: () => undefined },
  ...{ onFirstTap: () => () => undefined, unlockSound: () => Promise.resolve(false) },
}));
jest.mock('../../../platform/watch', () => ({ watchSignal: () => () => undefined }));

const placed = buildTicket({ status: 'placed', acceptedAtMs: null, promisedAtMs: null });
const memberships = () => [{ storeId: 'wutong', storeName: { zh: '梧桐里店', en: '' }, role }];

function answerTo(action: string): unknown {
  if (action === 'signIn') return { name: '小陈', memberships: memberships() };
  if (action === 'board') return { ...buildBoard(placed), role };
  if (action === 'acceptOrder') return { ticket: { ...placed, status: 'accepted' } };
  const page = { conversations: [], nextCursor: null };
  const counts = { waiting: 0, mine: 0, colleagues: 0 };
  return { ...page, counts, also: { waiting: page, mine: page }, signalId: 'desk-wutong' };
}

let leave: () => void;
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

beforeEach(async () => {
  jest.useFakeTimers();
  role = 'waiter';
  hasLine = true;
  asked.length = 0;
  await staffSession.signIn();
  leave = shift.attend();
  await pass(0);
});

afterEach(async () => {
  hasLine = true;
  leave();
  await pass(60_000);
  jest.useRealTimers();
});

test('a waiter who is made an agent in the middle of a shift has the guests’ conversations at once', async () => {
  expect(shift.desk).toBeNull();
  const { board } = shift;
  role = 'service';
  await staffSession.signIn();
  await pass(0);
  expect(asked).toContain('listConversations');
  expect(shift.desk).not.toBeNull();
  expect(shift.board).toBe(board);
});

test('what was accepted without a line reaches the cloud although nobody looks at the board any more', async () => {
  hasLine = false;
  shift.board?.doStep(placed, 'acceptOrder', { undoForMs: 0 });
  await pass(0);
  leave();
  await pass(10_000);
  hasLine = true;
  asked.length = 0;
  await pass(10_000);
  expect(asked).toContain('acceptOrder');
  leave = shift.attend();
});

test('the board is laid aside when the last page is left', async () => {
  leave();
  await pass(2_000);
  expect(shift.board).toBeNull();
  leave = shift.attend();
});
