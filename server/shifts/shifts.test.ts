import { dataOf, refusalOf } from '../testing/act';
import { addTable, billIdOfOrder, orderOnBill, takeOpenBills } from '../testing/bills';
import { freshId, furnishStore, hire } from '../testing/furnish';
import { House } from '../testing/house';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

/** ¥500 of float. */
const float = { 10000: 3, 2000: 5, 1000: 6, 500: 4, 100: 20 };
const even = { reason: null, handedTo: null, matters: [] };

async function till() {
  const { storeId, ownerId } = furnishStore(house);
  takeOpenBills(house, storeId);
  const cashier = hire(house, storeId, 'cashier');
  const { shift } = dataOf(await house.staff(cashier, 'openShift', { storeId, float }));
  const of = { storeId, shiftId: shift.id };
  const view = async (openid = cashier) =>
    dataOf(await house.staff(openid, 'viewShift', { storeId, shiftId: shift.id })).shift;
  return { storeId, ownerId, cashier, of, view };
}

/** Somebody eats for ¥40 and pays it in cash. */
async function takeCash(storeId: string, openid: string, requestId = freshId('cash-')) {
  const table = addTable(house, storeId, freshId('T'));
  const orderId = await orderOnBill(house, table, freshId('oGuest'));
  const of = { storeId, billId: billIdOfOrder(house, orderId), requestId };
  const input = { ...of, share: { kind: 'amount', amount: 4000 }, expectedAmount: 4000 };
  dataOf(await house.staff(openid, 'takeCash', input));
  return input;
}

function cashBooked(storeId: string): Record<string, number> {
  const { documents } = house.database.query('ledger', { where: { storeId }, limit: 1000 });
  const sums: Record<string, number> = {};
  for (const { entries } of documents as unknown as { entries: { account: string; amount: number }[] }[])
    for (const { account, amount } of entries) sums[account] = (sums[account] ?? 0) + amount;
  return sums;
}

test('the drawer has to hold its float and what its colleague took, and cash taken twice by a repeat is taken once', async () => {
  const { storeId, ownerId, cashier, view } = await till();
  const input = await takeCash(storeId, cashier);
  dataOf(await house.staff(cashier, 'takeCash', input));
  await takeCash(storeId, ownerId);
  const shift = await view();
  expect(shift).toMatchObject({ float: 50_000, expected: 54_000, drawer: { taken: 4000 } });
  expect(shift?.takings).toMatchObject({ cash: 8000, orders: 2, net: 8000 });
});

test('five yuan short need a reason, go into the books, and are handed to the colleague who counts them again', async () => {
  const { storeId, cashier, of } = await till();
  await takeCash(storeId, cashier);
  const next = hire(house, storeId, 'cashier');
  const close = (more: object) =>
    house.staff(cashier, 'closeShift', {
      ...{ ...of, ...even, handedTo: next, expectedAmount: 54_000, matters: ['A 区打印机缺纸'] },
      count: { 10000: 5, 1000: 3, 500: 1 },
      ...more,
    });
  expect(refusalOf(await close({}))).toBe('COUNT_UNEXPLAINED');
  const { shift } = dataOf(await close({ reason: '14:10 找零多给一位客人 5 元' }));
  expect(shift.closing).toMatchObject({ counted: 53_500, difference: -500, handedToName: 'cashier' });
  expect(cashBooked(storeId)).toMatchObject({ cash: 3500, 'cash-difference': 500 });
  dataOf(await close({ reason: '14:10 找零多给一位客人 5 元' }));
  expect(cashBooked(storeId)['cash-difference']).toBe(500);
  const { toAccept } = dataOf(await house.staff(next, 'viewShift', { storeId, shiftId: null }));
  expect(toAccept.map(({ id }) => id)).toEqual([of.shiftId]);
  const counted = { ...of, count: { 10000: 5, 1000: 3, 500: 1 }, reason: null };
  const accepted = dataOf(await house.staff(next, 'acceptShift', counted)).shift;
  expect(accepted).toMatchObject({ float: 53_500, state: 'open', isMine: true });
  expect(dataOf(await house.staff(next, 'acceptShift', counted)).shift.id).toBe(accepted.id);
});

test('a shift that is closed stays as it is', async () => {
  const { storeId, cashier, of, view } = await till();
  dataOf(await house.staff(cashier, 'closeShift', { ...of, ...even, count: float, expectedAmount: 50_000 }));
  await takeCash(storeId, cashier);
  const again = { ...of, ...even, count: { 100: 1 }, expectedAmount: 50_000, reason: '再数一次' };
  expect(refusalOf(await house.staff(cashier, 'closeShift', again))).toBe('SHIFT_MOVED_ON');
  const move = { ...of, requestId: freshId('move-'), kind: 'paid-in', amount: 100, reason: '找到的' };
  expect(refusalOf(await house.staff(cashier, 'moveCash', move))).toBe('SHIFT_MOVED_ON');
  expect(await view()).toMatchObject({ state: 'closed', expected: 50_000, drawer: { taken: 0 } });
});

test('cash that comes while the drawer is counted is not closed over', async () => {
  const { storeId, cashier, of } = await till();
  await takeCash(storeId, cashier);
  const answer = await house.staff(cashier, 'closeShift', {
    ...{ ...of, ...even, count: float, expectedAmount: 50_000 },
  });
  expect(answer).toMatchObject({ refusal: { code: 'SHIFT_CHANGED', details: { expected: 54_000 } } });
});

test('a payment and the closing at the same moment exclude each other, so that no cash is lost between them', async () => {
  const { storeId, cashier, of, view } = await till();
  const table = addTable(house, storeId, freshId('T'));
  const billId = billIdOfOrder(house, await orderOnBill(house, table, freshId('oGuest')));
  const share = { share: { kind: 'amount', amount: 4000 }, expectedAmount: 4000 };
  const [closed] = await Promise.all([
    house.staff(cashier, 'closeShift', { ...of, ...even, count: float, expectedAmount: 50_000 }),
    house.staff(cashier, 'takeCash', { storeId, billId, requestId: freshId('cash-'), ...share }),
  ]);
  const shift = await view();
  if (closed.ok) expect(shift).toMatchObject({ state: 'closed', expected: 50_000, drawer: { taken: 0 } });
  else expect(shift).toMatchObject({ state: 'open', expected: 54_000, drawer: { taken: 4000 } });
});

test('what is spent, brought and put into the safe changes what has to be there, and the books as far as it is spent', async () => {
  const { storeId, cashier, of, view } = await till();
  const move = (kind: string, amount: number, requestId = freshId('move-')) =>
    house.staff(cashier, 'moveCash', { ...of, requestId, kind, amount, reason: '买冰块' });
  const spend = freshId('move-');
  dataOf(await move('paid-out', 3500, spend));
  dataOf(await move('paid-out', 3500, spend));
  dataOf(await move('paid-in', 500));
  dataOf(await move('put-aside', 20_000));
  expect(await view()).toMatchObject({ expected: 27_000, movements: [{}, {}, {}] });
  expect(cashBooked(storeId)).toEqual({ cash: -3000, 'petty-cash': 3000 });
});

test('a colleague has one shift at a store at a time, and sees nobody else’s', async () => {
  const { storeId, ownerId, cashier, of, view } = await till();
  expect(refusalOf(await house.staff(cashier, 'openShift', { storeId, float }))).toBeNull();
  expect(refusalOf(await house.staff(cashier, 'openShift', { storeId, float: {} }))).toBe('SHIFT_OPEN');
  const other = hire(house, storeId, 'cashier');
  expect(refusalOf(await house.staff(other, 'viewShift', of))).toBe('SHIFT_UNKNOWN');
  expect(await view(ownerId)).toMatchObject({ isMine: false, colleagueName: 'cashier' });
  const { shifts } = dataOf(await house.staff(ownerId, 'listShifts', { storeId, beforeMs: null }));
  expect(shifts.map(({ id }) => id)).toEqual([of.shiftId]);
  const elsewhere = furnishStore(house);
  const foreign = { ...of, storeId: elsewhere.storeId };
  expect(refusalOf(await house.staff(elsewhere.ownerId, 'viewShift', foreign))).toBe('SHIFT_UNKNOWN');
});

test('two colleagues who take the same drawer at once: one has it', async () => {
  const { storeId, cashier, of } = await till();
  dataOf(await house.staff(cashier, 'closeShift', { ...of, ...even, count: float, expectedAmount: 50_000 }));
  const two = [hire(house, storeId, 'cashier'), hire(house, storeId, 'cashier')];
  const answers = await Promise.all(
    two.map((openid) => house.staff(openid, 'acceptShift', { ...of, count: float, reason: null })),
  );
  expect(answers.map(refusalOf).sort()).toEqual(['SHIFT_MOVED_ON', null]);
});

test('whoever closes a shift sees what waits at the store', async () => {
  const { storeId, cashier } = await till();
  const table = addTable(house, storeId, 'A09');
  const orderId = await orderOnBill(house, table, freshId('oGuest'), { expectedTotal: 4000 });
  const bill = { storeId, billId: billIdOfOrder(house, orderId) };
  const rounds = await orderOnBill(house, table, freshId('oGuest'));
  expect(rounds).not.toBe(orderId);
  dataOf(await house.staff(cashier, 'writeOffBill', { ...bill, expectedAmount: 8000, reason: '客人走了' }));
  const { openMatters } = dataOf(await house.staff(cashier, 'viewShift', { storeId, shiftId: null }));
  expect(openMatters).toContainEqual({ kind: 'write-off', place: 'A09', amount: 8000, reason: '客人走了' });
});
