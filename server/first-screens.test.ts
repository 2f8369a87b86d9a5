import type { StaffAction } from '../contract/staff';
import { billDayPlus } from '../domain/reconciliation/bill-day';
import { guestActions } from './guest-actions';
import { Refused } from './refused';
import { staffActions } from './staff-actions';
import { orderAndPay } from './testing/act';
import { countDocuments } from './testing/count-documents';
import { freshId, furnishStore, hire } from './testing/furnish';
import { House } from './testing/house';

/** More of everything than a store that has been open for years. */
const many = 300;
const colleagues = 30;

let house: House;
let store: ReturnType<typeof furnishStore>;
let cashier: string;
let orderId: string;
beforeAll(async () => {
  house = await House.open();
  store = furnishStore(house);
  orderId = await orderAndPay(house, freshId('oGuest'), store.storeId);
  cashier = hire(house, store.storeId, 'cashier');
  for (let hired = 0; hired < colleagues; hired += 1) hire(house, store.storeId, 'waiter');
  seed();
});
afterAll(() => house.close());

function seed(): void {
  const { storeId, ownerId } = store;
  const nowMs = house.clock.now();
  const rows = (row: (at: number) => object) =>
    Array.from({ length: many }, (_, at) => ({ _id: freshId('old-'), storeId, ...row(at) }));
  const asked = {
    wish: { kind: 'amount', amount: 100 },
    amount: 100,
    reason: '凉了',
    requestedByName: '阿芸',
  };
  house.database.seedMany(
    'refundRequests',
    rows((at) => ({ ...asked, orderId, status: 'waiting', createdAtMs: at })),
  );
  const refund = { orderId, amount: 100, reason: '凉了', arrivedAtMs: null };
  const statuses = ['abnormal', 'succeeded'];
  house.database.seedMany(
    'refunds',
    rows((at) => ({ ...refund, status: statuses[at % 2], createdAtMs: at })),
  );
  house.database.seedMany(
    'audit',
    rows((at) => ({ actor: ownerId, action: 'setSoldOut', subject: 'tea', before: '', after: '', atMs: at })),
  );
  house.database.seedMany(
    'shifts',
    rows((at) => ({ openid: ownerId, name: '老板', state: 'accepted', openedAtMs: at, closing: null })),
  );
  house.database.seedMany(
    'invitations',
    rows((at) => ({ role: 'waiter', usedBy: null, invitedBy: ownerId, endsAtMs: nowMs + 1000 + at })),
  );
  house.database.seedMany(
    'reconciliations',
    Array.from({ length: many }, (_, at) => ({
      ...{ ...dayOf(at), status: 'agreed', openForPeople: 0 },
      ...{ compared: null, differences: [], leftOut: 0 },
    })),
  );
}

function dayOf(at: number) {
  const day = billDayPlus('2025-06-01', at);
  return { _id: day, day };
}

/** What a page asks for first, and at most how many documents that looks at. */
const pages: readonly (readonly [string, StaffAction, (storeId: string) => object, number])[] = [
  ['the board with its numbers', 'board', (storeId) => ({ storeId }), 130],
  ['the tables with their bills', 'listTables', (storeId) => ({ storeId }), 10],
  ['the refunds with what each gives back', 'listRefunds', (storeId) => ({ storeId }), 210],
  ['today', 'today', (storeId) => ({ storeId }), 40],
  ['the team with its codes', 'listColleagues', (storeId) => ({ storeId }), colleagues + 60],
  ['the till', 'viewShift', (storeId) => ({ storeId, shiftId: null }), colleagues + 60],
  ['the days of the bill', 'listReconciliations', (storeId) => ({ storeId }), 20],
  ['the dishes to announce', 'listAnnouncements', (storeId) => ({ storeId }), 10],
  ['the dishes to ask about', 'listDishQuestions', (storeId) => ({ storeId }), 10],
  [
    'the audit with its people',
    'viewAudit',
    (storeId) => ({
      ...{ storeId, kind: null, colleagueId: null, fromDay: null, toDay: null, beforeMs: null },
      opens: true,
    }),
    colleagues + 60,
  ],
];

async function looksAt(action: StaffAction, input: unknown, openid: string) {
  const { services, looked } = countDocuments(house);
  const answer = await staffActions(services)[action].run(input as never, openid);
  if (answer instanceof Refused) throw new Error(`${action} was refused: ${answer.code}`);
  return { answer, looked };
}

test.each(pages)(
  '%s: one call that looks at few documents, however many there are',
  async (what, ...page) => {
    const [action, inputFor, most] = page;
    const { looked } = await looksAt(action, inputFor(store.storeId), store.ownerId);
    console.info(`${what} (${action}): ${looked.documents} documents of ${many} of everything`);
    expect(looked.withoutIndex).toBe(0);
    expect(looked.documents).toBeLessThanOrEqual(most);
  },
);

test('a guest’s coupons come with the names of their stores, and the site with its stores', async () => {
  const guestId = freshId('oGuest');
  const { services, looked } = countDocuments(house);
  const actions = guestActions(services);
  await actions.viewMember.run({ entriesBeforeMs: null } as never, guestId);
  const member = looked.documents;
  await actions.viewSite.run({} as never, guestId);
  console.info(`viewMember ${member}, viewSite ${looked.documents - member} documents`);
  expect(looked.documents).toBeLessThanOrEqual(30);
});

describe('What a page shows beside its own is seen by those who may', () => {
  const boardOf = async (openid: string) =>
    (await looksAt('board', { storeId: store.storeId }, openid)).answer;

  test('a waiter is told of no refunds, the cashier of all that wait', async () => {
    const waiter = hire(house, store.storeId, 'waiter');
    expect(await boardOf(waiter)).toMatchObject({ refunds: null });
    const { refunds } = (await boardOf(cashier)) as { refunds: { toApprove: object[]; toSettle: number } };
    expect([refunds.toApprove.length, refunds.toSettle]).toEqual([50, 50]);
    expect(Object.keys(refunds.toApprove[0] ?? {}).sort()).toEqual(['amount', 'id', 'orderId', 'reason']);
  });

  test('the till lists shifts to those who lead alone, and hands the drawer to whoever may take it', async () => {
    const view = async (openid: string) =>
      (await looksAt('viewShift', { storeId: store.storeId, shiftId: null }, openid)).answer as {
        newest: { shifts: object[] } | null;
        handTo: { colleagueId: string }[];
      };
    expect(await view(cashier)).toMatchObject({ newest: null, handTo: [{ colleagueId: store.ownerId }] });
    const seen = await view(store.ownerId);
    expect(seen.newest?.shifts).toHaveLength(20);
    expect(seen.handTo.map(({ colleagueId }) => colleagueId)).toEqual([cashier]);
  });

  test('a refund that waits says what it gives back now, and one that gives nothing back says why', async () => {
    const rows = async () =>
      (
        (await looksAt('listRefunds', { storeId: store.storeId }, cashier)).answer as {
          toApprove: { asked: { now: object } }[];
        }
      ).toApprove;
    expect((await rows())[0]?.asked.now).toMatchObject({ ok: true, data: { amount: 100, coupon: 'none' } });
    const [order] = house.database.query('orders', { where: { _id: orderId }, limit: 1 }).documents;
    house.database.seedMany('orders', [{ ...order, status: 'cancelled' }]);
    expect((await rows())[0]?.asked.now).toMatchObject({
      ok: false,
      refusal: { code: 'REFUND_NOT_POSSIBLE' },
    });
  });

  test('the audit names those who work here only when it opens', async () => {
    const none = { kind: null, colleagueId: null, fromDay: null, toDay: null, beforeMs: null };
    const view = async (more: object) =>
      (await looksAt('viewAudit', { storeId: store.storeId, ...none, ...more }, store.ownerId)).answer as {
        colleagues: { colleagueId: string }[] | null;
      };
    expect((await view({})).colleagues).toBeNull();
    expect((await view({ opens: true })).colleagues?.[0]).toEqual({
      colleagueId: store.ownerId,
      name: 'owner',
    });
  });
});
