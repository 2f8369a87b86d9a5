import type { StaffAnswers } from '../../../contract/staff';
import type { CallAnswer } from '../../platform/cloud';
import { Door } from './door';

type Board = StaffAnswers['reservationBoard'];

const asked: { readonly action: string; readonly input: Record<string, unknown> }[] = [];
let ring: () => void = () => undefined;
let watched: string | null = null;
let isReached: boolean;

jest.mock('../../platform/cloud', () => ({
  callStaff: (action: string, input: Record<string, unknown>): Promise<CallAnswer<unknown>> => {
    asked.push({ action, input });
    if (!isReached) return Promise.resolve({ ok: false, problem: { kind: 'unreachable', detail: '' } });
    if (action === 'queueTables') return Promise.resolve({ ok: true, data: { tables: [table] } });
    return Promise.resolve({ ok: true, data: board });
  },
}));
jest.mock('../../platform/watch', () => ({
  watchSignal: (signalId: string, refetch: () => void) => {
    watched = signalId;
    ring = refetch;
    return () => (watched = null);
  },
}));

const table = { tableId: 't1', name: 'A07', seats: 4, freeUntilMs: null };
const board = {
  ...{ day: '2026-11-26', rows: [], tables: [], days: [{ day: '2026-11-26', parties: 0 }], nowMs: 0 },
  signalId: 'reservations-wutong',
} as unknown as Board;
const boards = () => asked.filter(({ action }) => action === 'reservationBoard').length;

beforeEach(() => {
  asked.length = 0;
  isReached = true;
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

test('a party that another colleague writes down appears by itself, and a rush of them costs two looks', async () => {
  const door = new Door('wutong');
  await door.refresh();
  const stop = door.follow();
  expect(watched).toBe('reservations-wutong');
  ring();
  ring();
  ring();
  await jest.advanceTimersByTimeAsync(5_000);
  expect(boards()).toBe(3);
  stop();
  expect(watched).toBeNull();
});

test('before the first board there is nothing to follow', () => {
  expect(new Door('wutong').follow()).toBeInstanceOf(Function);
  expect(watched).toBeNull();
});

test('a walk-in is offered the tables that are free in the cloud, and is not told that none is when it cannot be asked', async () => {
  const door = new Door('wutong');
  expect(door.free.of(2)).toBeNull();
  await door.free.find(2);
  expect(door.free.of(2)).toEqual([table]);
  expect(asked).toEqual([{ action: 'queueTables', input: { storeId: 'wutong', partySize: 2 } }]);
  isReached = false;
  await door.free.find(3);
  expect(door.free.of(3)).toBeNull();
});
