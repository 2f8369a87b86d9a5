import { giftCardReturnableForMs } from '../../domain/stored-value/gift-card-return';
import { dataOf, refusalOf } from '../testing/act';
import { freshId } from '../testing/furnish';
import { House } from '../testing/house';
import { refundsOf } from '../testing/inventory';
import { booksOf, furnishWithStoredValue, storedValueIn, topUpAndPay } from '../testing/stored-value';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

async function boughtCard() {
  const { storeId, ownerId } = furnishWithStoredValue(house);
  const buyerId = freshId('oBuyer');
  const wish = { requestId: freshId('request-'), storeId, amount: 10_000 };
  const { topUp, payment } = dataOf(await house.guest(buyerId, 'buyGiftCard', wish));
  await house.confirmPayment(payment);
  const view = async () =>
    dataOf(await house.guest(buyerId, 'viewStoredValue', { storeId, entriesBeforeMs: null }));
  const code = (await view()).giftCards[0]?.code ?? '';
  const giveBack = (openid = buyerId) => house.guest(openid, 'returnGiftCard', { code });
  const redeem = (openid: string) => house.guest(openid, 'redeemGiftCard', { code });
  return { storeId, ownerId, buyerId, topUpId: topUp.id, code, view, giveBack, redeem };
}

async function letArrive(): Promise<void> {
  for (let hour = 0; hour < 2; hour += 1) {
    await house.later(60 * 60_000);
  }
}

test('a card that nobody has redeemed goes back once, through the payment that brought it', async () => {
  const { storeId, buyerId, topUpId, giveBack, redeem, view } = await boughtCard();
  const answers = await Promise.all([giveBack(), giveBack()]);
  expect(answers.map((answer) => dataOf(answer).amount)).toEqual([10_000, 10_000]);
  expect(refusalOf(await redeem(freshId('oFriend')))).toBe('GIFT_CARD_RETURNED');
  await letArrive();
  expect(refundsOf(house, topUpId)).toEqual([{ status: 'succeeded', amount: 10_000 }]);
  expect(booksOf(house, storeId)).toEqual({});
  expect(storedValueIn(house, buyerId)).toEqual({ principal: 0, bonus: 0 });
  expect((await view()).giftCards).toMatchObject([{ returnableUntilMs: null }]);
});

test('of a friend who redeems and a buyer who gives back in the same moment, one succeeds', async () => {
  const { giveBack, redeem, storeId } = await boughtCard();
  const friendId = freshId('oFriend');
  const [returned, redeemed] = await Promise.all([giveBack(), redeem(friendId)]);
  expect([returned.ok, redeemed.ok].filter(Boolean)).toHaveLength(1);
  await letArrive();
  const held = storedValueIn(house, friendId).principal;
  expect(held).toBe(redeemed.ok ? 10_000 : 0);
  expect(booksOf(house, storeId)).toEqual(
    redeemed.ok ? { 'wechat-clearing': 10_000, 'stored-value-principal': -10_000 } : {},
  );
});

test('nobody else gives a card back, nobody one that was redeemed, and nobody after the time is over', async () => {
  const first = await boughtCard();
  expect(refusalOf(await first.giveBack(freshId('oStranger')))).toBe('GIFT_CARD_UNKNOWN');
  dataOf(await first.redeem(freshId('oFriend')));
  expect(refusalOf(await first.giveBack())).toBe('GIFT_CARD_REDEEMED');
  const second = await boughtCard();
  await house.clock.advance(giftCardReturnableForMs);
  expect(refusalOf(await second.giveBack())).toBe('GIFT_CARD_RETURN_ENDED');
});

test('a card goes back after the owner has switched stored value off, and the guest still sees the balance', async () => {
  const { storeId, ownerId, buyerId, giveBack } = await boughtCard();
  await topUpAndPay(house, buyerId, storeId);
  dataOf(await house.staff(ownerId, 'setStoredValue', { storeId, isOn: false, tiers: [] }));
  expect(dataOf(await giveBack()).amount).toBe(10_000);
  expect(dataOf(await house.guest(buyerId, 'viewMember', { entriesBeforeMs: null })).balance).toBe(22_000);
});

test('the till lists the top-ups of its store, newest first', async () => {
  const { storeId, ownerId, buyerId } = await boughtCard();
  const first = await topUpAndPay(house, buyerId, storeId);
  await house.clock.advance(1_000);
  const second = await topUpAndPay(house, buyerId, storeId, { pay: 10_000, bonus: 500 });
  const { topUps, nextBeforeMs } = dataOf(
    await house.staff(ownerId, 'listTopUps', { storeId, beforeMs: null }),
  );
  expect(topUps.map(({ topUpId, amount }) => [topUpId, amount])).toEqual([
    [second, 10_000],
    [first, 20_000],
  ]);
  expect(nextBeforeMs).toBeNull();
});
