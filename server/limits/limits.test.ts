import { tableCodeAlphabet } from '../../domain/table/table-code';
import { dataOf, orderAndPay, refusalOf } from '../testing/act';
import { articleWish } from '../testing/articles';
import { postWish } from '../testing/bulletin';
import { freshId, freshTableCode, furnishStore, line, wishFor } from '../testing/furnish';
import { House } from '../testing/house';
import { eveningMs, furnishWithTables, reservationWish } from '../testing/reservations';
import { randomText } from '../random-text';
import { attemptLimits } from './attempt-limits';
import type { AttemptKind } from './attempt-limits';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

/**
 * Past every other limit the answer is a refusal. Those of looking up count for more than one person, and what was right
 * is not counted; `server/lookup` tests them.
 */
const apart = ['payment-question', 'lookup', 'lookup-number', 'lookup-all'] as const;
type RefusedKind = Exclude<AttemptKind, (typeof apart)[number]>;

type Try = () => Promise<{ readonly ok: boolean }>;

/** Tries one after another until it is refused as too often; yields what each try before came to. */
async function untilTooMany(attempt: Try, most = 70): Promise<(string | null)[]> {
  const outcomes: (string | null)[] = [];
  for (let tries = 0; tries < most; tries += 1) {
    const outcome = refusalOf((await attempt()) as never);
    if (outcome === 'TOO_MANY_ATTEMPTS') return outcomes;
    outcomes.push(outcome);
  }
  throw new Error(`${most} tries were allowed: ${outcomes.join(', ')}`);
}

/** A colleague who saves one version after another, or a guest who tells stories or asks for a job again and again. */
function tryAtPress(
  kind: 'article' | 'application' | 'story',
  { openid, ownerId, storeId }: Readonly<Record<'openid' | 'ownerId' | 'storeId', string>>,
): Try {
  const fresh = () => ({ requestId: freshId('request-') });
  if (kind === 'article') return () => house.staff(ownerId, 'saveArticle', articleWish(storeId));
  if (kind === 'story')
    return () => house.guest(openid, 'tellStory', { ...fresh(), storeId, words: '十年前' });
  const jobId = freshId('jb-');
  const words = { zh: '面点师傅', en: '' };
  house.database.seedMany('jobs', [
    { _id: jobId, storeId, title: words, text: words, pay: words, isOpen: true, version: 1, createdAtMs: 0 },
  ]);
  const input = { jobId, name: '小许', phone: '13912345678', words: '' };
  return () => house.guest(openid, 'applyForJob', { ...input, ...fresh() });
}

function guesser(kind: RefusedKind): { readonly attempt: Try; readonly fault: string | null } {
  const { storeId, ownerId } = furnishStore(house);
  const openid = freshId('oGuesser');
  const wish = () => wishFor(storeId, { lines: [line('l1', 'tea')], expectedTotal: 600 });
  const place = (overrides: object) => house.guest(openid, 'placeOrder', { ...wish(), ...overrides });
  switch (kind) {
    case 'unpaid-order':
      return { attempt: () => place({}), fault: null };
    case 'coupon':
      return { attempt: () => place({ couponId: freshId('coupon-') }), fault: 'COUPON_UNKNOWN' };
    case 'table-code': {
      const code = () => freshTableCode();
      const open = () =>
        house.guest(openid, 'openMenu', { storeId: null, tableCode: code(), menuVersion: null });
      return { attempt: open, fault: 'TABLE_CODE_UNKNOWN' };
    }
    case 'payment': {
      const placed = place({});
      const pay = async () => {
        const orderId = dataOf(await placed).order.id;
        return house.guest(openid, 'payOrder', { orderId });
      };
      return { attempt: pay, fault: null };
    }
    case 'invitation-code': {
      const code = () => randomText(tableCodeAlphabet, 8).toUpperCase();
      const accept = () => house.staff(openid, 'acceptInvitation', { code: code(), name: '小陈' });
      return { attempt: accept, fault: 'INVITATION_UNKNOWN' };
    }
    case 'reservation':
      return reservations(openid);
    case 'service-message': {
      const content = { kind: 'text', text: '在吗' };
      const say = () =>
        house.guest(openid, 'sendServiceMessage', { requestId: freshId('request-'), storeId, content });
      return { attempt: say, fault: null };
    }
    case 'reservation-claim': {
      const claim = () => house.guest(openid, 'claimReservation', { number: '04219377', phoneEnd: '5678' });
      return { attempt: claim, fault: 'RESERVATION_UNKNOWN' };
    }
    case 'invitation':
      return {
        attempt: () => house.staff(ownerId, 'inviteColleague', { storeId, role: 'waiter' }),
        fault: null,
      };
    case 'order':
      return looks(openid);
    case 'share-code': {
      const draw = () =>
        house.guest(openid, 'getShareCode', { kind: 'dish', storeId, what: freshId('dish-') });
      return { attempt: draw, fault: null };
    }
    case 'article':
    case 'application':
    case 'story':
      return { attempt: tryAtPress(kind, { openid, ownerId, storeId }), fault: null };
    case 'post':
      return { attempt: () => house.staff(ownerId, 'writePost', postWish(house, storeId)), fault: null };
    case 'review':
      return votes(openid);
    case 'rejection': {
      const reject = () =>
        house.staff(ownerId, 'rejectOrder', { storeId, orderId: freshId('order'), reason: '煤气停了' });
      return { attempt: reject, fault: 'ORDER_UNKNOWN' };
    }
    case 'refund': {
      const refund = () =>
        house.staff(ownerId, 'refundOrder', {
          ...{ storeId, orderId: freshId('order'), requestId: freshId('refund-'), reason: '煤气停了' },
          ...{ wish: { kind: 'whole' }, expectedAmount: 100 },
        });
      return { attempt: refund, fault: 'ORDER_UNKNOWN' };
    }
    case 'apology':
      return apologies(storeId, ownerId, openid);
  }
}

function votes(openid: string) {
  const vote = () => house.guest(openid, 'voteReview', { reviewId: freshId('rv-'), isHelpful: true });
  return { attempt: vote, fault: 'REVIEW_UNKNOWN' };
}

function looks(openid: string) {
  const look = () => house.guest(openid, 'viewOrder', { orderId: freshId('order'), afterPayment: false });
  return { attempt: look, fault: 'ORDER_UNKNOWN' };
}

function reservations(openid: string) {
  const { storeId } = furnishWithTables(house, 1, { isPhoneNeeded: true });
  const wish = () => reservationWish(storeId, { startMs: eveningMs + 10 * 24 * 3_600_000, phone: '12345' });
  return { attempt: () => house.guest(openid, 'reserveTable', wish()), fault: 'PHONE_WRONG' };
}

function apologies(storeId: string, ownerId: string, guestId: string) {
  const give = () =>
    house.staff(ownerId, 'giveApology', {
      ...{ storeId, guestId, requestId: freshId('request-'), conversationId: null, orderId: null },
      ...{ gift: { kind: 'coupon', amount: 100 }, reason: '煤气停了' },
    });
  return { attempt: give, fault: 'GUEST_UNKNOWN' };
}

const kinds = (Object.keys(attemptLimits) as AttemptKind[]).filter(
  (kind): kind is RefusedKind => !apart.some((other) => other === kind),
);

test.each(kinds)('%s: as many as the limit says, then a refusal that says when again', async (kind) => {
  const { attempts, windowMs } = attemptLimits[kind];
  const { attempt, fault } = guesser(kind);
  const startedAtMs = house.clock.now();
  expect(await untilTooMany(attempt)).toEqual(Array.from({ length: attempts }, () => fault));
  const details = { kind, nextAttemptAtMs: startedAtMs + windowMs, minutes: windowMs / 60_000 };
  expect(await attempt()).toMatchObject({ refusal: { code: 'TOO_MANY_ATTEMPTS', details } });
});

test.each(kinds.filter((kind) => kind !== 'payment'))(
  '%s: allowed again at the moment that was named, and not before',
  async (kind) => {
    const { attempt, fault } = guesser(kind);
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
    const { attempt, fault } = guesser(kind);
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
  await untilTooMany(guesser('invitation-code').attempt);
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
