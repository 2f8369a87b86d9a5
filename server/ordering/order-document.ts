import type { TimelineEntry, LineProgress, RefundProgress } from '../../contract/views';
import type { Station } from '../../domain/menu/menu';
import type { OrderOnBill } from '../../domain/bill/tender';
import type { PointsLot, PointsRules } from '../../domain/membership/points';
import type { Fen } from '../../domain/money/fen';
import type { CancelReason, DiningMode, OrderStatus } from '../../domain/order/lifecycle';
import type { AmountRow, CartLine, QuoteLine } from '../../domain/pricing/quote';
import type { Reason } from '../../domain/reason/reason';
import type { ReturnedOfLine } from '../../domain/refund/plan-refund';
import type { HeldPortions } from '../../domain/stock/held-portions';
import type { Means } from '../../domain/stored-value/means';
import type { StoreHours } from '../../domain/store-hours/store-hours';
import type { OrderedAhead } from './held-order';
import type { LocalText } from '../../domain/text/local-text';

/** `orders/<orderId>`: one order with everything its guest, the kitchen and the books need of it. */
export interface OrderDocument {
  /** Derived from the guest and the request id, so that a repeat finds itself. */
  readonly _id: string;
  /** Raised with every change. */
  readonly version: number;
  readonly guestId: string;
  /** Hash of everything the guest asked for, to tell a repeat from another cart under the same request id. */
  readonly fingerprint: string;
  readonly signalId: string;
  readonly storeId: string;
  readonly storeName: LocalText;
  readonly menuVersion: string;
  /** The link that it counts for, as `linkKey` writes it; absent where its guest came by themselves. */
  readonly channel?: string;
  readonly mode: DiningMode;
  readonly status: OrderStatus;
  readonly cancelReason: CancelReason | null;
  readonly cancelNote: Reason | null;
  readonly table: { readonly id: string; readonly name: string } | null;
  /** Since it is binding its guests sat down elsewhere so often, the latest last; absent for never. */
  readonly moves?: readonly OrderMove[];
  readonly partySize: number | null;
  readonly note: string;
  readonly wantsCutlery: boolean;
  readonly address: { readonly name: string; readonly phone: string; readonly text: string } | null;
  readonly lines: readonly OrderLine[];
  readonly amounts: readonly AmountRow[];
  readonly payable: Fen;
  readonly saved: Fen;
  /** Who carries `payable`: WeChat Pay, or the bill in its place, and the guest's balance out of which the order took its part when it was placed. */
  readonly paidBy: Means;
  /** The bill that carries `paidBy.wechat`, to be paid after the meal; absent where the order is paid first. */
  readonly bill?: OrderOnBill;
  /** What the deposit of the guest's table pays beside `paidBy`: together they are `payable`. */
  readonly deposit?: OrderDeposit | null;
  /** For a table that is kept for later; absent for everything else. */
  readonly ahead?: OrderedAhead;
  /** What went back of `paidBy` since it was paid. */
  readonly refundedBy: Means;
  /** Money given back so far: the sum of `refunds`. */
  readonly refunded: Fen;
  readonly refundStatus: 'none' | RefundProgress;
  /** What was given back, one entry for each refund that its guest is told of, oldest first. */
  readonly refunds: readonly OrderRefund[];
  readonly hold: OrderHold;
  /** What the order earns while nothing of it is given back. */
  readonly pointsEarnedInFull: number;
  /** What completing this order will earn, and what it earned. */
  readonly pointsToEarn: number;
  readonly pointsEarned: number;
  readonly pointsExpireAfterDays: PointsRules['expiresAfterDays'];
  /** The attempt that may be paid now; null for an order of zero. */
  readonly attempt: { readonly number: number; readonly outTradeNo: string } | null;
  /** Three digits; null until the order is binding. */
  readonly pickupNumber: string | null;
  /** Business day on which the dishes are wanted. */
  readonly day: string;
  /** What tells the business day of later moments. */
  readonly dayClock: Pick<StoreHours, 'utcOffsetMinutes' | 'dayStartsAtMinute'>;
  readonly slotStartMs: number | null;
  readonly placedAtMs: number;
  readonly payUntilMs: number;
  readonly paidAtMs: number | null;
  readonly acceptWithinSeconds: number;
  /** The store takes its orders on by itself; as it was set when the order was placed. */
  readonly acceptsByItself?: boolean;
  readonly acceptUntilMs: number | null;
  readonly acceptedAtMs: number | null;
  readonly promisedAtMs: number | null;
  readonly completeAfterMinutes: number;
  /** When its guest first said how it was; absent while nothing was said. */
  readonly voicedAtMs?: number;
  readonly timeline: readonly TimelineEntry[];
  /** When the clock has to look at this order: payment or acceptance ends, or it completes. Null when never. */
  readonly dueAtMs: number | null;
}

/** Its guests sat down at another table. */
export interface OrderMove {
  /** Counted from 1 for each order. */
  readonly number: number;
  /** Names of tables, as people call them. */
  readonly from: string;
  readonly to: string;
  readonly atMs: number;
}

/** A part of what was paid to keep a table, spent on an order. */
export interface OrderDeposit {
  /** The reservation, whose id is the number of the payment that brought the money. */
  readonly reservationId: string;
  /** What that payment was in all, as WeChat Pay wants to be told. */
  readonly paid: Fen;
  readonly amount: Fen;
  /** What went back through that payment. */
  readonly returned: Fen;
  /** What is deposit again, as the dishes were given up before the party came; absent for none. */
  readonly restored?: Fen;
}

export interface OrderLine extends QuoteLine {
  readonly name: LocalText;
  readonly detail: LocalText;
  readonly picture: string;
  readonly station: Station;
  readonly progress: LineProgress;
  readonly servedAtMs: number | null;
  readonly cartLine: CartLine;
  /** What was given back of this line so far. */
  readonly returned: ReturnedOfLine;
}

export interface OrderRefund {
  readonly refundId: string;
  readonly amount: Fen;
  /** How much of the amount went into the guest's balance, at once. */
  readonly toBalance: Fen;
  /** How much of the amount was owed on a bill and never paid; absent where it is 0. */
  readonly offBill?: Fen;
  /** How much of the amount is part of the deposit again; absent where it is 0. */
  readonly toDeposit?: Fen;
  readonly points: number;
  readonly reason: Reason;
  readonly status: RefundProgress;
  readonly atMs: number;
  /** When the money reached the payer; null while it has not, and where no money moved. */
  readonly arrivedAtMs: number | null;
}

/** What the order took and still holds: what is given back leaves it, so that each is given back once. */
export interface OrderHold {
  readonly couponId: string | null;
  /** What the order was paid with, whatever came back since. */
  readonly pointsSpent: number;
  /** The parts of lots that are spent, so that points that come back end when they would have. */
  readonly pointsLots: readonly PointsLot[];
  /** Portions of limited dishes taken from the stock of `day`. */
  readonly portions: readonly HeldPortions[];
  readonly slotStartMs: number | null;
}
