import { randomBytes } from 'node:crypto';
import { memberCode } from '../../domain/membership/member-code';
import { tableCodeAlphabet } from '../../domain/table/table-code';
import type { AttemptKind } from '../limits/attempt-limits';
import { randomText } from '../random-text';
import { dataOf } from './act';
import { articleWish } from './articles';
import { postWish } from './bulletin';
import { freshId, freshTableCode, furnishStore, line, wishFor } from './furnish';
import type { House } from './house';
import { take } from './rewards';
import { eveningMs, furnishWithTables, reservationWish } from './reservations';

/** Those of looking up count for more than one person, and what was right is not counted; `server/lookup` tests them. */
export const limitsApart = ['payment-question', 'lookup', 'lookup-number', 'lookup-all'] as const;
export type TriedKind = Exclude<AttemptKind, (typeof limitsApart)[number]>;

interface Trier {
  readonly house: House;
  readonly storeId: string;
  readonly ownerId: string;
  readonly openid: string;
}

export interface Tries {
  /** Tries once more. */
  readonly attempt: () => Promise<{ readonly ok: boolean }>;
  /** What a try comes to while there are some left: the code of a refusal, or null where it succeeds. */
  readonly fault: string | null;
}

/** Somebody new who does again and again what is limited. */
export function triesAt(house: House, kind: TriedKind): Tries {
  const { storeId, ownerId } = furnishStore(house);
  return tries[kind]({ house, storeId, ownerId, openid: freshId('oGuesser') });
}

const fresh = () => ({ requestId: freshId('request-') });

function place({ house, storeId, openid }: Trier, overrides: object) {
  const wish = wishFor(storeId, { lines: [line('l1', 'tea')], expectedTotal: 600 });
  return house.guest(openid, 'placeOrder', { ...wish, ...overrides });
}

const tries: Readonly<Record<TriedKind, (trier: Trier) => Tries>> = {
  'unpaid-order': (trier) => ({ attempt: () => place(trier, {}), fault: null }),
  coupon: (trier) => ({
    attempt: () => place(trier, { couponId: freshId('coupon-') }),
    fault: 'COUPON_UNKNOWN',
  }),
  'table-code': ({ house, openid }) => ({
    attempt: () =>
      house.guest(openid, 'openMenu', { storeId: null, tableCode: freshTableCode(), menuVersion: null }),
    fault: 'TABLE_CODE_UNKNOWN',
  }),
  payment: (trier) => {
    const placed = place(trier, {});
    const pay = async () =>
      trier.house.guest(trier.openid, 'payOrder', { orderId: dataOf(await placed).order.id });
    return { attempt: pay, fault: null };
  },
  'invitation-code': ({ house, openid }) => ({
    attempt: () => {
      const code = randomText(tableCodeAlphabet, 8).toUpperCase();
      return house.staff(openid, 'acceptInvitation', { code, name: '小陈' });
    },
    fault: 'INVITATION_UNKNOWN',
  }),
  reservation: ({ house, openid }) => {
    const { storeId } = furnishWithTables(house, 1, { isPhoneNeeded: true });
    const wish = () => reservationWish(storeId, { startMs: eveningMs + 10 * 24 * 3_600_000, phone: '12345' });
    return { attempt: () => house.guest(openid, 'reserveTable', wish()), fault: 'PHONE_WRONG' };
  },
  'reservation-claim': ({ house, openid }) => ({
    attempt: () => house.guest(openid, 'claimReservation', { number: '04219377', phoneEnd: '5678' }),
    fault: 'RESERVATION_UNKNOWN',
  }),
  'service-message': ({ house, storeId, openid }) => {
    const content = { kind: 'text', text: '在吗' };
    const say = () => house.guest(openid, 'sendServiceMessage', { ...fresh(), storeId, content });
    return { attempt: say, fault: null };
  },
  invitation: ({ house, storeId, ownerId }) => ({
    attempt: () => house.staff(ownerId, 'inviteColleague', { storeId, role: 'waiter' }),
    fault: null,
  }),
  order: ({ house, openid }) => ({
    attempt: () => house.guest(openid, 'viewOrder', { orderId: freshId('order'), afterPayment: false }),
    fault: 'ORDER_UNKNOWN',
  }),
  'member-code': ({ house, storeId, ownerId }) => ({
    attempt: () => {
      const code = memberCode(randomBytes(16).toString('hex'));
      return house.staff(ownerId, 'scanMemberCode', { storeId, code });
    },
    fault: 'MEMBER_CODE_UNKNOWN',
  }),
  'share-code': ({ house, storeId, openid }) => ({
    attempt: () => house.guest(openid, 'getShareCode', { kind: 'dish', storeId, what: freshId('dish-') }),
    fault: null,
  }),
  article: ({ house, storeId, ownerId }) => ({
    attempt: () => house.staff(ownerId, 'saveArticle', articleWish(storeId)),
    fault: null,
  }),
  application: ({ house, storeId, openid }) => {
    const jobId = freshId('jb-');
    const words = { zh: '面点师傅', en: '' };
    house.database.seedMany('jobs', [
      {
        _id: jobId,
        storeId,
        title: words,
        text: words,
        pay: words,
        isOpen: true,
        version: 1,
        createdAtMs: 0,
      },
    ]);
    const input = { jobId, name: '小许', phone: '13912345678', words: '' };
    return { attempt: () => house.guest(openid, 'applyForJob', { ...input, ...fresh() }), fault: null };
  },
  complaint: ({ house, storeId, openid }) => ({
    attempt: () =>
      house.guest(openid, 'complain', { ...fresh(), storeId, words: '汤是凉的', orderId: null, phone: '' }),
    fault: null,
  }),
  story: ({ house, storeId, openid }) => ({
    attempt: () => house.guest(openid, 'tellStory', { ...fresh(), storeId, words: '十年前' }),
    fault: null,
  }),
  post: ({ house, storeId, ownerId }) => ({
    attempt: () => house.staff(ownerId, 'writePost', postWish(house, storeId)),
    fault: null,
  }),
  review: ({ house, openid }) => ({
    attempt: () => house.guest(openid, 'voteReview', { reviewId: freshId('rv-'), isHelpful: true }),
    fault: 'REVIEW_UNKNOWN',
  }),
  rejection: ({ house, storeId, ownerId }) => ({
    attempt: () =>
      house.staff(ownerId, 'rejectOrder', { storeId, orderId: freshId('order'), reason: '煤气停了' }),
    fault: 'ORDER_UNKNOWN',
  }),
  refund: ({ house, storeId, ownerId }) => ({
    attempt: () =>
      house.staff(ownerId, 'refundOrder', {
        ...{ storeId, orderId: freshId('order'), requestId: freshId('refund-'), reason: '煤气停了' },
        ...{ wish: { kind: 'whole' }, expectedAmount: 100 },
      }),
    fault: 'ORDER_UNKNOWN',
  }),
  apology: ({ house, storeId, ownerId, openid: guestId }) => ({
    attempt: () =>
      house.staff(ownerId, 'giveApology', {
        ...{ storeId, guestId, ...fresh(), conversationId: null, orderId: null },
        ...{ gift: { kind: 'coupon', amount: 100 }, reason: '煤气停了' },
      }),
    fault: 'GUEST_UNKNOWN',
  }),

  reward: ({ house, storeId, openid }) => {
    const wish = { storeId, offerId: 'ro-none', expectedPrice: 0 };
    return { attempt: () => take(house, openid, wish), fault: 'REWARD_UNKNOWN' };
  },
  gift: ({ house, openid }) => ({
    attempt: () => house.guest(openid, 'claimGift', { token: randomText('0123456789abcdef', 32) }),
    fault: 'GIFT_UNKNOWN',
  }),
  'invite-code': ({ house, openid }) => ({
    attempt: () => {
      const code = randomText(tableCodeAlphabet, 12);
      return house.guest(openid, 'acceptInvite', { code, channel: null });
    },
    fault: 'INVITE_UNKNOWN',
  }),
};
