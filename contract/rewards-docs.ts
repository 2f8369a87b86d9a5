import type { ActionDoc } from './action-docs';
import type { RefusalCode } from './refusal';
import type { GuestRewardAnswers } from './rewards';
import type { StaffRewardAnswers } from './rewards-office';

const storeId = 'wutong-lane';
const requestId = 'f0a9d3c2-51b7-4e0e-9d21';
const offerId = 'ro-3f1c9a7e5b2d4860aa17c3e9';
const takingId = 'rt-3f1c9a7e5b2d4860aa17c3e9';
const couponId = 'rt-8a1c9a7e5b2d4860aa17c3e9';
const token = '0123456789abcdef0123456789abcdef';
const code = 'k7qm2xwd4v9t';
const voucher = '7KQM2-XWD4V';

export const guestRewardDocs: Readonly<Record<keyof GuestRewardAnswers, ActionDoc>> = {
  viewRewards: {
    summary:
      'A shelf of a store: `shop` for what costs points, `centre` for coupons to claim, with what is left, what the guest has taken, and presents.',
    example: { storeId, shelf: 'shop' },
    refusals: ['STORE_UNKNOWN'],
  },
  takeReward: {
    summary:
      'Exchanges points, or nothing, for something of a shelf: once for each request id, never more than there is.',
    example: { requestId, storeId, offerId, expectedPrice: 300 },
    refusals: [
      ...(['STORE_UNKNOWN', 'REWARD_UNKNOWN', 'REWARD_NOT_NOW', 'REWARD_CHANGED', 'REWARD_ENOUGH'] as const),
      ...(['REWARD_SOLD_OUT', 'POINTS_NOT_ENOUGH', 'REQUEST_ID_REUSED'] as const),
      ...(['TOO_MANY_ATTEMPTS', 'BUSY'] as const),
    ],
  },
  cancelReward: {
    summary: 'Gives an exchange back before it was used; points end when they would have.',
    example: { takingId },
    refusals: ['VOUCHER_UNKNOWN', 'VOUCHER_MOVED_ON', 'COUPON_TAKEN', 'BUSY'],
  },
  wrapCoupon: {
    summary:
      'Makes a coupon a present for whoever opens its link first; nobody can use it meanwhile. A repeat answers the same link.',
    example: { couponId },
    refusals: ['COUPON_UNKNOWN', 'COUPON_NOT_GIFTABLE', 'TOO_MANY_ATTEMPTS', 'BUSY'],
  },
  unwrapCoupon: {
    summary: 'Takes a present back while nobody has claimed it.',
    example: { couponId },
    refusals: ['COUPON_UNKNOWN', 'GIFT_GONE', 'BUSY'],
  },
  viewGift: {
    summary: 'What is in a present, and whether it still waits.',
    example: { token },
    refusals: ['GIFT_UNKNOWN', 'TOO_MANY_ATTEMPTS', 'BUSY'],
  },
  claimGift: {
    summary: 'Claims a present: one friend gets a coupon with the same benefit, which cannot be given on.',
    example: { token },
    refusals: ['GIFT_UNKNOWN', 'GIFT_OWN', 'GIFT_GONE', 'TOO_MANY_ATTEMPTS', 'BUSY'],
  },
  viewInvites: {
    summary: "The guest's own code, what the store gives for friends, and how each friend stands.",
    example: { storeId },
    refusals: ['STORE_UNKNOWN', 'BUSY'],
  },
  acceptInvite: {
    summary: 'Binds a guest who has not ordered yet to whoever invited them, once.',
    example: { code, channel: 'card' },
    refusals: [
      ...(['INVITE_UNKNOWN', 'INVITE_OWN', 'INVITE_BOUND', 'INVITE_CIRCLE', 'INVITE_TOO_LATE'] as const),
      ...(['TOO_MANY_ATTEMPTS', 'BUSY'] as const),
    ],
  },
  viewRegular: {
    summary: 'Dishes that the guest likes at a store, and how each was had in the last 20 orders.',
    example: { storeId },
    refusals: [],
  },
  setFavourite: {
    summary: 'Gives a dish a heart, or takes it away.',
    example: { storeId, dishId: 'beef-noodles', isFavourite: true },
    refusals: ['BUSY'],
  },
};

const ofStaff: readonly RefusalCode[] = ['NOT_STAFF', 'ROLE_NOT_ALLOWED'];
const ofVouchers: readonly RefusalCode[] = [...ofStaff, 'VOUCHER_UNKNOWN', 'VOUCHER_ELSEWHERE'];

export const staffRewardDocs: Readonly<Record<keyof StaffRewardAnswers, ActionDoc>> = {
  viewVoucher: {
    summary: 'What the code of a voucher is worth, before anything is handed over.',
    example: { storeId, code: voucher },
    refusals: ofVouchers,
  },
  redeemVoucher: {
    summary: 'Hands a dish over against its code, which works once; audited.',
    example: { storeId, requestId, code: voucher },
    refusals: [...ofVouchers, 'VOUCHER_MOVED_ON', 'BUSY'],
  },
  listRewards: {
    summary: 'What a store offers to its members, with figures, and its rules for invitations.',
    example: { storeId },
    refusals: [...ofStaff, 'STORE_UNKNOWN'],
  },
  saveReward: {
    summary:
      'Changes an offer, or adds one, at stores that the colleague owns; what guests have taken stays as it was. Audited.',
    example: {
      ...{ storeId, requestId, offerId: null },
      offer: {
        ...{ storeIds: [storeId], name: { zh: '焦糖布丁一份', en: 'One crème caramel' }, price: 300 },
        goods: { kind: 'dish', dishId: 'pudding', goodForDays: 30, whenExpired: 'points-return' },
        ...{ quantity: 100, perGuest: 2, fromMs: 1_763_568_000_000, untilMs: 1_767_196_800_000 },
      },
    },
    refusals: [...ofStaff, 'STORE_UNKNOWN', 'REWARD_UNKNOWN', 'DISH_UNKNOWN', 'LIST_FULL', 'BUSY'],
  },
  stopReward: {
    summary: 'Nobody takes of the offer any more; what guests have stays good. Audited.',
    example: { storeId, offerId, reason: '换冬季菜单' },
    refusals: [...ofStaff, 'REWARD_UNKNOWN', 'BUSY'],
  },
  saveInviteRules: {
    summary: 'What the store gives for friends who are brought, in points, and the cap of a month. Audited.',
    example: {
      storeId,
      rules: { isOn: true, inviterPoints: 200, friendPoints: 200, leastSpend: 2000, mostPerMonth: 10 },
    },
    refusals: [...ofStaff, 'BUSY'],
  },
};
