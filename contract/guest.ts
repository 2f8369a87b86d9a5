import * as v from 'valibot';
import { consentGuestInputs, type ConsentAsk, type ConsentGuestAnswers } from './consent';
import type { Fen } from '../domain/money/fen';
import type { Coupon } from '../domain/membership/coupon';
import type { PointsEntry, PointsLot } from '../domain/membership/points';
import type { StoredValueEntry } from '../domain/stored-value/entry';
import { leastPerGiftCard, mostPerGiftCard } from '../domain/stored-value/stored-value';
import type { StoredValueRules } from '../domain/stored-value/stored-value';
import { guestArticleInputs, type GuestArticleAnswers } from './articles';
import type { LocalText } from '../domain/text/local-text';
import { guestBillInputs, type GuestBillAnswers } from './bills';
import { statementInputs, type StatementAnswers } from './statement';
import { guestMembershipInputs, type GuestMembershipAnswers } from './membership';
import { guestQueueInputs, type GuestQueueAnswers } from './queue';
import { guestReservationInputs, type GuestReservationAnswers } from './reservations';
import { guestSiteInputs, type GuestSiteAnswers } from './site';
import { guestRewardInputs, type GuestRewardAnswers } from './rewards';
import { guestVoiceInputs, type GuestVoiceAnswers } from './voice';
import { channelInput, sharingGuestInputs, type SharingGuestAnswers } from './sharing';
import { guestServiceInputs, type GuestServiceAnswers } from './service';
import type {
  GiftCardView,
  InvoiceView,
  OpenMenuAnswer,
  OrderSummary,
  OrderView,
  PaymentParameters,
  SlotView,
  StoreView,
  TopUpView,
} from './views';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const requestId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
const fen = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100_000_000));
const moment = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const titleName = v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(60));
const idsByGroup = v.record(id, v.pipe(v.array(id), v.maxLength(30)));

const cartLine = v.strictObject({
  lineId: id,
  dishId: id,
  sizeId: v.nullable(id),
  optionIdsByGroup: idsByGroup,
  choiceDishIdsByGroup: idsByGroup,
  quantity: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(99)),
  note: v.pipe(v.string(), v.maxLength(30)),
});

/** What each action of the function `guest` takes. Everything else in the event is refused. */
export const guestInputs = {
  /** The first screen: store, table, menu, what is sold out, what the member has. */
  openMenu: v.strictObject({
    storeId: v.nullable(id),
    /** The scene of a table code. */
    tableCode: v.nullable(v.pipe(v.string(), v.maxLength(32))),
    /** The menu version the phone has. */
    menuVersion: v.nullable(v.pipe(v.string(), v.maxLength(64))),
    /** Of the link or the scanned code that the app was just opened through. */
    channel: channelInput,
    /** The kept table for which the guest is choosing dishes. */
    reservationId: v.optional(id),
  }),
  listStores: v.strictObject({}),
  /** Times at which an order for later can be had. */
  listSlots: v.strictObject({ storeId: id, mode: v.picklist(['dine-in', 'pickup', 'delivery']) }),
  placeOrder: v.strictObject({
    /** Made by the phone for one intention to order; a repeat finds the same order. */
    requestId,
    storeId: id,
    menuVersion: v.pipe(v.string(), v.maxLength(64)),
    mode: v.picklist(['dine-in', 'pickup', 'delivery']),
    tableCode: v.nullable(v.pipe(v.string(), v.maxLength(32))),
    /** Start of the wanted slot; null for as soon as possible. */
    slotStartMs: v.nullable(moment),
    lines: v.pipe(
      v.array(cartLine),
      v.maxLength(100),
      v.check(
        (lines) => new Set(lines.map((line) => line.lineId)).size === lines.length,
        'Each line needs an id of its own',
      ),
    ),
    couponId: v.nullable(id),
    pointsToSpend: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(10_000_000)),
    /** How much of the total the guest's balance pays. */
    storedValueToSpend: fen,
    /** How much of it the deposit pays with which the guest's table was kept. */
    depositToSpend: v.optional(fen),
    expectedTotal: fen,
    partySize: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(99))),
    note: v.pipe(v.string(), v.maxLength(100)),
    wantsCutlery: v.boolean(),
    /** Ordered ahead for a table that is kept: the kitchen begins when the party sits down. */
    reservationId: v.optional(id),
    /** Paid after the meal on the bill of the table, where the store takes that. */
    onBill: v.optional(v.boolean()),
    /** Of the link that the guest came through last, while the phone remembers it. */
    channel: channelInput,
    /** Needed for delivery only. */
    address: v.nullable(
      v.strictObject({
        name: v.pipe(v.string(), v.minLength(1), v.maxLength(30)),
        phone: v.pipe(v.string(), v.regex(/^\+?[\d -]{5,20}$/)),
        text: v.pipe(v.string(), v.minLength(4), v.maxLength(120)),
      }),
    ),
  }),
  /** Fresh payment parameters for an order that waits for its payment. */
  payOrder: v.strictObject({ orderId: id }),
  /** `afterPayment` makes the server ask the payment platform when no notification has come yet. */
  viewOrder: v.strictObject({ orderId: id, afterPayment: v.boolean() }),
  listOrders: v.strictObject({ beforeMs: v.nullable(moment) }),
  cancelOrder: v.strictObject({ orderId: id }),
  /** A bell at the table, or a friendly push for a late order. */
  callWaiter: v.strictObject({ orderId: id, kind: v.picklist(['waiter', 'hurry']) }),
  viewInvoice: v.strictObject({ orderId: id }),
  /** May be repeated with a correction until the invoice is issued. */
  requestInvoice: v.strictObject({
    orderId: id,
    title: v.variant('kind', [
      v.strictObject({ kind: v.literal('person'), name: titleName }),
      v.strictObject({
        kind: v.literal('company'),
        name: titleName,
        taxNumber: v.pipe(v.string(), v.maxLength(30)),
      }),
    ]),
    email: v.nullable(v.pipe(v.string(), v.maxLength(80), v.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/))),
  }),
  viewMember: v.strictObject({ entriesBeforeMs: v.nullable(moment) }),
  /** The balance, what moved it, and what a store adds to a top-up. */
  viewStoredValue: v.strictObject({ storeId: id, entriesBeforeMs: v.nullable(moment) }),
  /** `pay` and `bonus` are those of a tier, as the phone showed it. */
  topUp: v.strictObject({ requestId, storeId: id, pay: fen, bonus: fen }),
  buyGiftCard: v.strictObject({
    requestId,
    storeId: id,
    amount: v.pipe(v.number(), v.safeInteger(), v.minValue(leastPerGiftCard), v.maxValue(mostPerGiftCard)),
  }),
  /** Fresh payment parameters for a top-up or a gift card that waits for its payment. */
  payTopUp: v.strictObject({ topUpId: id }),
  /** Asks the payment platform when no notification has come yet. */
  viewTopUp: v.strictObject({ topUpId: id }),
  redeemGiftCard: v.strictObject({ code: v.pipe(v.string(), v.maxLength(60)) }),
  ...guestBillInputs,
  ...statementInputs,
  /** Whoever bought a card gives it back while nobody has redeemed it. */
  returnGiftCard: v.strictObject({ code: v.pipe(v.string(), v.maxLength(60)) }),
  ...guestReservationInputs,
  ...guestQueueInputs,
  ...consentGuestInputs,
  ...guestServiceInputs,
  ...guestArticleInputs,
  ...guestSiteInputs,
  ...guestMembershipInputs,
  ...guestRewardInputs,
  ...guestVoiceInputs,
  ...sharingGuestInputs,
} as const;

export type GuestInput<Name extends keyof typeof guestInputs> = v.InferOutput<(typeof guestInputs)[Name]>;

/** What each action of the function `guest` answers. */
export interface GuestAnswers
  extends
    GuestBillAnswers,
    StatementAnswers,
    GuestReservationAnswers,
    GuestQueueAnswers,
    ConsentGuestAnswers,
    GuestServiceAnswers,
    GuestMembershipAnswers,
    GuestRewardAnswers,
    GuestVoiceAnswers,
    SharingGuestAnswers,
    GuestArticleAnswers,
    GuestSiteAnswers {
  openMenu: OpenMenuAnswer;
  listStores: { readonly stores: readonly StoreView[]; readonly nowMs: number };
  listSlots: { readonly slots: readonly SlotView[]; readonly soonestMs: number | null };
  /** `payment` is null when nothing is left to pay. */
  placeOrder: { readonly order: OrderView; readonly payment: PaymentParameters | null };
  payOrder: { readonly order: OrderView; readonly payment: PaymentParameters | null };
  /** `asks` is what the guest may be asked to allow: nothing but right after a payment, at most three. */
  viewOrder: { readonly order: OrderView; readonly asks: readonly ConsentAsk[] };
  listOrders: { readonly orders: readonly OrderSummary[]; readonly nextBeforeMs: number | null };
  cancelOrder: { readonly order: OrderView };
  callWaiter: { readonly nextCallAtMs: number };
  /** `amount` is what an invoice would be made out for now. */
  viewInvoice: { readonly amount: Fen; readonly invoice: InvoiceView | null };
  requestInvoice: { readonly invoice: InvoiceView };
  viewMember: {
    readonly name: string | null;
    readonly levelName: LocalText;
    readonly points: number;
    readonly pointsEndingSoon: number;
    readonly pointsEndAtMs: number | null;
    readonly entries: readonly PointsEntry[];
    readonly nextEntriesBeforeMs: number | null;
    /** What is left of each earning, those that end first in front; their sum is the balance after the newest entry. */
    readonly pointsLots: readonly PointsLot[];
    /** Coupons the guest can use now or later. */
    readonly coupons: readonly Coupon[];
    /** Coupons that an unpaid order holds, that were used, or that ended; at most 20, those that end last in front. */
    readonly otherCoupons: readonly Coupon[];
    /** Of the stores that coupons are for. */
    readonly storeNames: Readonly<Record<string, LocalText>>;
    /** Orders under way, newest first. */
    readonly liveOrders: readonly OrderSummary[];
    /** Paid with money in the last 365 days, in fen. */
    readonly spentInYear: number;
    /** Money paid in advance, whether a store takes it now or not. */
    readonly balance: Fen;
    /** The newest question about a dish that waits for this guest; null when none does, and on further pages. */
    readonly waitingQuestionId: string | null;
    readonly isStaff: boolean;
    readonly nowMs: number;
  };
  viewStoredValue: StoredValueRules & {
    /** The guest's own money, and what the house has added to it. */
    readonly principal: Fen;
    readonly bonus: Fen;
    readonly entries: readonly Omit<StoredValueEntry, 'guestId'>[];
    readonly nextEntriesBeforeMs: number | null;
    /** Cards that the guest has bought, newest first; at most 50. */
    readonly giftCards: readonly GiftCardView[];
    readonly nowMs: number;
  };
  /** `payment` is null when it was paid already. */
  topUp: { readonly topUp: TopUpView; readonly payment: PaymentParameters | null };
  buyGiftCard: { readonly topUp: TopUpView; readonly payment: PaymentParameters | null };
  payTopUp: { readonly topUp: TopUpView; readonly payment: PaymentParameters | null };
  viewTopUp: { readonly topUp: TopUpView };
  redeemGiftCard: { readonly amount: Fen };
  returnGiftCard: { readonly amount: Fen };
}

export type GuestAction = keyof GuestAnswers;
