import { conversationIdFor } from '../service/conversation-id';
import { dataOf, orderAndPay, refusalOf } from '../testing/act';
import { freshId, furnishStore, hire, line, wishFor } from '../testing/furnish';
import { House } from '../testing/house';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const dayMs = 24 * 60 * 60_000;

async function letDown() {
  const shop = furnishStore(house);
  const guestId = freshId('oGuest');
  const orderId = await orderAndPay(house, guestId, shop.storeId);
  const sorry = (overrides: object = {}) => ({
    ...{ storeId: shop.storeId, guestId, requestId: freshId('request-'), conversationId: null, orderId },
    ...{ gift: { kind: 'coupon', amount: 2_000 }, reason: '等了四十分钟' },
    ...overrides,
  });
  return { ...shop, guestId, orderId, sorry };
}

function couponsOf(guestId: string) {
  return house.database.query('coupons', { where: { guestId }, limit: 100 }).documents;
}

test('the guest finds the coupon among their own and pays with it', async () => {
  const { storeId, guestId, sorry } = await letDown();
  const agent = hire(house, storeId, 'service');
  const { coupon } = dataOf(await house.staff(agent, 'giveApology', sorry()));
  const member = dataOf(await house.guest(guestId, 'viewMember', { entriesBeforeMs: null }));
  expect(member.coupons).toMatchObject([{ id: coupon.id, storeIds: [storeId], minimumSpend: 0 }]);
  const wish = wishFor(storeId, { couponId: coupon.id, expectedTotal: 2_000 });
  expect(dataOf(await house.guest(guestId, 'placeOrder', wish)).order.payable).toBe(2_000);
});

test('a dish that went wrong is given again: one portion of it, at any size of order', async () => {
  const { storeId, ownerId, guestId, sorry } = await letDown();
  const gift = { kind: 'dish', dishId: 'noodles' };
  const { coupon } = dataOf(await house.staff(ownerId, 'giveApology', sorry({ gift })));
  const lines = [line('l1', 'noodles', { quantity: 2 }), line('l2', 'tea')];
  const wish = wishFor(storeId, { lines, couponId: coupon.id, expectedTotal: 3_400 });
  expect(refusalOf(await house.guest(guestId, 'placeOrder', wish))).toBeNull();
  const unknown = sorry({ orderId: null, gift: { kind: 'dish', dishId: 'gone' } });
  expect(refusalOf(await house.staff(ownerId, 'giveApology', unknown))).toBe('DISH_UNKNOWN');
});

test('an order is apologised for once; a repeat of the same request gives the same coupon', async () => {
  const { ownerId, guestId, sorry } = await letDown();
  const input = sorry();
  const first = dataOf(await house.staff(ownerId, 'giveApology', input));
  expect(dataOf(await house.staff(ownerId, 'giveApology', input))).toEqual(first);
  expect(refusalOf(await house.staff(ownerId, 'giveApology', sorry()))).toBe('APOLOGY_GIVEN');
  expect(couponsOf(guestId)).toHaveLength(1);
});

test('two colleagues who are sorry at once give one coupon', async () => {
  const { storeId, ownerId, guestId, sorry } = await letDown();
  const people = [ownerId, hire(house, storeId, 'manager'), hire(house, storeId, 'service')];
  const answers = await Promise.all(people.map((openid) => house.staff(openid, 'giveApology', sorry())));
  expect(answers.map(refusalOf).filter((code) => code === null)).toHaveLength(1);
  expect(couponsOf(guestId)).toHaveLength(1);
});

test('above the limit of the role the refusal says how much is left and who may give more', async () => {
  const { storeId, guestId, sorry } = await letDown();
  const agent = hire(house, storeId, 'service');
  const answer = await house.staff(agent, 'giveApology', sorry({ gift: { kind: 'coupon', amount: 2_001 } }));
  expect(answer).toMatchObject({
    ok: false,
    refusal: {
      code: 'APOLOGY_ABOVE_LIMIT',
      details: { limit: 2_000, roles: ['cashier', 'manager', 'owner'] },
    },
  });
  expect(couponsOf(guestId)).toEqual([]);
});

test('what all colleagues gave in a month counts together, and begins anew with the next month', async () => {
  const { storeId, guestId, sorry } = await letDown();
  const agent = hire(house, storeId, 'service');
  const give = () => house.staff(agent, 'giveApology', sorry({ orderId: null }));
  expect([refusalOf(await give()), refusalOf(await give())]).toEqual([null, null]);
  expect(refusalOf(await give())).toBe('APOLOGY_ABOVE_LIMIT');
  const { card } = dataOf(await house.staff(agent, 'viewGuestCard', { storeId, guestId }));
  expect(card.apologyLimit).toBe(0);
  const manager = hire(house, storeId, 'manager');
  expect(refusalOf(await house.staff(manager, 'giveApology', sorry({ orderId: null })))).toBeNull();
  await house.clock.advance(32 * dayMs);
  expect(refusalOf(await give())).toBeNull();
});

test('in the conversation the guest reads what they were given, and nothing when nothing was', async () => {
  const { storeId, ownerId, guestId, sorry } = await letDown();
  const content = { kind: 'text', text: '面怎么还没好' };
  const say = { storeId, requestId: freshId('request-'), content };
  dataOf(await house.guest(guestId, 'sendServiceMessage', say));
  const notes = async () => {
    const seen = dataOf(await house.guest(guestId, 'viewConversation', { storeId, before: null }));
    return seen.messages.flatMap((message) =>
      message.content.kind === 'note' && message.content.text.zh.includes('赔礼券') ? [message] : [],
    );
  };
  const elsewhere = sorry({ conversationId: 'cv-somebody-else' });
  expect(refusalOf(await house.staff(ownerId, 'giveApology', elsewhere))).toBe('CONVERSATION_UNKNOWN');
  expect([await notes(), couponsOf(guestId)]).toEqual([[], []]);
  const input = sorry({ conversationId: conversationIdFor(guestId, storeId) });
  for (let times = 0; times < 2; times += 1) dataOf(await house.staff(ownerId, 'giveApology', input));
  expect(await notes()).toHaveLength(1);
});

test('the order has to be one of this guest at this store', async () => {
  const { ownerId, sorry, guestId } = await letDown();
  const other = await letDown();
  const foreign = sorry({ orderId: other.orderId });
  expect(refusalOf(await house.staff(ownerId, 'giveApology', foreign))).toBe('ORDER_UNKNOWN');
  expect(couponsOf(guestId)).toEqual([]);
});
