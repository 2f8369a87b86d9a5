import * as v from 'valibot';
import type { Fen } from '../domain/money/fen';
import { fixedReasonNames } from '../domain/reason/fixed-reasons';
import type { RefundWish } from '../domain/refund/refund-wish';
import type { LocalText } from '../domain/text/local-text';
import type { ActionAnswer } from './envelope';
import type { TicketView } from './staff';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const requestId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
const reason = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));
const sum = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const portions = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(99));

/** A reason that the guest reads: a fixed one, which has words in both languages, or own text. */
export const guestReason = v.union([v.strictObject({ fixed: v.picklist(fixedReasonNames) }), reason]);

/** What is to be given back: everything that is left, portions of lines, or a sum as goodwill. */
const refundWish = v.variant('kind', [
  v.strictObject({ kind: v.literal('whole') }),
  v.strictObject({
    kind: v.literal('lines'),
    portionsByLine: v.pipe(
      v.record(id, portions),
      v.check((byLine) => Object.keys(byLine).length > 0, 'Name at least one line'),
    ),
  }),
  v.strictObject({ kind: v.literal('amount'), amount: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) }),
]);

/** Giving money back; part of the function `staff`. */
export const refundInputs = {
  /** What a refund would give back. */
  previewRefund: v.strictObject({ storeId: id, orderId: id, wish: refundWish }),
  /** Gives it back, or asks for approval above the colleague's limit; the sum must be the one that was shown. */
  refundOrder: v.strictObject({
    storeId: id,
    orderId: id,
    requestId,
    wish: refundWish,
    expectedAmount: sum,
    reason: guestReason,
  }),
  listRefunds: v.strictObject({ storeId: id }),
  /** An approval may name the sum that was shown; then no other one goes back. */
  decideRefund: v.strictObject({
    storeId: id,
    refundRequestId: id,
    isApproved: v.boolean(),
    expectedAmount: v.optional(sum),
    reason,
  }),
  /** The guest got the money in another way. */
  settleRefundByHand: v.strictObject({ storeId: id, refundId: id, reason }),
} as const;

/** A refund as staff see it in their list. */
export interface RefundRow {
  readonly id: string;
  readonly orderId: string;
  readonly amount: Fen;
  readonly reason: LocalText;
  readonly status:
    'awaiting-approval' | 'waiting' | 'processing' | 'succeeded' | 'abnormal' | 'closed' | 'settled-by-hand';
  readonly atMs: number;
  readonly arrivedAtMs: number | null;
  /** Who asked for approval; null for refunds that need none. */
  readonly requestedByName: string | null;
  /** What was asked for, as long as it waits for an approval. */
  readonly asked: {
    readonly wish: RefundWish;
    readonly dishes: readonly RefundedDish[];
    /** What the colleague who asked saw; null where nobody kept it. */
    readonly shown: RefundMeaning | null;
    /** What it would give back now, or why it gives nothing back any more. */
    readonly now: ActionAnswer<RefundMeaning>;
  } | null;
}

/** What waits for a colleague, as every page of those who may see it says it. */
export interface WaitingRefunds {
  /** Newest first; bounded at 50. */
  readonly toApprove: readonly Pick<RefundRow, 'id' | 'orderId' | 'amount' | 'reason'>[];
  /** How many WeChat Pay could not carry out; counted up to 50. */
  readonly toSettle: number;
}

/** Portions of a dish that come back. */
export interface RefundedDish {
  readonly name: LocalText;
  readonly detail: LocalText;
  readonly portions: number;
}

/** Everything that comes back with a refund, and everything that stays. */
export interface RefundMeaning {
  readonly amount: Fen;
  readonly points: number;
  /** Points that the guest earned with the order and loses again. */
  readonly pointsTakenBack: number;
  readonly coupon: 'none' | 'returned' | 'stays-used' | 'ended';
  /** Money of the order that stays with the house. */
  readonly moneyLeft: Fen;
  /** How much of the amount goes into the guest's balance; the rest goes through WeChat Pay, which comes first. */
  readonly toBalance: Fen;
  /** How much of it is owed on a bill and was not paid: it is taken off. How much a colleague hands over in cash. */
  readonly offBill: Fen;
  /** How much of `amount` is part of the deposit of the kept table again; absent where it is 0. */
  readonly toDeposit?: Fen;
  readonly inCash: Fen;
}

export interface RefundAnswers {
  previewRefund: RefundMeaning & { readonly needsApproval: boolean };
  refundOrder: { readonly ticket: TicketView; readonly outcome: 'on-its-way' | 'awaiting-approval' };
  listRefunds: {
    readonly toApprove: readonly RefundRow[];
    readonly toSettle: readonly RefundRow[];
    readonly recent: readonly RefundRow[];
  };
  decideRefund: { readonly outcome: 'approved' | 'declined' };
  settleRefundByHand: { readonly status: 'settled-by-hand' };
}
