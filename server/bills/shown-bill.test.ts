import { dataOf, refusalOf } from '../testing/act';
import { addTable, atTable, billIdOfOrder, orderOnBill, shareOf, storedBill } from '../testing/bills';
import { freshId, furnishStore } from '../testing/furnish';
import { House } from '../testing/house';
import type { BillPlace } from './find-bill';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const rest = { kind: 'rest' as const };

/** Ming has ordered at A07 for ¥40; Lan sits there too, has ordered nothing and has the bill open. A08 is free. */
async function sitting() {
  const { storeId, ownerId, table } = furnishStore(house, { billing: 'either', acceptWithinSeconds: 86_400 });
  const free = addTable(house, storeId, 'A08');
  const [ming, lan, stranger] = [freshId('oMing'), freshId('oLan'), freshId('oStranger')];
  const billId = billIdOfOrder(house, await orderOnBill(house, table, ming));
  const look = async (guestId: string, place: BillPlace) =>
    dataOf(await house.guest(guestId, 'viewBill', { ...place, afterPayment: false })).bill;
  const { key } = (await look(lan, atTable(table))) ?? {};
  if (!key) throw new Error('a bill is shown with its key');
  const shown = { ...atTable(table), shown: { billId, key } };
  const transfer = async () =>
    dataOf(await house.staff(ownerId, 'transferBill', { storeId, billId, toTableId: free._id }));
  return { storeId, ownerId, table, free, ming, lan, stranger, billId, look, shown, transfer };
}

test('who only pays goes on seeing and paying the bill after it moved, and sees that it is settled', async () => {
  const { lan, look, shown, transfer, billId, table } = await sitting();
  await transfer();
  expect(await look(lan, shown)).toMatchObject({ id: billId, tableName: 'A08', left: 4000 });
  const next = await orderOnBill(house, table, freshId('oNext'));
  const asked = dataOf(await house.guest(lan, 'payShare', shareOf(shown, rest, 4000)));
  await house.confirmPayment(asked.payment);
  expect(storedBill(house, billId).status).toBe('settled');
  expect(await look(lan, shown)).toMatchObject({ id: billId, status: 'settled', tableName: 'A08' });
  expect(storedBill(house, billIdOfOrder(house, next)).status).toBe('open');
});

test('a share that was begun before the bill moved can be let go afterwards', async () => {
  const { lan, shown, transfer } = await sitting();
  const { number } = dataOf(await house.guest(lan, 'payShare', shareOf(shown, rest, 4000)));
  await transfer();
  const { bill } = dataOf(await house.guest(lan, 'cancelShare', { ...shown, number }));
  expect(bill).toMatchObject({ tableName: 'A08', left: 4000 });
});

test('who scans the old table afresh sees nothing of the bill that left it', async () => {
  const { stranger, look, transfer, table } = await sitting();
  await transfer();
  expect(await look(stranger, atTable(table))).toBeNull();
  const next = await orderOnBill(house, table, freshId('oNext'));
  expect((await look(stranger, atTable(table)))?.id).toBe(billIdOfOrder(house, next));
});

test('who watched a bill that moved and was settled by others is not shown the next party’s at the old table', async () => {
  const { ming, stranger, look, shown, transfer, table } = await sitting();
  await transfer();
  const asked = dataOf(await house.guest(ming, 'payShare', shareOf(shown, rest, 4000)));
  await house.confirmPayment(asked.payment);
  await orderOnBill(house, table, freshId('oNext'));
  expect(await look(stranger, shown)).toBeNull();
});

test('a stranger who knows the number of a bill, but not its key, finds only what the scanned table has', async () => {
  const { stranger, look, transfer, table, billId, free } = await sitting();
  await transfer();
  const guessed = { billId, key: '0'.repeat(32) };
  const place = { ...atTable(table), shown: guessed };
  expect(await look(stranger, place)).toBeNull();
  expect(refusalOf(await house.guest(stranger, 'payShare', shareOf(place, rest, 4000)))).toBe('BILL_UNKNOWN');
  expect((await look(stranger, { ...atTable(free), shown: guessed }))?.id).toBe(billId);
  const unknown = { tableCode: 't00000000000000000000', orderId: null, shown: guessed };
  const asked = await house.guest(stranger, 'viewBill', { ...unknown, afterPayment: false });
  expect(refusalOf(asked)).toBe('TABLE_CODE_UNKNOWN');
});

test('a bill that was opened before there were keys shows none, and no key opens it', async () => {
  const { lan, stranger, look, transfer, table, billId } = await sitting();
  const { key: _, ...old } = storedBill(house, billId);
  house.database.seedMany('bills', [{ ...old }]);
  expect((await look(lan, atTable(table)))?.key).toBeNull();
  await transfer();
  expect(await look(stranger, { ...atTable(table), shown: { billId, key: '0'.repeat(32) } })).toBeNull();
});

test('the key of a bill that was merged into another leads to that one', async () => {
  const { storeId, ownerId, lan, look, shown, free, billId } = await sitting();
  const intoBillId = billIdOfOrder(house, await orderOnBill(house, free, freshId('oThird')));
  dataOf(await house.staff(ownerId, 'mergeBills', { storeId, billId, intoBillId }));
  expect(await look(lan, shown)).toMatchObject({ id: intoBillId, tableName: 'A08', left: 8000 });
});

test('a bill that never moved gives way to the next one of its table once it is over', async () => {
  const { lan, look, shown, table } = await sitting();
  const asked = dataOf(await house.guest(lan, 'payShare', shareOf(shown, rest, 4000)));
  await house.confirmPayment(asked.payment);
  expect(await look(lan, shown)).toMatchObject({ status: 'settled' });
  const next = await orderOnBill(house, table, lan);
  expect(await look(lan, shown)).toMatchObject({ id: billIdOfOrder(house, next), status: 'open' });
});

test('colleagues do not get the key', async () => {
  const { storeId, ownerId, billId } = await sitting();
  const { bill } = dataOf(await house.staff(ownerId, 'viewTableBill', { storeId, billId }));
  expect(bill).not.toHaveProperty('key');
});
