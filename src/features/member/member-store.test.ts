import type { PointsEntry } from '../../../domain/membership/points';
import { callGuest, type CallAnswer } from '../../platform/cloud';
import { MemberStore, type MemberCardAnswer } from './member-store';

jest.mock('../../platform/cloud', () => ({ callGuest: jest.fn() }));

const ask = jest.mocked(callGuest);

function entryAt(atMs: number): PointsEntry {
  return {
    id: `e${atMs}`,
    guestId: 'oGuest',
    kind: 'earn',
    points: 1,
    orderId: null,
    atMs,
    expiresAtMs: null,
  };
}

function page(
  entries: readonly PointsEntry[],
  nextEntriesBeforeMs: number | null,
): CallAnswer<MemberCardAnswer> {
  return {
    ok: true,
    data: {
      name: null,
      levelName: { zh: '街坊', en: 'Neighbour' },
      points: 3,
      pointsEndingSoon: 0,
      pointsEndAtMs: null,
      balance: 0,
      entries,
      nextEntriesBeforeMs,
      pointsLots: [{ entryId: 'e3', remaining: 3, expiresAtMs: null }],
      coupons: [],
      storeNames: {},
      otherCoupons: [],
      liveOrders: [],
      spentInYear: 0,
      waitingQuestionId: null,
      isStaff: false,
      nowMs: 10,
    },
  };
}

const unreachable: CallAnswer<never> = { ok: false, problem: { kind: 'unreachable', detail: 'no line' } };

beforeEach(() => ask.mockReset());

test('the ledger goes on where the last page ended, says nothing twice, and stops at its end', async () => {
  const store = new MemberStore();
  ask.mockResolvedValueOnce(page([entryAt(3), entryAt(2)], 2));
  await store.refresh();
  expect(store.hasEarlier).toBe(true);
  ask.mockResolvedValueOnce(page([entryAt(2), entryAt(1)], null));
  await store.loadEarlier();
  expect(ask).toHaveBeenLastCalledWith('viewMember', { entriesBeforeMs: 2 });
  expect(store.rows.map(({ entry, balance }) => [entry.id, balance])).toEqual([
    ['e3', 3],
    ['e2', 2],
    ['e1', 1],
  ]);
  expect(store.hasEarlier).toBe(false);
  await store.loadEarlier();
  expect(ask).toHaveBeenCalledTimes(2);
});

test('two taps on "earlier" ask once', async () => {
  const store = new MemberStore();
  ask.mockResolvedValueOnce(page([entryAt(3)], 3)).mockResolvedValueOnce(page([entryAt(1)], null));
  await store.refresh();
  await Promise.all([store.loadEarlier(), store.loadEarlier()]);
  expect(ask).toHaveBeenCalledTimes(2);
  expect(store.entries.map((entry) => entry.id)).toEqual(['e3', 'e1']);
});

test('offline, a guest keeps seeing the card of before; without one the screen says that it failed', async () => {
  const store = new MemberStore();
  ask.mockResolvedValueOnce(unreachable);
  await store.refresh();
  expect([store.status, store.isOffline]).toEqual(['failed', false]);
  ask.mockResolvedValueOnce(page([entryAt(3)], null));
  await store.refresh();
  expect([store.status, store.isOffline]).toEqual(['ready', false]);
  ask.mockResolvedValueOnce(unreachable);
  await store.refresh();
  expect([store.status, store.isOffline]).toEqual(['ready', true]);
  expect(store.card?.points).toBe(3);
});
