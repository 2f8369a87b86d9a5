import type { ActionDoc } from './action-docs';
import type { GuestMembershipAnswers, StaffMembershipAnswers } from './membership';
import type { RefusalCode } from './refusal';

const storeId = 'wutong-lane';

export const guestMembershipDocs: Readonly<Record<keyof GuestMembershipAnswers, ActionDoc>> = {
  viewClub: {
    summary:
      'Levels with what they bring, how the guest stands, gifts that wait, and the days of the last three months with a signature.',
    example: { storeId },
    refusals: ['STORE_UNKNOWN'],
  },
  showMemberCode: {
    summary: "The member's code of this minute, ten digits; once it was used, a new one.",
    example: {},
    refusals: ['BUSY'],
  },
  signInToday: {
    summary:
      "Signs in for the store's business day, once for all stores; a repeat gives nothing and answers what stands.",
    example: { storeId },
    refusals: ['STORE_UNKNOWN', 'SIGN_IN_OFF', 'BUSY'],
  },
  claimWelcome: {
    summary: 'Takes the welcome gift, once for each person ever.',
    example: { storeId },
    refusals: ['STORE_UNKNOWN', 'WELCOME_OFF', 'WELCOME_TAKEN', 'BUSY'],
  },
  setBirthday: {
    summary: 'Writes down the birthday without its year; it can be changed once a year.',
    example: { storeId, monthDay: '02-29' },
    refusals: ['STORE_UNKNOWN', 'BIRTHDAY_WRONG', 'BIRTHDAY_FIXED', 'BUSY'],
  },
};

const ofStore: readonly RefusalCode[] = ['NOT_STAFF', 'ROLE_NOT_ALLOWED', 'STORE_UNKNOWN'];
const coupon = { amount: 1000, minimumSpend: 5000, goodForDays: 30 };
const level = {
  ...{ id: 'neighbour', name: { zh: '街坊', en: 'Neighbour' }, threshold: 0 },
  ...{ pointsPercent: 100, hasMemberPrice: true, birthdayCoupon: null, freeDishId: null },
};

export const staffMembershipDocs: Readonly<Record<keyof StaffMembershipAnswers, ActionDoc>> = {
  scanMemberCode: {
    summary: "Who shows a member's code, and what they have; the code is used with it.",
    example: { storeId, code: '123 456 7897' },
    refusals: [
      ...ofStore,
      'MEMBER_CODE_UNKNOWN',
      'MEMBER_CODE_ENDED',
      'MEMBER_CODE_USED',
      'TOO_MANY_ATTEMPTS',
      'BUSY',
    ],
  },
  listMemberScans: {
    summary: "The reader's own last 20 scans at the store, newest first.",
    example: { storeId },
    refusals: ['NOT_STAFF', 'ROLE_NOT_ALLOWED'],
  },
  handOutDish: {
    summary: 'Hands out the dish of a coupon, within a quarter of an hour of the scan; may be repeated.',
    example: { storeId, scanId: 'scan-5b2d4860', couponId: 'gift-3f1c9a7e5b2d4860aa17c3e9' },
    refusals: [
      ...(['NOT_STAFF', 'ROLE_NOT_ALLOWED', 'SCAN_UNKNOWN', 'SCAN_ENDED'] as const),
      ...(['COUPON_UNKNOWN', 'COUPON_NOT_IN_KIND', 'COUPON_TAKEN', 'BUSY'] as const),
    ],
  },
  viewMemberRules: {
    summary: 'The rules for members of all stores, and the dishes of this one that can be given away.',
    example: { storeId },
    refusals: ofStore,
  },
  saveMemberRules: {
    summary:
      'Saves the next version of the rules. Levels that guests have stay until they end; kinder rules lift at once.',
    example: {
      ...{ storeId, version: 1 },
      rules: {
        levels: [
          level,
          {
            ...level,
            id: 'regular',
            name: { zh: '熟客', en: 'Regular' },
            threshold: 80000,
            birthdayCoupon: coupon,
          },
        ],
        ...{ keepDays: 365, noticeDays: 30, graceDays: 7, giftsEndAfterDays: 365 },
        welcome: { isOn: true, points: 100, coupon },
        birthday: { isOn: true, daysAhead: 7, points: 50 },
        signIn: { isOn: true, points: 5, bonuses: [{ day: 7, points: 30 }] },
      },
    },
    refusals: [...ofStore, 'DISH_UNKNOWN', 'RULES_CHANGED', 'RULES_WRONG', 'BUSY'],
  },
};
