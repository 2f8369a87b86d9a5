import { atTable, billIdOfOrder, orderOnBill, payShareOf, shareOf, storedBill } from '../testing/bills';
import { reconciliationOf, ringAfterBill } from '../testing/bookkeeping';
import { dataOf } from '../testing/act';
import { balancesOf } from '../testing/books';
import { freshId, furnishStore } from '../testing/furnish';
import { House } from '../testing/house';
import { refundsOf } from '../testing/inventory';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const reason = '和顾客核对过';

/** ¥40 on a bill, at a table where nobody is in a hurry. */
async function sitting() {
  const { storeId, ownerId, table } = furnishStore(house, {
    ...{ billing: 'either' as const, acceptWithinSeconds: 864_000 },
  });
  const guestId = freshId('oGuest');
  const orderId = await orderOnBill(house, table, guestId);
  return { storeId, ownerId, table, guestId, orderId, billId: billIdOfOrder(house, orderId) };
}

test("shares of a bill, and what goes back through them, agree with WeChat Pay's bill; cash is not in it", async () => {
  const { storeId, ownerId, table, guestId, orderId, billId } = await sitting();
  await payShareOf(house, guestId, atTable(table), { kind: 'amount', amount: 2500 }, 2500);
  await payShareOf(house, freshId('oFriend'), atTable(table), { kind: 'equal', of: 2 }, 750);
  const cash = { share: { kind: 'rest' as const }, expectedAmount: 750, requestId: freshId('cash-') };
  dataOf(await house.staff(ownerId, 'takeCash', { storeId, billId, ...cash }));
  const back = { wish: { kind: 'amount' as const, amount: 2000 }, expectedAmount: 2000, reason };
  const requestId = freshId('refund-');
  dataOf(await house.staff(ownerId, 'refundOrder', { storeId, orderId, requestId, ...back }));
  const day = await ringAfterBill(house);
  expect(reconciliationOf(house, day)).toMatchObject({
    status: 'agreed',
    compared: { ours: { payments: 2, paid: 3250 }, theirs: { payments: 2, paid: 3250 } },
    differences: [],
  });
});

test('a share that nobody heard of is found in the bill, and booked with one agreement', async () => {
  const { storeId, ownerId, table, guestId, orderId, billId } = await sitting();
  house.pay.control.setSwitches({ notifications: 'lost', query: 'down', close: 'down' });
  await payShareOf(house, guestId, atTable(table), { kind: 'rest' }, 4000);
  const day = await ringAfterBill(house);
  house.pay.control.setSwitches({ query: 'normal', close: 'normal' });
  const [difference] = reconciliationOf(house, day).differences;
  expect(difference).toMatchObject({ kind: 'payment-unpaid', proposal: 'book-payment', orderId: billId });
  const wish = { storeId, day, differenceId: difference?.id ?? '', how: 'as-proposed', reason };
  dataOf(await house.staff(ownerId, 'resolveDifference', wish));
  expect(storedBill(house, billId).status).toBe('settled');
  expect(balancesOf(house, orderId)).toEqual({ 'wechat-clearing': 4000, dishes: -4000 });
});

test('a share whose payment the books have lost belongs to its bill by its number, and goes back', async () => {
  const { storeId, ownerId, table, guestId, billId } = await sitting();
  house.pay.control.setSwitches({ notifications: 'lost', query: 'down', close: 'down' });
  const asked = shareOf(atTable(table), { kind: 'rest' }, 4000);
  const { payment, number } = dataOf(await house.guest(guestId, 'payShare', asked));
  await house.confirmPayment(payment);
  await house.services.database.remove('payments', number);
  const day = await ringAfterBill(house);
  house.pay.control.setSwitches({ query: 'normal', close: 'normal' });
  const [difference] = reconciliationOf(house, day).differences;
  expect(difference).toMatchObject({ kind: 'payment-unknown', orderId: billId, storeId });
  const wish = { storeId, day, differenceId: difference?.id ?? '', how: 'as-proposed', reason };
  dataOf(await house.staff(ownerId, 'resolveDifference', wish));
  expect(refundsOf(house, billId)).toMatchObject([{ amount: 4000 }]);
});
