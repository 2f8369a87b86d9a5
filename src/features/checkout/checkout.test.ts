import type { ActionAnswer } from '../../../contract/envelope';
import type { OrderView } from '../../../contract/views';
import { buildCoupon } from '../../../domain/testing/build-quote-input';
import {
  buildMember,
  buildOpenMenu,
  buildStore,
  buildVisit,
  plainMenu,
} from '../../../tests/taro-stubs/build-visit';
import { answerRequests, forgetEverything } from '../../../tests/taro-stubs/taro';
import { Checkout } from './checkout';
import { obstacleToPaying } from './obstacle';

interface Asked {
  readonly action: string;
  readonly input: Record<string, unknown>;
}

let asked: Asked[] = [];

beforeEach(() => {
  forgetEverything();
  asked = [];
});

/** Answers each call in turn; the last answer serves all that follow. */
function answering(...answers: (ActionAnswer<unknown> | 'no network')[]): void {
  let next = 0;
  answerRequests(({ data }) => {
    asked.push(data as Asked);
    const answer = answers[Math.min(next, answers.length - 1)];
    next += 1;
    if (answer === 'no network' || answer === undefined) return Promise.reject(new Error('no network'));
    return Promise.resolve({ statusCode: 200, data: { errMsg: 'cloud.callFunction:ok', result: answer } });
  });
}

function orderWith(order: Partial<OrderView>): ActionAnswer<unknown> {
  return { ok: true, data: { order: { status: 'placed', payUntilMs: null, ...order }, payment: null } };
}

const placed = orderWith({ id: 'o1' });

function buildCheckout(...parameters: Parameters<typeof buildVisit>) {
  const { visit, cart } = buildVisit(...parameters);
  const [noodles] = plainMenu.dishes;
  if (noodles) cart.addPlain(noodles);
  return { checkout: new Checkout(visit, cart), visit, cart };
}

test('the coupon that saves most is chosen, until the guest chooses another or none', () => {
  const small = buildCoupon({ id: 'small', benefit: { kind: 'amount-off', amount: 300 } });
  const large = buildCoupon({ id: 'large', benefit: { kind: 'amount-off', amount: 800 } });
  const { checkout } = buildCheckout({ member: buildMember({ coupons: [small, large] }) });
  expect(checkout.coupon?.id).toBe('large');
  expect(checkout.quote?.payable).toBe(2000);
  checkout.chooseCoupon({ couponId: 'small' });
  expect(checkout.quote?.payable).toBe(2500);
  checkout.chooseCoupon('none');
  expect(checkout.quote?.payable).toBe(2800);
});

test('a chosen coupon that no longer fits gives way to the best that does', () => {
  const demanding = buildCoupon({ id: 'demanding', minimumSpend: 5000 });
  const plain = buildCoupon({ id: 'plain', benefit: { kind: 'amount-off', amount: 100 } });
  const { checkout } = buildCheckout({ member: buildMember({ coupons: [demanding, plain] }) });
  checkout.chooseCoupon({ couponId: 'demanding' });
  expect(checkout.coupon?.id).toBe('plain');
});

test('points are spent as chosen, and never more than the rules allow', () => {
  const { checkout } = buildCheckout({ member: buildMember({ points: 5000 }) });
  checkout.spendPoints(630);
  expect(checkout.quote).toMatchObject({ pointsSpent: 630, payable: 2170 });
  checkout.spendPoints(5000);
  expect(checkout.quote).toMatchObject({ pointsSpent: 1400, payable: 1400 });
});

test('a guest pays now until they choose the bill, which only a table of a store that takes both offers', async () => {
  answering(placed);
  const { checkout } = buildCheckout({ store: buildStore({ billing: 'either' }) });
  expect([checkout.mayChooseBill, checkout.isOnBill]).toEqual([true, false]);
  checkout.payOnBill(true);
  await checkout.place();
  expect(asked.at(-1)?.input).toMatchObject({ onBill: true, mode: 'dine-in' });
});

test('where nothing is to be chosen nothing is asked: paid first, or always on the bill', async () => {
  answering(placed);
  const first = buildCheckout().checkout;
  first.payOnBill(true);
  expect([first.mayChooseBill, first.isOnBill]).toEqual([false, false]);
  await first.place();
  expect(asked.at(-1)?.input).not.toHaveProperty('onBill');
  const always = buildCheckout({ store: buildStore({ billing: 'open-bill' }) }).checkout;
  expect([always.mayChooseBill, always.isOnBill]).toEqual([false, true]);
  const pickup = buildCheckout({ store: buildStore({ billing: 'open-bill' }), table: null }).checkout;
  expect(pickup.isOnBill).toBe(false);
});

test('a double tap sends one order', async () => {
  const { checkout, cart } = buildCheckout();
  answering(placed);
  const [first, second] = await Promise.all([checkout.place(), checkout.place()]);
  expect(first).toMatchObject({ kind: 'placed', payment: 'nothing-to-pay' });
  expect(second).toEqual({ kind: 'busy' });
  expect(asked.filter(({ action }) => action === 'placeOrder')).toHaveLength(1);
  expect(cart.isEmpty).toBe(true);
});

test('a lost answer is asked for again with the same request id, and the next order has another', async () => {
  jest.useFakeTimers();
  const { checkout, cart } = buildCheckout();
  const lines = cart.lines;
  answering('no network', 'no network', 'no network', 'no network');
  const lost = checkout.place();
  await jest.runAllTimersAsync();
  expect(await lost).toMatchObject({ kind: 'problem', problem: { kind: 'unreachable' } });
  expect(cart.isEmpty).toBe(false);
  answering(placed);
  const again = checkout.place();
  await jest.runAllTimersAsync();
  expect(await again).toMatchObject({ kind: 'placed' });
  expect(new Set(asked.map(({ input }) => input['requestId'])).size).toBe(1);

  cart.putBack(lines);
  const next = checkout.place();
  await jest.runAllTimersAsync();
  await next;
  expect(new Set(asked.map(({ input }) => input['requestId'])).size).toBe(2);
  jest.useRealTimers();
});

/** Tries in vain, until the phone gives up. */
async function loseAnswer(checkout: Checkout): Promise<void> {
  jest.useFakeTimers();
  answering('no network');
  const lost = checkout.place();
  await jest.runAllTimersAsync();
  await lost;
  jest.useRealTimers();
}

const withCoupon = () =>
  buildCheckout({ member: buildMember({ coupons: [buildCoupon({ id: 'large', minimumSpend: 0 })] }) });

test('an order of which nobody heard holds the coupon, and asking again makes no second order without it', async () => {
  const { checkout, visit } = withCoupon();
  await loseAnswer(checkout);
  visit.changeMember({ coupons: [] });
  answering(placed);
  expect(await checkout.place()).toMatchObject({ kind: 'placed' });
  const inputs = asked.map(({ input }) => JSON.stringify(input));
  expect(new Set(inputs).size).toBe(1);
  expect(asked.at(-1)?.input).toMatchObject({ couponId: 'large' });
});

test('what the guest changes after a lost answer is another order', async () => {
  const { checkout } = withCoupon();
  await loseAnswer(checkout);
  checkout.writeNote('不要葱');
  answering(placed);
  await checkout.place();
  expect(asked.at(-1)?.input).toMatchObject({ note: '不要葱' });
  expect(new Set(asked.map(({ input }) => input['requestId'])).size).toBe(2);
});

test('yesterday’s meal, of which nobody heard, does not stand in the way of the same meal today', async () => {
  const { checkout } = buildCheckout();
  await loseAnswer(checkout);
  answering(orderWith({ id: 'yesterday', status: 'completed' }), orderWith({ id: 'today' }));
  expect(await checkout.place()).toMatchObject({ kind: 'placed', order: { id: 'today' } });
});

test('when WeChat Pay does not answer the order is kept and led to, and nothing is ordered twice', async () => {
  const { checkout, cart } = buildCheckout();
  answering({
    ok: false,
    refusal: { code: 'PAYMENT_UNAVAILABLE', message: '', details: { orderId: 'o7', payUntilMs: 1 } },
  });
  expect(await checkout.place()).toMatchObject({ kind: 'kept', orderId: 'o7' });
  expect([cart.isEmpty, checkout.step]).toEqual([true, 'idle']);
});

test('a changed price is shown beside the old one and nothing is charged', async () => {
  const { checkout, cart } = buildCheckout();
  const dearer = {
    ...plainMenu,
    version: 'v2',
    dishes: plainMenu.dishes.map((dish) => (dish.id === 'noodles' ? { ...dish, price: 3200 } : dish)),
  };
  answering(
    { ok: false, refusal: { code: 'PRICE_CHANGED', message: '', details: {} } },
    { ok: true, data: buildOpenMenu({ menu: dearer }) },
    placed,
  );
  expect(await checkout.place()).toEqual({ kind: 'price-changed', before: 2800, after: 3200 });
  expect(cart.isEmpty).toBe(false);
  expect(await checkout.place()).toMatchObject({ kind: 'placed' });
  expect(asked.at(-1)).toMatchObject({ input: { expectedTotal: 3200, menuVersion: 'v2' } });
  const ids = asked.filter(({ action }) => action === 'placeOrder').map(({ input }) => input['requestId']);
  expect(new Set(ids).size).toBe(2);
});

test('a dish that sold out meanwhile is named in the cart after the refusal', async () => {
  const { checkout } = buildCheckout();
  answering(
    { ok: false, refusal: { code: 'SOLD_OUT', message: '', details: {} } },
    {
      ok: true,
      data: buildOpenMenu({ availability: [{ dishId: 'noodles', isSoldOut: true, remaining: null }] }),
    },
  );
  expect(await checkout.place()).toMatchObject({
    kind: 'problem',
    problem: { refusal: { code: 'SOLD_OUT' } },
  });
  expect(obstacleToPaying(checkout)).toBe('lines');
});

test('the button names what is missing: the minimum of a delivery, then the address', () => {
  const pricing = buildStore().pricing;
  const store = buildStore({
    pricing: { ...pricing, minimumSpend: { 'dine-in': 0, pickup: 0, delivery: 3000 } },
  });
  const { checkout, visit, cart } = buildCheckout({ store });
  expect(obstacleToPaying(checkout)).toBeNull();
  visit.chooseMode('delivery');
  expect(obstacleToPaying(checkout)).toBe('minimum');
  const [, prawns] = plainMenu.dishes;
  if (prawns) cart.addPlain(prawns);
  expect(obstacleToPaying(checkout)).toBe('address');
  checkout.deliverTo({ name: '小满', phone: '13800000000', text: '梧桐里 3 号 201' });
  expect(obstacleToPaying(checkout)).toBeNull();
});

test('the table goes with an order that is eaten there, and with no other', async () => {
  const { checkout, visit } = buildCheckout();
  answering(placed);
  visit.chooseMode('pickup');
  await checkout.place();
  expect(asked.at(-1)).toMatchObject({ input: { mode: 'pickup', tableCode: null, partySize: null } });
});

const withBalance = buildStore({ storedValue: { isOn: true, tiers: [] } });

test('the balance pays as much as the guest says, never more than there is or than the order costs', async () => {
  const { checkout } = buildCheckout({ store: withBalance, member: buildMember({ balance: 1000 }) });
  expect(checkout.fromBalance).toBe(0);
  checkout.spendBalance(5000);
  expect([checkout.balanceLimit, checkout.fromBalance]).toEqual([1000, 1000]);
  answering(placed);
  await checkout.place();
  expect(asked[0]?.input).toMatchObject({ storedValueToSpend: 1000, expectedTotal: 2800 });
  const rich = buildCheckout({ store: withBalance, member: buildMember({ balance: 90_000 }) }).checkout;
  rich.spendBalance(90_000);
  expect(rich.fromBalance).toBe(2800);
});

test('a store that takes no money in advance is asked for none', () => {
  const { checkout } = buildCheckout({ member: buildMember({ balance: 1000 }) });
  checkout.spendBalance(1000);
  expect(checkout.fromBalance).toBe(0);
});
