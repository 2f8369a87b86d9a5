import { sumsOfBill } from '../../domain/bill/bill-sums';
import { dataOf, refusalOf, storedOrder } from '../testing/act';
import {
  addTable,
  atTable,
  billIdOfOrder,
  orderOnBill,
  payShareOf,
  shareOf,
  storedBill,
} from '../testing/bills';
import { balancesOf } from '../testing/books';
import { freshId, furnishStore, hire } from '../testing/furnish';
import { House } from '../testing/house';
import { pointsOf, refundsOf } from '../testing/inventory';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const reason = '换到靠窗的桌';
const rest = { kind: 'rest' as const };

/** Two rounds of two guests at A07, ¥40 each; A08 is free. */
async function sitting() {
  const { storeId, ownerId, table } = furnishStore(house, { billing: 'either', acceptWithinSeconds: 86_400 });
  const free = addTable(house, storeId, 'A08');
  const [ming, lan] = [freshId('oMing'), freshId('oLan')];
  const first = await orderOnBill(house, table, ming);
  const second = await orderOnBill(house, table, lan);
  const billId = billIdOfOrder(house, first);
  return { storeId, ownerId, table, free, ming, lan, first, second, billId, ofBill: { storeId, billId } };
}

type Sitting = Awaited<ReturnType<typeof sitting>>;

const sums = (billId: string) => sumsOfBill(storedBill(house, billId));

function cash(at: Sitting, amount: number, requestId = freshId('cash-')) {
  return { ...at.ofBill, requestId, share: { kind: 'amount' as const, amount }, expectedAmount: amount };
}

/** What counts to a guest's year of spending. */
function spentBy(guestId: string): number {
  const guest = house.database.read('guests', guestId) as { spending?: { amount: number }[] } | null;
  return (guest?.spending ?? []).reduce((sum, { amount }) => sum + amount, 0);
}

async function letArrive(): Promise<void> {
  for (let hours = 0; hours < 3; hours += 1) {
    await house.later(60 * 60_000);
  }
}

test('the till sees what of a paid round went back, when the house turned its order away', async () => {
  const at = await sitting();
  dataOf(await house.staff(at.ownerId, 'takeCash', cash(at, 500)));
  const turned = { storeId: at.storeId, orderId: at.first, reason: '煤气停了' };
  dataOf(await house.staff(at.ownerId, 'rejectOrder', turned));
  const { bill } = dataOf(await house.staff(at.ownerId, 'viewTableBill', at.ofBill));
  expect(bill.rounds).toMatchObject([
    { orderId: at.first, amount: 500, paid: 500, returned: 500, owed: 0 },
    { orderId: at.second, amount: 4000, paid: 0, returned: 0, owed: 4000 },
  ]);
});

test('the till sees what is open, takes cash for a share once, and the books have it', async () => {
  const at = await sitting();
  const { bills } = dataOf(await house.staff(at.ownerId, 'listBills', { storeId: at.storeId }));
  expect(bills).toMatchObject([{ billId: at.billId, tableName: 'A07', rounds: 2, total: 8000, owed: 8000 }]);
  const input = cash(at, 5000);
  dataOf(await house.staff(at.ownerId, 'takeCash', input));
  const { bill } = dataOf(await house.staff(at.ownerId, 'takeCash', input));
  expect(bill).toMatchObject({
    paid: 5000,
    owed: 3000,
    parts: [{ tender: 'cash', guest: null, state: 'paid' }],
  });
  expect(storedOrder(house, at.first).paidAtMs).not.toBeNull();
  expect(balancesOf(house, at.first)).toEqual({ cash: 4000, dishes: -4000 });
  expect(balancesOf(house, at.second)).toEqual({ cash: 1000, 'guest-receivable': 3000, dishes: -4000 });
  await payShareOf(house, at.lan, atTable(at.table), rest, 3000);
  expect(storedBill(house, at.billId).status).toBe('settled');
});

test('cash is not taken for what a guest is paying at this moment', async () => {
  const at = await sitting();
  dataOf(await house.guest(at.ming, 'payShare', shareOf(atTable(at.table), rest, 8000)));
  expect(refusalOf(await house.staff(at.ownerId, 'takeCash', cash(at, 1000)))).toBe('BILL_CHANGED');
});

test('cash goes back as cash: a colleague hands it over, and the books say so', async () => {
  const at = await sitting();
  dataOf(await house.staff(at.ownerId, 'takeCash', cash(at, 4000)));
  const wish = { kind: 'whole' as const };
  const ofOrder = { storeId: at.storeId, orderId: at.first, wish };
  const shown = dataOf(await house.staff(at.ownerId, 'previewRefund', ofOrder));
  expect(shown).toMatchObject({ amount: 4000, inCash: 4000, offBill: 0 });
  const asked = { ...ofOrder, requestId: freshId('refund-'), reason: '上错菜了', expectedAmount: 4000 };
  dataOf(await house.staff(at.ownerId, 'refundOrder', asked));
  const { toSettle } = dataOf(await house.staff(at.ownerId, 'listRefunds', { storeId: at.storeId }));
  expect(toSettle).toMatchObject([{ orderId: at.first, amount: 4000 }]);
  const refundId = toSettle[0]?.id ?? '';
  dataOf(
    await house.staff(at.ownerId, 'settleRefundByHand', {
      storeId: at.storeId,
      refundId,
      reason: '现金已退',
    }),
  );
  expect(storedOrder(house, at.first)).toMatchObject({ status: 'cancelled', refundStatus: 'arrived' });
  expect(balancesOf(house, at.first)).toEqual({ dishes: -4000, returns: 4000 });
});

test('a bill moves to another table while a guest is paying, and the kitchen carries the food there', async () => {
  const at = await sitting();
  const paying = dataOf(await house.guest(at.ming, 'payShare', shareOf(atTable(at.table), rest, 8000)));
  const input = { ...at.ofBill, toTableId: at.free._id, reason };
  dataOf(await house.staff(at.ownerId, 'transferBill', input));
  expect(dataOf(await house.staff(at.ownerId, 'transferBill', input)).bill.tableName).toBe('A08');
  const { tickets } = dataOf(await house.staff(at.ownerId, 'board', { storeId: at.storeId }));
  expect(tickets.map(({ tableName }) => tableName)).toEqual(['A08', 'A08']);
  await house.confirmPayment(paying.payment);
  expect(storedBill(house, at.billId)).toMatchObject({ status: 'settled', table: { name: 'A08' } });
  const next = await orderOnBill(house, at.table, freshId('oNext'));
  expect(billIdOfOrder(house, next)).not.toBe(at.billId);
});

test('a table with a bill of its own is merged with, not transferred to', async () => {
  const at = await sitting();
  const third = await orderOnBill(house, at.free, freshId('oThird'));
  const intoBillId = billIdOfOrder(house, third);
  const transfer = { ...at.ofBill, toTableId: at.free._id, reason };
  expect(refusalOf(await house.staff(at.ownerId, 'transferBill', transfer))).toBe('TABLE_HAS_BILL');
  const paying = dataOf(await house.guest(at.ming, 'payShare', shareOf(atTable(at.table), rest, 8000)));
  const input = { ...at.ofBill, intoBillId, reason };
  const { bill } = dataOf(await house.staff(at.ownerId, 'mergeBills', input));
  expect(bill).toMatchObject({ id: intoBillId, total: 12_000, owed: 12_000, reserved: 8000 });
  expect(storedBill(house, at.billId)).toMatchObject({ status: 'merged', rounds: [], dueAtMs: null });
  await house.confirmPayment(paying.payment);
  expect(sums(intoBillId)).toMatchObject({ paid: 8000, owed: 4000, reserved: 0 });
  const mine = { tableCode: null, orderId: at.first, afterPayment: false };
  expect(dataOf(await house.guest(at.ming, 'viewBill', mine)).bill?.id).toBe(intoBillId);
  expect(refusalOf(await house.staff(at.ownerId, 'mergeBills', input))).toBeNull();
});

test('a share of a merged bill that is not paid is given up there', async () => {
  const at = await sitting();
  const third = await orderOnBill(house, at.free, freshId('oThird'));
  const intoBillId = billIdOfOrder(house, third);
  dataOf(await house.guest(at.ming, 'payShare', shareOf(atTable(at.table), rest, 8000)));
  dataOf(await house.staff(at.ownerId, 'mergeBills', { ...at.ofBill, intoBillId, reason }));
  await house.later(5 * 60_000 + 1000);
  expect(sums(intoBillId)).toMatchObject({ reserved: 0, left: 12_000 });
});

test('chosen rounds are paid apart: they move with what was paid of them, and nothing is lost or doubled', async () => {
  const at = await sitting();
  const part = { kind: 'rounds' as const, orderIds: [at.second] };
  await payShareOf(house, at.lan, atTable(at.table), { kind: 'amount', amount: 1000 }, 1000);
  const input = { ...at.ofBill, orderIds: [at.first], toTableId: at.free._id, reason };
  const split = dataOf(await house.staff(at.ownerId, 'moveRounds', input));
  expect(split.bill).toMatchObject({ total: 4000, paid: 0, owed: 4000, tableName: 'A07' });
  expect(split.movedTo).toMatchObject({ total: 4000, paid: 1000, owed: 3000, tableName: 'A08' });
  expect(dataOf(await house.staff(at.ownerId, 'moveRounds', input)).movedTo.rounds).toHaveLength(1);
  await payShareOf(house, at.lan, atTable(at.table), part, 4000);
  await payShareOf(house, at.ming, atTable(at.free), { kind: 'own' }, 3000);
  for (const orderId of [at.first, at.second]) {
    expect(balancesOf(house, orderId)).toEqual({ 'wechat-clearing': 4000, dishes: -4000 });
  }
});

test('a round that somebody is paying for stays until it is paid or given up', async () => {
  const at = await sitting();
  dataOf(await house.guest(at.ming, 'payShare', shareOf(atTable(at.table), rest, 8000)));
  const input = { ...at.ofBill, orderIds: [at.first], toTableId: at.free._id, reason };
  expect(refusalOf(await house.staff(at.ownerId, 'moveRounds', input))).toBe('BILL_BEING_PAID');
  const off = { ...at.ofBill, expectedAmount: 8000, reason };
  expect(refusalOf(await house.staff(at.ownerId, 'writeOffBill', off))).toBe('BILL_BEING_PAID');
});

test('two colleagues at once move one bill apart and together, and every round stands on one bill', async () => {
  const at = await sitting();
  const other = addTable(house, at.storeId, 'A09');
  const split = { ...at.ofBill, orderIds: [at.first], toTableId: at.free._id, reason };
  const answers = await Promise.all([
    house.staff(at.ownerId, 'moveRounds', split),
    house.staff(at.ownerId, 'moveRounds', { ...split, toTableId: other._id }),
    house.staff(at.ownerId, 'transferBill', { ...at.ofBill, toTableId: other._id, reason }),
    house.staff(at.ownerId, 'takeCash', cash(at, 1000)),
  ]);
  expect(answers.map(refusalOf).filter((code) => code === 'INTERNAL')).toEqual([]);
  const { documents } = house.database.query('bills', { where: { storeId: at.storeId }, limit: 10 });
  const rounds = documents.flatMap(({ _id }) => storedBill(house, String(_id)).rounds);
  expect(rounds.map(({ orderId }) => orderId).sort()).toEqual([at.first, at.second].sort());
  for (const { _id } of documents) {
    for (const { orderId, paid } of storedBill(house, String(_id)).rounds) {
      const { bill } = storedOrder(house, orderId);
      expect(bill?.id).toBe(_id);
      expect(bill?.tenders.reduce((sum, { amount }) => sum + amount, 0)).toBe(paid);
    }
  }
});

test('what nobody will pay is written off within a limit, and above it by somebody else', async () => {
  const at = await sitting();
  const cashier = hire(house, at.storeId, 'cashier');
  const asked = { ...at.ofBill, expectedAmount: 8000, reason: '客人没买单就走了' };
  expect(refusalOf(await house.staff(cashier, 'writeOffBill', { ...asked, expectedAmount: 1 }))).toBe(
    'BILL_CHANGED',
  );
  for (let times = 0; times < 2; times += 1) {
    const { outcome, bill } = dataOf(await house.staff(cashier, 'writeOffBill', asked));
    expect([outcome, bill.status, bill.writeOffRequest?.amount]).toEqual(['awaiting-approval', 'open', 8000]);
  }
  const decision = { ...at.ofBill, isApproved: true, reason: '监控确认' };
  dataOf(await house.staff(at.ownerId, 'decideWriteOff', { ...decision, isApproved: false }));
  expect(refusalOf(await house.staff(at.ownerId, 'decideWriteOff', decision))).toBe('WRITE_OFF_UNKNOWN');
  dataOf(await house.staff(cashier, 'writeOffBill', asked));
  dataOf(await house.staff(at.ownerId, 'decideWriteOff', decision));
  expect(dataOf(await house.staff(at.ownerId, 'decideWriteOff', decision)).bill.status).toBe('written-off');
  expect(balancesOf(house, at.first)).toEqual({ 'written-off': 4000, dishes: -4000 });
  expect(storedOrder(house, at.first)).toMatchObject({ paidAtMs: null, pointsToEarn: 0 });
});

test('nobody approves a write-off that they asked for', async () => {
  const at = await sitting();
  const quantity = 13;
  const table = addTable(house, at.storeId, 'A10');
  for (let round = 0; round < quantity; round += 1) await orderOnBill(house, table, at.ming);
  const { billId } = storedBillOf(table._id);
  const manager = hire(house, at.storeId, 'manager');
  const asked = { storeId: at.storeId, billId, expectedAmount: quantity * 4000, reason };
  expect(dataOf(await house.staff(manager, 'writeOffBill', asked)).outcome).toBe('awaiting-approval');
  const decision = { storeId: at.storeId, billId, isApproved: true, reason };
  expect(refusalOf(await house.staff(manager, 'decideWriteOff', decision))).toBe('APPROVAL_BY_ANOTHER');
  const other = hire(house, at.storeId, 'manager');
  expect(refusalOf(await house.staff(other, 'decideWriteOff', decision))).toBe('ROLE_NOT_ALLOWED');
});

test('an order of which the rest was written off completes with the points of what was paid, and gives back only that', async () => {
  const at = await sitting();
  await payShareOf(house, at.ming, atTable(at.table), { kind: 'amount', amount: 1000 }, 1000);
  const ofOrder = { storeId: at.storeId, orderId: at.first };
  dataOf(await house.staff(at.ownerId, 'acceptOrder', { ...ofOrder, readyInMinutes: 10 }));
  for (const step of ['startCooking', 'finishCooking', 'handOver'] as const) {
    dataOf(await house.staff(at.ownerId, step, ofOrder));
  }
  dataOf(await house.staff(at.ownerId, 'writeOffBill', { ...at.ofBill, expectedAmount: 7000, reason }));
  dataOf(await house.staff(at.ownerId, 'completeOrder', ofOrder));
  const inFull = storedOrder(house, at.first).pointsEarnedInFull;
  expect(pointsOf(house, at.ming)).toBe(Math.floor(inFull / 4));
  expect(spentBy(at.ming)).toBe(1000);
  const wish = { kind: 'whole' as const };
  const asked = { ...ofOrder, wish, requestId: freshId('refund-'), reason, expectedAmount: 4000 };
  dataOf(await house.staff(at.ownerId, 'refundOrder', asked));
  await letArrive();
  expect(refundsOf(house, at.first)).toEqual([{ status: 'succeeded', amount: 1000 }]);
  expect(balancesOf(house, at.first)).toEqual({ dishes: -4000, returns: 4000 });
  expect(pointsOf(house, at.ming)).toBe(0);
  expect(spentBy(at.ming)).toBe(0);
});

test('a bill with something to pay is not closed as empty', async () => {
  const at = await sitting();
  const input = { ...at.ofBill, reason };
  expect(refusalOf(await house.staff(at.ownerId, 'closeEmptyBill', input))).toBe('BILL_NOT_EMPTY');
  for (const [guestId, orderId] of [
    [at.ming, at.first],
    [at.lan, at.second],
  ] as const) {
    dataOf(await house.guest(guestId, 'cancelOrder', { orderId }));
  }
  expect(dataOf(await house.staff(at.ownerId, 'closeEmptyBill', input)).bill.status).toBe('settled');
  expect(dataOf(await house.staff(at.ownerId, 'listBills', { storeId: at.storeId })).bills).toEqual([]);
});

test('a full bill says so, moves whole, and is paid to the last of its thirty rounds by one payment', async () => {
  const { storeId, ownerId, table } = furnishStore(house, { billing: 'either' });
  const guestId = freshId('oGuest');
  const orderIds: string[] = [];
  for (let round = 0; round < 30; round += 1) orderIds.push(await orderOnBill(house, table, guestId));
  await expect(orderOnBill(house, table, guestId)).rejects.toThrow('BILL_FULL');
  const free = addTable(house, storeId, 'A08');
  const billId = billIdOfOrder(house, orderIds[0] ?? '');
  const move = { storeId, billId, toTableId: free._id, reason };
  house.requests.length = 0;
  dataOf(await house.staff(ownerId, 'transferBill', move));
  await payShareOf(house, guestId, atTable(free), rest, 30 * 4000);
  expect(Math.max(...operationsByTransaction(house.requests))).toBeLessThanOrEqual(100);
  expect(storedBill(house, billId).status).toBe('settled');
  for (const orderId of orderIds) expect(storedOrder(house, orderId).paidAtMs).not.toBeNull();
});

/** How many operations each transaction had; the platform allows 100. Transactions here come one after another. */
function operationsByTransaction(requests: readonly string[]): number[] {
  const counts: number[] = [];
  let isOpen = false;
  for (const request of requests) {
    if (request.includes('commitTransaction')) isOpen = false;
    else if (request.includes('startTransaction')) isOpen = counts.push(0) > 0;
    else if (isOpen) counts.push((counts.pop() ?? 0) + 1);
  }
  return counts;
}

function storedBillOf(tableId: string): { readonly billId: string } {
  return { billId: String(house.database.read('tables', tableId)?.billId) };
}
