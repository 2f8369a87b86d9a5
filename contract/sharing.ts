import * as v from 'valibot';
import { channelCodeInputs, type ChannelCodeAnswers, type ChannelCodeRow } from './channel-codes';
import { isInviteCode } from '../domain/channel/share-scene';
import type { LinkCounts } from '../domain/channel/channel-figures';
import type { SharedThing, SharedWay } from '../domain/channel/channel';
import type { Fen } from '../domain/money/fen';
import type { DiningMode, OrderStatus } from '../domain/order/lifecycle';
import type { ReservationStatus } from '../domain/reservation/reservation-lifecycle';
import type { LocalText } from '../domain/text/local-text';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));

/** The channel of a link as it came: malformed ones are ignored and not refused, for anybody can write an address. */
export const channelInput = v.optional(v.nullable(v.pipe(v.string(), v.maxLength(80))));

/** What guests ask about what they share, and about what they were told the number of; part of the function `guest`. */
export const sharingGuestInputs = {
  /** The code for a poster. It opens the menu at this store, with the sheet of the dish, or with the inviter's code. */
  getShareCode: v.pipe(
    v.strictObject({
      kind: v.picklist(['dish', 'store', 'invite']),
      storeId: id,
      /** The dish's id, or the inviter's code; null for the store. */
      what: v.nullable(id),
    }),
    v.check(
      ({ kind, what }) => kind !== 'invite' || isInviteCode(what ?? ''),
      'This is no code that invites',
    ),
  ),
  /** The state of an order or a reservation, for whoever knows its number and the end of the phone number given with it. */
  lookUp: v.strictObject({
    kind: v.picklist(['order', 'reservation']),
    storeId: id,
    number: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)),
    phoneEnd: v.pipe(v.string(), v.regex(/^\d{4}$/)),
  }),
} as const;

/** What the owner sees of channels; part of the function `staff`. */
export const sharingStaffInputs = {
  viewChannels: v.strictObject({ storeId: id, days: v.picklist([7, 28]) }),
  ...channelCodeInputs,
} as const;

/** What came of the link that the app was opened through. */
export interface OpenedLink {
  /** To be remembered and sent with orders; null for what is not counted: one's own link, or none that is known. */
  readonly channel: string | null;
  /** The dish whose sheet is to be opened; null for none, or one that this menu has not. */
  readonly dishId: string | null;
}

/** Nothing that says who it is for beyond the first letter of a name: whoever asks may be anybody. */
export type LookedUp =
  | {
      readonly kind: 'order';
      readonly status: OrderStatus;
      readonly mode: DiningMode;
      readonly pickupNumber: string;
      readonly placedAtMs: number;
      readonly promisedAtMs: number | null;
      readonly name: string;
    }
  | {
      readonly kind: 'reservation';
      readonly status: ReservationStatus;
      readonly number: string;
      readonly startMs: number;
      readonly partySize: number;
      /** Until when the table is kept for a party that is late. */
      readonly keepUntilMs: number;
      readonly name: string;
    };

export interface SharingGuestAnswers {
  /** `picture` is a PNG in base64; null when the platform did not draw it. */
  getShareCode: { readonly scene: string; readonly picture: string | null };
  lookUp: {
    readonly found: LookedUp;
    readonly storeName: LocalText;
    readonly utcOffsetMinutes: number;
    readonly nowMs: number;
  };
}

export interface ChannelRow extends LinkCounts {
  /** Null for all that a day's list had no room for. */
  readonly thing: SharedThing | null;
  readonly way: SharedWay | null;
  readonly what: string;
  /** The dish's name; null for what has none, or has left the menu. */
  readonly name: LocalText | null;
}

export interface SharingStaffAnswers extends ChannelCodeAnswers {
  viewChannels: {
    readonly fromDay: string;
    readonly toDay: string;
    /** Those that brought most in front; at most 100. */
    readonly links: readonly ChannelRow[];
    /** The store's named codes, newest first, those that brought nothing among them. */
    readonly codes: readonly ChannelCodeRow[];
    /** Of all links and codes, shown or not. */
    readonly sum: LinkCounts;
    /** Of the whole store on the same days, less what was given back. */
    readonly storeOrders: number;
    readonly storeRevenue: Fen;
  };
}
