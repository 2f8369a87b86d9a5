import { shownGiftCardCode } from '../../domain/stored-value/gift-card-code';
import { dataOf, everythingStored, refusalOf } from '../testing/act';
import { freshId } from '../testing/furnish';
import { House } from '../testing/house';
import { booksOf, furnishWithStoredValue, storedValueIn } from '../testing/stored-value';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

/** A card of 100.00 that was paid. */
async function boughtCard() {
  const shop = furnishWithStoredValue(house);
  const buyerId = freshId('oBuyer');
  const input = { requestId: freshId('request-'), storeId: shop.storeId, amount: 10_000 };
  const { topUp, payment } = dataOf(await house.guest(buyerId, 'buyGiftCard', input));
  expect(topUp.giftCardCode).toBeNull();
  await house.confirmPayment(payment);
  const paid = dataOf(await house.guest(buyerId, 'viewTopUp', { topUpId: topUp.id }));
  return { ...shop, buyerId, input, code: paid.topUp.giftCardCode ?? '' };
}

test('a card is bought, listed for its buyer, and redeemed by a friend as money of their own', async () => {
  const { storeId, buyerId, code } = await boughtCard();
  expect(booksOf(house, storeId)).toEqual({ 'wechat-clearing': 10_000, 'gift-cards': -10_000 });
  const list = async () =>
    dataOf(await house.guest(buyerId, 'viewStoredValue', { storeId, entriesBeforeMs: null })).giftCards;
  expect(await list()).toMatchObject([{ code, amount: 10_000, redeemedAtMs: null }]);
  const friendId = freshId('oFriend');
  const typed = { code: shownGiftCardCode(code) };
  expect(dataOf(await house.guest(friendId, 'redeemGiftCard', typed))).toEqual({ amount: 10_000 });
  expect(storedValueIn(house, friendId)).toEqual({ principal: 10_000, bonus: 0 });
  expect(storedValueIn(house, buyerId)).toEqual({ principal: 0, bonus: 0 });
  expect((await list())[0]?.redeemedAtMs).toBe(house.clock.now());
  expect(booksOf(house, storeId)).toEqual({ 'wechat-clearing': 10_000, 'stored-value-principal': -10_000 });
});

test('two people who redeem one card at once: one gets it, the other hears that it is used', async () => {
  const { code } = await boughtCard();
  const friends = Array.from({ length: 4 }, () => freshId('oFriend'));
  const answers = await Promise.all(friends.map((friend) => house.guest(friend, 'redeemGiftCard', { code })));
  const refusals = answers.map(refusalOf);
  expect(refusals.filter((refusal) => refusal === null)).toHaveLength(1);
  expect(refusals.filter((refusal) => refusal === 'GIFT_CARD_REDEEMED')).toHaveLength(3);
  const sum = friends.reduce((total, friend) => total + storedValueIn(house, friend).principal, 0);
  expect(sum).toBe(10_000);
});

test('a double tap redeems once and is answered twice', async () => {
  const { code } = await boughtCard();
  const friendId = freshId('oFriend');
  const taps = await Promise.all([1, 2].map(() => house.guest(friendId, 'redeemGiftCard', { code })));
  expect(taps.map(dataOf)).toEqual([{ amount: 10_000 }, { amount: 10_000 }]);
  expect(storedValueIn(house, friendId).principal).toBe(10_000);
});

test('a wrong code, the own card, and a card of a store that has switched off change nothing', async () => {
  const { storeId, ownerId, buyerId, code } = await boughtCard();
  dataOf(await house.staff(ownerId, 'setStoredValue', { storeId, isOn: false, tiers: [] }));
  const before = everythingStored(house);
  const redeem = async (who: string, text: string) =>
    refusalOf(await house.guest(who, 'redeemGiftCard', { code: text }));
  const friendId = freshId('oFriend');
  expect(await redeem(friendId, `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`)).toBe(
    'GIFT_CARD_UNKNOWN',
  );
  expect(await redeem(friendId, '')).toBe('GIFT_CARD_UNKNOWN');
  expect(await redeem(friendId, '../stores/x')).toBe('GIFT_CARD_UNKNOWN');
  expect(await redeem(friendId, 'x'.repeat(61))).toBe('INPUT_INVALID');
  expect(await redeem(buyerId, code)).toBe('GIFT_CARD_OWN');
  expect(await redeem(friendId, code)).toBe('STORED_VALUE_OFF');
  expect(everythingStored(house)).toBe(before);
});

test.each([0, 999, 100_001, 1_000.5])('a card of %d fen is not sold', async (amount) => {
  const { storeId } = furnishWithStoredValue(house);
  const input = { requestId: freshId('request-'), storeId, amount };
  expect(refusalOf(await house.guest(freshId('oBuyer'), 'buyGiftCard', input))).toBe('INPUT_INVALID');
});

test('a request id buys one card, and no other', async () => {
  const { buyerId, input } = await boughtCard();
  const again = dataOf(await house.guest(buyerId, 'buyGiftCard', input));
  expect(again).toMatchObject({ topUp: { status: 'paid' }, payment: null });
  const other = await house.guest(buyerId, 'buyGiftCard', { ...input, amount: 20_000 });
  expect(refusalOf(other)).toBe('REQUEST_ID_REUSED');
  const cards = house.database.query('giftCards', { where: { buyerId } }).documents;
  expect(cards).toHaveLength(1);
});
