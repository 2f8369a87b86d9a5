import type { BillShare } from '../../domain/bill/bill-share';
import { sumsOfBill } from '../../domain/bill/bill-sums';
import { dataOf, everythingStored, refusalOf, storedOrder } from '../testing/act';
import {
  atTable,
  billIdOfOrder,
  orderOnBill,
  payShareOf,
  shareOf,
  storedBill,
  type BillTable,
} from '../testing/bills';
import { balancesOf } from '../testing/books';
import { freshId, furnishStore, line } from '../testing/furnish';
import { House } from '../testing/house';
import { refundsOf } from '../testing/inventory';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
afterEach(() => {
  house.pay.control.setSwitches({
    notifications: 'normal',
    create: 'normal',
    close: 'normal',
    query: 'normal',
  });
});

const rest: BillShare = { kind: 'rest' };
const own: BillShare = { kind: 'own' };
const quarter: BillShare = { kind: 'equal', of: 4 };

/** A table at which one guest has ordered noodles and two teas for ¥40, and another a tea for ¥6. */
async function sitting() {
  const { storeId, ownerId, table } = furnishStore(house, { billing: 'either' });
  const [ming, lan] = [freshId('oMing'), freshId('oLan')];
  const noodles = await orderOnBill(house, table, ming);
  const tea = await orderOnBill(house, table, lan, { lines: [line('l1', 'tea')], expectedTotal: 600 });
  return { storeId, ownerId, table, ming, lan, noodles, tea, billId: billIdOfOrder(house, noodles) };
}

const sums = (billId: string) => sumsOfBill(storedBill(house, billId));

async function ask(table: BillTable, guestId: string, share: BillShare, amount: number) {
  return house.guest(guestId, 'payShare', shareOf(atTable(table), share, amount));
}

/** The clock sends what goes back, asks for it, and hears that it has arrived. */
async function settleRefunds(): Promise<void> {
  for (let hours = 0; hours < 3; hours += 1) {
    await house.later(60 * 60_000);
  }
}

test('everybody at the table sees the bill with what is their own, and nobody by name', async () => {
  const { table, ming, lan, noodles } = await sitting();
  const seen = await house.guest(lan, 'viewBill', { ...atTable(table), afterPayment: false });
  const { bill } = dataOf(seen);
  expect(bill).toMatchObject({ status: 'open', total: 4600, owed: 4600, left: 4600, tableName: 'A07' });
  expect(bill?.rounds.map(({ guest, isMine }) => [guest, isMine])).toEqual([
    [1, false],
    [2, true],
  ]);
  expect(JSON.stringify(bill)).not.toContain(ming);
  const byOrder = { tableCode: null, orderId: noodles, afterPayment: false };
  expect(refusalOf(await house.guest(lan, 'viewBill', byOrder))).toBe('ORDER_UNKNOWN');
  expect(dataOf(await house.guest(ming, 'viewBill', byOrder)).bill?.id).toBe(bill?.id);
});

test('the own rounds, then the rest: the bill settles, every order is paid, and the books agree', async () => {
  const { table, ming, lan, noodles, tea, billId } = await sitting();
  await payShareOf(house, lan, atTable(table), own, 600);
  expect(storedOrder(house, tea).paidAtMs).not.toBeNull();
  expect(storedOrder(house, noodles).paidAtMs).toBeNull();
  await payShareOf(house, ming, atTable(table), rest, 4000);
  expect(storedBill(house, billId)).toMatchObject({ status: 'settled', dueAtMs: null });
  expect(storedOrder(house, noodles).paidAtMs).not.toBeNull();
  expect(balancesOf(house, noodles)).toEqual({ 'wechat-clearing': 4000, dishes: -4000 });
  expect(balancesOf(house, tea)).toEqual({ 'wechat-clearing': 600, dishes: -600 });
});

test('chosen rounds are paid first, and an amount pays the oldest', async () => {
  const { table, ming, lan, noodles, tea, billId } = await sitting();
  await payShareOf(house, ming, atTable(table), { kind: 'rounds', orderIds: [tea] }, 600);
  await payShareOf(house, lan, atTable(table), { kind: 'amount', amount: 1500 }, 1500);
  expect(storedBill(house, billId).rounds.map(({ paid }) => paid)).toEqual([1500, 600]);
  expect(storedOrder(house, noodles).bill?.tenders).toMatchObject([{ amount: 1500, total: 1500 }]);
  const unknown = await ask(table, ming, { kind: 'rounds', orderIds: ['nobodys'] }, 100);
  expect(refusalOf(unknown)).toBe('ROUND_UNKNOWN');
});

test('four phones ask for everything at once: one gets it, and together they never pay more than is owed', async () => {
  const { table, billId } = await sitting();
  const phones = [1, 2, 3, 4].map((phone) => freshId(`oPhone${phone}`));
  const answers = await Promise.all(phones.map((guestId) => ask(table, guestId, rest, 4600)));
  expect(answers.map(refusalOf).sort()).toEqual(
    ['BILL_CHANGED', 'BILL_CHANGED', 'BILL_CHANGED', null].sort(),
  );
  expect(sums(billId)).toMatchObject({ reserved: 4600, left: 0 });
  for (const answer of answers) if (answer.ok) await house.confirmPayment(answer.data.payment);
  expect(storedBill(house, billId)).toMatchObject({ status: 'settled' });
  expect(sums(billId)).toMatchObject({ paid: 4600, owed: 0 });
});

test('four phones pay a quarter each at once, and the bill is paid to the fen', async () => {
  const { table, billId } = await sitting();
  const phones = [1, 2, 3, 4].map((phone) => freshId(`oPhone${phone}`));
  const answers = await Promise.all(phones.map((guestId) => ask(table, guestId, quarter, 1150)));
  expect(answers.map(refusalOf)).toEqual([null, null, null, null]);
  await Promise.all(answers.map((answer) => house.confirmPayment(answer.ok ? answer.data.payment : null)));
  expect(storedBill(house, billId)).toMatchObject({ status: 'settled' });
  expect(sums(billId)).toMatchObject({ paid: 4600, owed: 0, reserved: 0 });
});

test('the same request finds the same share, and another share under it is refused', async () => {
  const { table, ming, billId } = await sitting();
  const asked = shareOf(atTable(table), own, 4000);
  const first = dataOf(await house.guest(ming, 'payShare', asked));
  const second = dataOf(await house.guest(ming, 'payShare', asked));
  expect(second.number).toBe(first.number);
  expect(storedBill(house, billId).parts).toHaveLength(1);
  const other = { ...asked, share: rest, expectedAmount: 600 };
  expect(refusalOf(await house.guest(ming, 'payShare', other))).toBe('REQUEST_ID_REUSED');
  await house.confirmPayment(second.payment);
  expect(dataOf(await house.guest(ming, 'payShare', asked)).payment).toBeNull();
});

test('a guest who chooses again gives the first share up, and its number can never be paid', async () => {
  const { table, ming, billId } = await sitting();
  const first = dataOf(await ask(table, ming, rest, 4600));
  const second = dataOf(await ask(table, ming, own, 4000));
  expect(storedBill(house, billId).parts.map(({ state }) => state)).toEqual(['released', 'waiting']);
  await expect(house.confirmPayment(first.payment)).rejects.toThrow();
  await house.confirmPayment(second.payment);
  expect(sums(billId)).toMatchObject({ paid: 4000, reserved: 0 });
});

test('a share that is given up can be paid by others; a stranger cannot give it up', async () => {
  const { table, ming, lan, billId } = await sitting();
  const { number } = dataOf(await ask(table, ming, rest, 4600));
  expect(refusalOf(await ask(table, lan, own, 600))).toBe('BILL_CHANGED');
  const input = { ...atTable(table), number };
  expect(refusalOf(await house.guest(lan, 'cancelShare', input))).toBe('SHARE_UNKNOWN');
  expect(dataOf(await house.guest(ming, 'cancelShare', input)).bill.left).toBe(4600);
  expect(dataOf(await house.guest(ming, 'cancelShare', input)).bill.left).toBe(4600);
  await payShareOf(house, lan, atTable(table), own, 600);
  expect(sums(billId)).toMatchObject({ paid: 600, left: 4000 });
});

test('what is not paid in five minutes is given up by the clock', async () => {
  const { table, ming, billId } = await sitting();
  dataOf(await ask(table, ming, rest, 4600));
  await house.later(4 * 60_000);
  expect(sums(billId).reserved).toBe(4600);
  await house.later(61_000);
  expect(sums(billId)).toMatchObject({ reserved: 0 });
  expect(storedBill(house, billId).dueAtMs).toBeNull();
});

test('while WeChat Pay does not say, a share stays reserved, and is given up when it says', async () => {
  const { table, ming, billId } = await sitting();
  dataOf(await ask(table, ming, rest, 4600));
  house.pay.control.setSwitches({ close: 'down', query: 'down' });
  await house.later(5 * 60_000 + 1000);
  expect(sums(billId).reserved).toBe(4600);
  house.pay.control.setSwitches({ close: 'normal', query: 'normal' });
  await house.later(61_000);
  expect(sums(billId).reserved).toBe(0);
});

test('a lost notification is found by the phone that asks, and by the clock', async () => {
  const { table, ming, lan, billId } = await sitting();
  house.pay.control.setSwitches({ notifications: 'lost' });
  await payShareOf(house, lan, atTable(table), own, 600);
  expect(sums(billId)).toMatchObject({ paid: 0, reserved: 600 });
  dataOf(await house.guest(lan, 'viewBill', { ...atTable(table), afterPayment: true }));
  expect(sums(billId)).toMatchObject({ paid: 600, reserved: 0 });
  await payShareOf(house, ming, atTable(table), rest, 4000);
  await house.later(5 * 60_000);
  expect(storedBill(house, billId)).toMatchObject({ status: 'settled' });
});

test('a notification that comes twice, or again, changes nothing', async () => {
  const { table, lan } = await sitting();
  house.pay.control.setSwitches({ notifications: 'twice' });
  await payShareOf(house, lan, atTable(table), own, 600);
  const last = house.notifications.at(-1);
  const before = everythingStored(house);
  if (last) expect((await house.notify(last.path, last.headers, last.rawBody)).statusCode).toBe(200);
  expect(everythingStored(house)).toBe(before);
});

/** A share that was paid, of which nobody heard, and that was given up meanwhile. */
async function paidAndGivenUp(at: Awaited<ReturnType<typeof sitting>>, guestId: string, amount: number) {
  house.pay.control.setSwitches({ notifications: 'late' });
  const number = await payShareOf(house, guestId, atTable(at.table), { kind: 'amount', amount }, amount);
  house.pay.control.setSwitches({ notifications: 'normal' });
  const bill = storedBill(house, at.billId);
  const parts = bill.parts.map((part) =>
    part.number === number ? { ...part, state: 'released' as const } : part,
  );
  house.database.seedMany('bills', [{ ...bill, parts, dueAtMs: null }]);
  return number;
}

test('late money for a share that was given up is taken while it is owed', async () => {
  const at = await sitting();
  await paidAndGivenUp(at, at.lan, 1000);
  await settleRefunds();
  expect(sums(at.billId)).toMatchObject({ paid: 1000 });
  expect(refundsOf(house, at.billId)).toEqual([]);
});

test('late money that nobody owes any more goes back by itself, as far as it is not owed', async () => {
  const at = await sitting();
  const number = await paidAndGivenUp(at, at.lan, 1000);
  await payShareOf(house, at.ming, atTable(at.table), { kind: 'amount', amount: 4200 }, 4200);
  await settleRefunds();
  expect(storedBill(house, at.billId)).toMatchObject({ status: 'settled' });
  expect(storedBill(house, at.billId).parts).toMatchObject([
    { number, state: 'paid', returned: 600 },
    { state: 'paid', returned: 0 },
  ]);
  expect(refundsOf(house, at.billId)).toEqual([{ status: 'succeeded', amount: 600 }]);
  expect(balancesOf(house, at.billId)).toEqual({});
});

test('a round that is taken off while it is paid for sends what is too much back', async () => {
  const { storeId, ownerId, table, ming, tea, billId } = await sitting();
  const asked = dataOf(await ask(table, ming, rest, 4600));
  dataOf(await house.staff(ownerId, 'rejectOrder', { storeId, orderId: tea, reason: '茶卖完了' }));
  expect(sums(billId)).toMatchObject({ owed: 4000, reserved: 4600, left: 0 });
  await house.confirmPayment(asked.payment);
  await settleRefunds();
  expect(storedBill(house, billId)).toMatchObject({ status: 'settled' });
  expect(refundsOf(house, billId)).toEqual([{ status: 'succeeded', amount: 600 }]);
  expect(balancesOf(house, billId)).toEqual({});
});

test('who took part sees how the bill ended; the next guests at the table begin another one', async () => {
  const { table, ming, lan, billId } = await sitting();
  await payShareOf(house, ming, atTable(table), rest, 4600);
  const look = { ...atTable(table), afterPayment: false };
  expect(dataOf(await house.guest(lan, 'viewBill', look)).bill).toMatchObject({ id: billId, owed: 0 });
  const next = freshId('oNext');
  expect(dataOf(await house.guest(next, 'viewBill', look)).bill).toBeNull();
  const orderId = await orderOnBill(house, table, next);
  expect(billIdOfOrder(house, orderId)).not.toBe(billId);
});
