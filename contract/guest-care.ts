import * as v from 'valibot';
import { unknownPlaceholders, type CannedAnswer } from '../domain/guest-care/canned-answer';
import { mostTagsPerGuest, mostTagsPerStore, tagKinds, type GuestTag } from '../domain/guest-care/guest-tag';
import type { Coupon } from '../domain/membership/coupon';
import type { Fen } from '../domain/money/fen';
import type { DiningMode, OrderStatus } from '../domain/order/lifecycle';
import type { ReservationStatus } from '../domain/reservation/reservation-lifecycle';
import type { LocalText } from '../domain/text/local-text';
import { announcementInputs, type AnnouncementAnswers } from './announcements';
import { serviceFigureInputs, type ServiceFigureAnswers } from './service-figures';
import { serviceTaskInputs, type ServiceTaskAnswers } from './service-tasks';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const requestId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
const ofGuest = { storeId: id, guestId: id };
const shortText = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(20));
const longText = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500));
const known = v.check<string, string>(
  (text) => unknownPlaceholders(text).length === 0,
  'Only the known placeholders may stand in braces',
);

const tag = v.strictObject({
  id,
  kind: v.picklist(tagKinds),
  name: v.strictObject({ zh: shortText, en: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)) }),
});

/** A coupon for any dish, or one that pays for one portion of a dish. */
const gift = v.variant('kind', [
  v.strictObject({
    kind: v.literal('coupon'),
    amount: v.pipe(v.number(), v.safeInteger(), v.minValue(100), v.maxValue(100_000)),
  }),
  v.strictObject({ kind: v.literal('dish'), dishId: id }),
]);

/** What stands beside a conversation, and what is done for a guest there; part of the function `staff`. */
export const guestCareInputs = {
  viewGuestCard: v.strictObject(ofGuest),
  /** Replaces the guest's tags. */
  setGuestTags: v.strictObject({
    ...ofGuest,
    tagIds: v.pipe(
      v.array(id),
      v.maxLength(mostTagsPerGuest),
      v.check((ids) => new Set(ids).size === ids.length, 'Each tag is given once'),
    ),
  }),
  addGuestNote: v.strictObject({ ...ofGuest, requestId, words: longText }),
  /** Replaces the tags that the store's guests may have. */
  saveGuestTags: v.strictObject({
    storeId: id,
    tags: v.pipe(
      v.array(tag),
      v.maxLength(mostTagsPerStore),
      v.check((tags) => new Set(tags.map((each) => each.id)).size === tags.length, 'Each tag has its own id'),
    ),
  }),
  listCannedAnswers: v.strictObject({ storeId: id }),
  /** Changes an answer, or adds one where `answerId` is null. */
  saveCannedAnswer: v.strictObject({
    storeId: id,
    requestId,
    answerId: v.nullable(id),
    title: v.strictObject({ zh: shortText, en: v.pipe(v.string(), v.trim(), v.maxLength(40)) }),
    text: v.strictObject({
      zh: v.pipe(longText, known),
      en: v.pipe(v.string(), v.trim(), v.maxLength(1000), known),
    }),
  }),
  removeCannedAnswer: v.strictObject({ storeId: id, answerId: id }),
  giveApology: v.strictObject({
    ...ofGuest,
    requestId,
    conversationId: v.nullable(id),
    orderId: v.nullable(id),
    gift,
    reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
  }),
  ...serviceTaskInputs,
  ...announcementInputs,
  ...serviceFigureInputs,
} as const;

export interface GuestNote {
  readonly id: string;
  readonly words: string;
  readonly byName: string;
  readonly atMs: number;
}

export interface GuestCard {
  readonly guestId: string;
  /** As the guest gave it with a reservation or an address; null when nobody knows. */
  readonly name: string | null;
  /** The name of the guest's level; null for who has not finished a meal here yet. */
  readonly level: LocalText | null;
  /** Business days within a year on which something was paid and eaten, at all stores of the house. */
  readonly visits: number;
  readonly spentIn90Days: Fen;
  /** Of the last 20 orders at this store, what came most often. */
  readonly usualDishes: readonly {
    readonly dishId: string;
    readonly name: LocalText;
    readonly portions: number;
  }[];
  /** The newest 5 at this store. */
  readonly orders: readonly {
    readonly orderId: string;
    readonly status: OrderStatus;
    readonly mode: DiningMode;
    readonly pickupNumber: string | null;
    readonly tableName: string | null;
    readonly payable: Fen;
    readonly refunded: Fen;
    readonly placedAtMs: number;
    readonly promisedAtMs: number | null;
    /** It was apologised for; that is done once. */
    readonly hasApology: boolean;
  }[];
  /** Money that somebody asked for or that is on its way. */
  readonly openRefunds: readonly {
    readonly orderId: string;
    readonly amount: Fen;
    readonly status: 'awaiting-approval' | 'on-its-way' | 'needs-help';
    readonly atMs: number;
  }[];
  readonly reservations: readonly {
    readonly reservationId: string;
    readonly status: ReservationStatus;
    readonly startMs: number;
    readonly partySize: number;
    readonly tableNames: readonly string[];
  }[];
  /** Those that are good at this store. */
  readonly coupons: readonly Coupon[];
  /** Allergies first. */
  readonly tags: readonly GuestTag[];
  /** Newest first, at most 20. */
  readonly notes: readonly GuestNote[];
  /** What may be given as an apology now, on one's own word; null for no limit, 0 for nothing. */
  readonly apologyLimit: Fen | null;
}

export interface GuestCareAnswers extends ServiceTaskAnswers, AnnouncementAnswers, ServiceFigureAnswers {
  viewGuestCard: {
    readonly card: GuestCard;
    /** Every tag that the store has. */
    readonly tagList: readonly GuestTag[];
    readonly utcOffsetMinutes: number;
    readonly nowMs: number;
  };
  setGuestTags: { readonly tags: readonly GuestTag[] };
  addGuestNote: { readonly note: GuestNote };
  saveGuestTags: { readonly tagList: readonly GuestTag[] };
  listCannedAnswers: { readonly answers: readonly CannedAnswer[] };
  saveCannedAnswer: { readonly answer: CannedAnswer };
  removeCannedAnswer: { readonly answerId: string };
  giveApology: { readonly coupon: Coupon };
}
