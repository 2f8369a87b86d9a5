import type { Fen } from '../domain/money/fen';
import type { Billing } from '../domain/bill/billing';
import type { DishAvailability, Menu } from '../domain/menu/menu';
import type { Coupon } from '../domain/membership/coupon';
import type { MemberTerms } from '../domain/membership/member-terms';
import type { CancelReason, DiningMode, OrderStatus } from '../domain/order/lifecycle';
import type { AmountRow, CartLine, PricingRules } from '../domain/pricing/quote';
import type { SlotRules, StoreHours } from '../domain/store-hours/store-hours';
import type { StoredValueRules } from '../domain/stored-value/stored-value';
import type { LocalText } from '../domain/text/local-text';
import type { OpenedLink } from './sharing';

/** A store as everybody may see it. */
export interface StoreView {
  readonly id: string;
  readonly name: LocalText;
  readonly brand: LocalText;
  /** The line of the day, written by the owner; at most 12 Chinese characters. */
  readonly lineOfTheDay: LocalText;
  readonly slogan: LocalText;
  readonly address: LocalText;
  readonly phone: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly notice: LocalText | null;
  readonly hours: StoreHours;
  readonly slots: SlotRules;
  readonly modes: readonly DiningMode[];
  readonly pricing: PricingRules;
  /** The store pauses orders until then (milliseconds since 1970); null when it takes orders. */
  readonly pausedUntilMs: number | null;
  /** Minutes from acceptance to ready that the kitchen promises now. */
  readonly promisedMinutes: number;
  /** A paid order that nobody accepts for so long is cancelled and refunded. */
  readonly acceptWithinSeconds: number;
  readonly menuVersion: string;
  /** Whether guests may pay in advance here, and what the house adds. */
  readonly storedValue: StoredValueRules;
  /** When guests at a table pay. */
  readonly billing: Billing;
  /** Whether guests can have a table kept here. */
  readonly takesReservations: boolean;
  /** Whether guests can take a number here when it is full. */
  readonly hasQueue: boolean;
}

/** A table as the guest at it may see it. */
export interface TableView {
  readonly id: string;
  readonly name: string;
  readonly seats: number;
  /** What is left of the deposit with which the table was kept for this guest. */
  readonly deposit: Fen;
}

/** What the member has to spend. */
export interface MemberView {
  readonly points: number;
  /** Points that end within 30 days, and when the first of them end. */
  readonly pointsEndingSoon: number;
  readonly pointsEndAtMs: number | null;
  /** Money paid in advance, bonus included; 0 at a store that takes none. */
  readonly balance: Fen;
  readonly coupons: readonly Coupon[];
  /** What the member's level does to prices and points. */
  readonly terms: MemberTerms;
}

/** A kept table for which its guest orders dishes ahead. */
export interface AheadView {
  readonly id: string;
  readonly startMs: number;
  /** What is left of its deposit. */
  readonly deposit: Fen;
}

/** All the first screen needs, in one answer. */
export interface OpenMenuAnswer {
  readonly store: StoreView;
  readonly table: TableView | null;
  /** Null when the phone already has this version. */
  readonly menu: Menu | null;
  readonly availability: readonly DishAvailability[];
  /** Portions sold in the last 30 days by dish; dishes that sold none are left out. */
  readonly monthlySalesByDishId: Readonly<Record<string, number>>;
  readonly member: MemberView;
  /** An order of this guest that is under way, newest first. */
  readonly liveOrderIds: readonly string[];
  /** Portions that the kitchen has in front of a new order. */
  readonly dishesAhead: number;
  /** Short id of this guest in what they share. */
  readonly shareId: string;
  /** What the link was that the app was opened through; null when it was none. */
  readonly openedLink: OpenedLink | null;
  /** The kept table that was asked for; null when nothing can be ordered ahead for it any more. */
  readonly ahead?: AheadView | null;
  readonly nowMs: number;
}

export interface SlotView {
  readonly startMs: number;
  readonly endMs: number;
  /** Orders that still fit; null for no limit. */
  readonly left: number | null;
}

export type LineProgress = 'queued' | 'cooking' | 'done' | 'served';

export interface OrderLineView {
  readonly lineId: string;
  readonly dishId: string;
  readonly name: LocalText;
  /** Size, options and choices in words. */
  readonly detail: LocalText;
  readonly picture: string;
  readonly quantity: number;
  /** Portions of them that were given back. */
  readonly returnedPortions: number;
  readonly unitPrice: Fen;
  readonly list: Fen;
  readonly payable: Fen;
  readonly note: string;
  readonly progress: LineProgress;
  readonly servedAtMs: number | null;
  /** What to put back into a cart for "order again". */
  readonly cartLine: CartLine;
}

/** How far money on its way back has come; `needs-help` when a person has to look at it. */
export type RefundProgress = 'on-its-way' | 'arrived' | 'needs-help';

/** One time that something of an order was given back. */
export interface RefundView {
  readonly amount: Fen;
  /** How much of the amount went into the guest's balance, at once. */
  readonly toBalance: Fen;
  /** How much of it was owed on a bill and was never paid: it is owed no longer. */
  readonly offBill: Fen;
  /** How much of the amount is part of the table's deposit again; absent where it is 0. */
  readonly toDeposit?: Fen;
  readonly points: number;
  readonly reason: LocalText;
  readonly status: RefundProgress;
  readonly atMs: number;
  readonly arrivedAtMs: number | null;
}

/** To whom an invoice is made out. A company's number is checked. */
export type InvoiceTitle =
  | { readonly kind: 'person'; readonly name: string }
  | { readonly kind: 'company'; readonly name: string; readonly taxNumber: string };

export interface InvoiceView {
  readonly title: InvoiceTitle;
  readonly email: string | null;
  readonly status: 'requested' | 'issued';
  /** The sum that it is, or will be, made out for. */
  readonly amount: Fen;
  readonly number: string | null;
  readonly issuedAtMs: number | null;
}

export interface TimelineEntry {
  readonly status: OrderStatus;
  readonly atMs: number;
}

/** An order as its guest sees it. */
export interface OrderView {
  readonly id: string;
  /** Changes with every change of the order. */
  readonly version: number;
  readonly status: OrderStatus;
  readonly cancelReason: CancelReason | null;
  /** What staff wrote for the guest on a rejection. */
  readonly cancelNote: LocalText | null;
  readonly mode: DiningMode;
  readonly storeId: string;
  readonly storeName: LocalText;
  readonly tableName: string | null;
  /** Three digits, given when the order is paid. */
  readonly pickupNumber: string | null;
  readonly partySize: number | null;
  readonly note: string;
  readonly lines: readonly OrderLineView[];
  readonly amounts: readonly AmountRow[];
  readonly payable: Fen;
  readonly saved: Fen;
  /** How much of `payable` the guest's balance and the deposit of the table pay; the rest goes through WeChat Pay. */
  readonly paidFromBalance: Fen;
  readonly paidFromDeposit: Fen;
  readonly refunded: Fen;
  readonly refundStatus: 'none' | RefundProgress;
  /** Oldest first. */
  readonly refunds: readonly RefundView[];
  readonly pointsSpent: number;
  readonly pointsEarned: number;
  readonly placedAtMs: number;
  readonly paidAtMs: number | null;
  /** When it became binding, so that the kitchen knows of it: paid, or placed on a bill. */
  readonly agreedAtMs: number | null;
  /** The bill that it was placed on, and what of it nobody has paid yet; null for an order that is paid first. */
  readonly bill: { readonly id: string; readonly owed: Fen } | null;
  /** The payment is possible until then. */
  readonly payUntilMs: number | null;
  /** When the food is promised; null before acceptance. */
  readonly promisedAtMs: number | null;
  readonly slotStartMs: number | null;
  /** Ordered ahead: the kitchen begins when its guest sits down; absent for everything else. */
  readonly isHeld?: boolean;
  readonly dishesAhead: number;
  readonly timeline: readonly TimelineEntry[];
  /** Whether the guest may cancel now, and until when. */
  readonly cancellableUntilMs: number | null;
  /** The document to watch for changes. */
  /** Its page asks how it was, or shows what was said of it; null while, or because, neither is so. */
  readonly voice: 'wanted' | 'given' | null;
  readonly signalId: string;
  /** The store's clock in minutes east of UTC, and the moment of this answer: a phone's own clock may be wrong. */
  readonly utcOffsetMinutes: number;
  readonly nowMs: number;
}

/** A row of "my orders". */
export interface OrderSummary {
  readonly id: string;
  readonly status: OrderStatus;
  readonly cancelReason: CancelReason | null;
  readonly mode: DiningMode;
  readonly storeId: string;
  readonly storeName: LocalText;
  readonly tableName: string | null;
  readonly pickupNumber: string | null;
  readonly pictures: readonly string[];
  readonly portions: number;
  readonly payable: Fen;
  readonly refunded: Fen;
  readonly placedAtMs: number;
  readonly promisedAtMs: number | null;
  readonly cartLines: readonly CartLine[];
  /** The store's clock in minutes east of UTC. */
  readonly utcOffsetMinutes: number;
}

/** Money that a guest pays in advance. */
export interface TopUpView {
  readonly id: string;
  readonly kind: 'balance' | 'gift-card';
  readonly storeId: string;
  readonly amount: Fen;
  readonly bonus: Fen;
  /** `stray` money came too late and goes back by itself. */
  readonly status: 'waiting' | 'paid' | 'expired' | 'stray';
  /** The card's code, once it is paid. */
  readonly giftCardCode: string | null;
  readonly createdAtMs: number;
  readonly payUntilMs: number;
}

export interface GiftCardView {
  readonly code: string;
  readonly amount: Fen;
  readonly boughtAtMs: number;
  readonly redeemedAtMs: number | null;
  readonly returnedAtMs: number | null;
  /** Until when its buyer may give it back; null when that cannot be done. */
  readonly returnableUntilMs: number | null;
}

/** The strings `wx.requestPayment` takes. */
export interface PaymentParameters {
  readonly timeStamp: string;
  readonly nonceStr: string;
  readonly package: string;
  readonly signType: 'RSA';
  readonly paySign: string;
}
