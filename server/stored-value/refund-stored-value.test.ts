import { dataOf, orderAndPay, refusalOf } from '../testing/act';
import { freshId, hire } from '../testing/furnish';
import { House } from '../testing/house';
import { refundsOf } from '../testing/inventory';
import { booksOf, furnishWithStoredValue, storedValueIn, topUpAndPay } from '../testing/stored-value';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const minuteMs = 60_000;
const small = { pay: 10_000, bonus: 500 };

async function guestWithTwoTopUps() {
  const shop = furnishWithStoredValue(house);
  const guestId = freshId('oGuest');
  const older = await topUpAndPay(house, guestId, shop.storeId);
  await house.clock.advance(minuteMs);
  const newer = await topUpAndPay(house, guestId, shop.storeId, small);
  return { ...shop, guestId, older, newer };
}

function refundOf(storeId: string, topUpId: string, expectedAmount: number) {
  return { storeId, topUpId, requestId: freshId('request-'), expectedAmount, reason: '客人搬走了' };
}

test('a guest who leaves gets the principal back, newest payment first, and gives up the bonus', async () => {
  const { storeId, ownerId, guestId, older, newer } = await guestWithTwoTopUps();
  const orderId = await orderAndPay(house, guestId, storeId, { storedValueToSpend: 4_000 });
  dataOf(await house.staff(ownerId, 'acceptOrder', { storeId, orderId, readyInMinutes: 20 }));
  expect(storedValueIn(house, guestId)).toEqual({ principal: 26_308, bonus: 2_192 });
  const preview = dataOf(await house.staff(ownerId, 'previewStoredValueRefund', { storeId, topUpId: older }));
  expect(preview).toEqual({ principal: 26_308, bonus: 2_192, refundable: 26_308, forfeited: 2_192 });
  const input = refundOf(storeId, older, 26_308);
  const refunded = dataOf(await house.staff(ownerId, 'refundStoredValue', input));
  expect(refunded).toEqual({ principal: 26_308, forfeited: 2_192 });
  await house.later(10 * minuteMs);
  expect(refundsOf(house, newer)).toEqual([{ status: 'succeeded', amount: 10_000 }]);
  expect(refundsOf(house, older)).toEqual([{ status: 'succeeded', amount: 16_308 }]);
  expect(storedValueIn(house, guestId)).toEqual({ principal: 0, bonus: 0 });
  const books = booksOf(house, storeId);
  expect(books).toMatchObject({ 'wechat-clearing': 3_692, 'bonus-given': 308, dishes: -4_000 });
  expect(Object.keys(books).sort()).toEqual(['bonus-given', 'dishes', 'wechat-clearing']);
  const [audited] = house.database.query('audit', { where: { storeId } }).documents;
  expect(audited).toMatchObject({ actor: ownerId, action: 'refundStoredValue', reason: '客人搬走了' });
});

test('tapped twice, or repeated later, it is refunded once and answered the same', async () => {
  const { storeId, ownerId, guestId, newer, older } = await guestWithTwoTopUps();
  const input = refundOf(storeId, newer, 30_000);
  const taps = await Promise.all([1, 2].map(() => house.staff(ownerId, 'refundStoredValue', input)));
  const later = await house.staff(ownerId, 'refundStoredValue', input);
  expect([...taps, later].map(dataOf)).toEqual(
    Array.from({ length: 3 }, () => ({ principal: 30_000, forfeited: 2_500 })),
  );
  expect([...refundsOf(house, newer), ...refundsOf(house, older)]).toHaveLength(2);
  expect(storedValueIn(house, guestId)).toEqual({ principal: 0, bonus: 0 });
  const again = await house.staff(ownerId, 'refundStoredValue', refundOf(storeId, newer, 30_000));
  expect(refusalOf(again)).toBe('REFUND_NOT_POSSIBLE');
});

test('a refund and an order at once never give the same money twice', async () => {
  const { storeId, ownerId, guestId, newer } = await guestWithTwoTopUps();
  const [refund] = await Promise.all([
    house.staff(ownerId, 'refundStoredValue', refundOf(storeId, newer, 30_000)),
    orderAndPay(house, guestId, storeId, { storedValueToSpend: 4_000 }).catch(() => null),
  ]);
  const { principal, bonus } = storedValueIn(house, guestId);
  if (refund.ok) expect([principal, bonus]).toEqual([0, 0]);
  else expect(principal + bonus).toBe(32_500 - 4_000);
  expect(booksOf(house, storeId)['stored-value-principal'] ?? 0).toBe(principal === 0 ? 0 : -principal);
});

test('the sum must be the one that was shown, by a role that may, up to its limit', async () => {
  const { storeId, ownerId, guestId, newer } = await guestWithTwoTopUps();
  const refund = async (who: string, amount: number) =>
    refusalOf(await house.staff(who, 'refundStoredValue', refundOf(storeId, newer, amount)));
  expect(await refund(ownerId, 29_999)).toBe('REFUND_CHANGED');
  expect(await refund(hire(house, storeId, 'cashier'), 30_000)).toBe('ROLE_NOT_ALLOWED');
  await topUpAndPay(house, guestId, storeId);
  await topUpAndPay(house, guestId, storeId, small);
  expect(await refund(hire(house, storeId, 'manager'), 60_000)).toBe('ROLE_NOT_ALLOWED');
  expect(storedValueIn(house, guestId)).toEqual({ principal: 60_000, bonus: 5_000 });
  expect(await refund(ownerId, 60_000)).toBeNull();
});

test('a store gives back only what was paid in at it, and nothing of a card', async () => {
  const { guestId, newer } = await guestWithTwoTopUps();
  const other = furnishWithStoredValue(house);
  const elsewhere = refundOf(other.storeId, newer, 30_000);
  expect(refusalOf(await house.staff(other.ownerId, 'refundStoredValue', elsewhere))).toBe('TOP_UP_UNKNOWN');
  const otherTopUp = await topUpAndPay(house, guestId, other.storeId, small);
  const input = { storeId: other.storeId, topUpId: otherTopUp };
  const preview = dataOf(await house.staff(other.ownerId, 'previewStoredValueRefund', input));
  expect(preview).toEqual({ principal: 40_000, bonus: 3_000, refundable: 10_000, forfeited: 750 });
});
