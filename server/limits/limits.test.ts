import { dataOf, orderAndPay, refusalOf } from '../testing/act';
import { freshId, furnishStore, wishFor } from '../testing/furnish';
import { House } from '../testing/house';
import { limitsApart, triesAt, type TriedKind, type Tries } from '../testing/tries-at-limits';
import { attemptLimits } from './attempt-limits';
import type { AttemptKind } from './attempt-limits';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

/** Tries one after another until it is refused as too often; yields what each try before came to. */
async function untilTooMany(attempt: Tries['attempt'], most = 70): Promise<(string | null)[]> {
  const outcomes: (string | null)[] = [];
  for (let tries = 0; tries < most; tries += 1) {
    const outcome = refusalOf((await attempt()) as never);
    if (outcome === 'TOO_MANY_ATTEMPTS') return outcomes;
    outcomes.push(outcome);
  }
  throw new Error(`${most} tries were allowed: ${outcomes.join(', ')}`);
}

const kinds = (Object.keys(attemptLimits) as AttemptKind[]).filter(
  (kind): kind is TriedKind => !limitsApart.some((other) => other === kind),
);

test.each(kinds)('%s: as many as the limit says, then a refusal that says when again', async (kind) => {
  const { attempts, windowMs } = attemptLimits[kind];
  const { attempt, fault } = triesAt(house, kind);
  const startedAtMs = house.clock.now();
  expect(await untilTooMany(attempt)).toEqual(Array.from({ length: attempts }, () => fault));
  const details = { kind, nextAttemptAtMs: startedAtMs + windowMs, minutes: windowMs / 60_000 };
  expect(await attempt()).toMatchObject({ refusal: { code: 'TOO_MANY_ATTEMPTS', details } });
});

test.each(kinds.filter((kind) => kind !== 'payment'))(
  '%s: allowed again at the moment that was named, and not before',
  async (kind) => {
    const { attempt, fault } = triesAt(house, kind);
    await untilTooMany(attempt);
    await house.clock.advance(attemptLimits[kind].windowMs - 1);
    expect(refusalOf((await attempt()) as never)).toBe('TOO_MANY_ATTEMPTS');
    await house.clock.advance(1);
    expect(refusalOf((await attempt()) as never)).toBe(fault);
  },
);

test.each(kinds.filter((kind) => kind !== 'unpaid-order'))(
  '%s: many at once are counted one after another, so that none slips through',
  async (kind) => {
    const { attempt, fault } = triesAt(house, kind);
    const { attempts } = attemptLimits[kind];
    const answers = await Promise.all(Array.from({ length: attempts + 5 }, attempt));
    const outcomes = answers.map((answer) => refusalOf(answer as never));
    expect(outcomes.filter((outcome) => outcome === fault)).toHaveLength(attempts);
    expect(outcomes.filter((outcome) => outcome === 'TOO_MANY_ATTEMPTS')).toHaveLength(5);
  },
);

test('a guest who pays may order as often as hunger asks, and an order costs no request for the limit', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oHungry');
  for (let round = 0; round < attemptLimits['unpaid-order'].attempts + 3; round += 1) {
    house.requests.length = 0;
    const orderId = await orderAndPay(house, guestId, storeId);
    dataOf(await house.guest(guestId, 'viewOrder', { orderId, afterPayment: true }));
    expect(house.requests.filter((what) => /attempts|getDocument orders/.test(what)).length).toBe(2);
  }
});

test('WeChat Pay is asked so often whether an order was paid, and past that the order is answered as it is known', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oAsker');
  const placed = dataOf(await house.guest(guestId, 'placeOrder', wishFor(storeId)));
  const look = async () =>
    dataOf(await house.guest(guestId, 'viewOrder', { orderId: placed.order.id, afterPayment: true })).order;
  const query = jest.spyOn(house.services.pay, 'query');
  const { attempts } = attemptLimits['payment-question'];
  for (let asked = 0; asked < attempts + 3; asked += 1)
    expect((await look()).status).toBe('awaiting-payment');
  expect(query).toHaveBeenCalledTimes(attempts);
  query.mockRestore();
});

test('unpaid orders are counted over all instances, from the orders themselves', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oFlood');
  const { attempts } = attemptLimits['unpaid-order'];
  const place = () => house.guest(guestId, 'placeOrder', wishFor(storeId));
  for (let placed = 0; placed < attempts; placed += 1) dataOf(await place());
  house.services.memory.unpaidOrders.clear();
  expect([await place(), await place(), await place()].map(refusalOf)).toEqual([null, null, null]);
  expect(refusalOf(await place())).toBe('TOO_MANY_ATTEMPTS');
});

test('a repeat of an order that stands is answered, however many were left unpaid', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oRepeat');
  const first = wishFor(storeId);
  const placed = dataOf(await house.guest(guestId, 'placeOrder', first));
  await untilTooMany(() => house.guest(guestId, 'placeOrder', wishFor(storeId)));
  expect(dataOf(await house.guest(guestId, 'placeOrder', first)).order.id).toBe(placed.order.id);
});

test('one person who tries too often stops nobody else', async () => {
  const { storeId, ownerId } = furnishStore(house);
  await untilTooMany(triesAt(house, 'invitation-code').attempt);
  const { code } = dataOf(await house.staff(ownerId, 'inviteColleague', { storeId, role: 'waiter' }));
  const answer = await house.staff(freshId('oNew'), 'acceptInvitation', { code, name: '小陈' });
  expect(refusalOf(answer)).toBeNull();
});

test('who has guessed too often is let in by no code, not even by a right one', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const openid = freshId('oGuesser');
  const accept = (code: string) => house.staff(openid, 'acceptInvitation', { code, name: '小陈' });
  await untilTooMany(() => accept('00000000'));
  const { code } = dataOf(await house.staff(ownerId, 'inviteColleague', { storeId, role: 'owner' }));
  expect(refusalOf(await accept(code))).toBe('TOO_MANY_ATTEMPTS');
  expect(refusalOf(await house.staff(openid, 'signIn', {}))).toBe('NOT_STAFF');
});
