import * as v from 'valibot';
import { roundsPerBill, sharersPerBill } from '../domain/bill/bill-limits';
import type { BillPartState, BillShare } from '../domain/bill/bill-share';
import type { Fen } from '../domain/money/fen';
import type { OrderStatus } from '../domain/order/lifecycle';
import type { LocalText } from '../domain/text/local-text';
import type { PaymentParameters } from './views';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const requestId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
const fen = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100_000_000));
const amount = v.pipe(fen, v.minValue(1));
const reason = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));
const why = v.optional(reason);

const orderIds = v.pipe(v.array(id), v.minLength(1), v.maxLength(roundsPerBill), v.readonly());
const equalShare = v.strictObject({
  kind: v.literal('equal'),
  of: v.pipe(v.number(), v.safeInteger(), v.minValue(2), v.maxValue(sharersPerBill)),
});
const shares = [
  v.strictObject({ kind: v.literal('rest') }),
  v.strictObject({ kind: v.literal('rounds'), orderIds }),
  equalShare,
  v.strictObject({ kind: v.literal('amount'), amount }),
] as const;

/** The bill that a phone was shown, and the key that came with it. */
const shown = v.strictObject({ billId: id, key: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)) });

/**
 * Where a guest finds the bill: at the table whose code was scanned, or by an order of the guest's own that is on it, also
 * when the bill has moved to another table or is over. Exactly one of them is given. Beside the code, `shown` finds the bill
 * again that was there when the guest sat down, wherever it stands now; a phone with an older version of the app does not
 * know of it.
 */
const place = {
  tableCode: v.nullable(v.pipe(v.string(), v.maxLength(32))),
  orderId: v.nullable(id),
  shown: v.optional(shown),
};

/** What a guest at a table may do with its bill; part of the function `guest`. */
export const guestBillInputs = {
  /** `afterPayment` makes the server ask the payment platform when no notification has come yet. */
  viewBill: v.strictObject({ ...place, afterPayment: v.boolean() }),
  /**
   * Reserves a share of the bill and asks for its payment. The sum must be the one that was shown. A guest pays one share
   * at a time: a share that was not paid is given up with the next.
   */
  payShare: v.strictObject({
    ...place,
    requestId,
    share: v.variant('kind', [v.strictObject({ kind: v.literal('own') }), ...shares]),
    expectedAmount: amount,
  }),
  /** Gives a share up that the guest has not paid, so that others at the table can. */
  cancelShare: v.strictObject({ ...place, number: id }),
} as const;

const bill = { storeId: id, billId: id };

/** What colleagues may do with the bills of tables; part of the function `staff`. */
export const staffBillInputs = {
  listBills: v.strictObject({ storeId: id }),
  viewTableBill: v.strictObject(bill),
  /** Somebody pays a share in cash. The sum must be the one that was shown. */
  takeCash: v.strictObject({
    ...bill,
    requestId,
    share: v.variant('kind', shares),
    expectedAmount: amount,
  }),
  /** The guests sit at another table now, which has no bill of its own. */
  transferBill: v.strictObject({ ...bill, toTableId: id, reason: why }),
  /** Everything of one bill goes onto another one, which goes on. */
  mergeBills: v.strictObject({ ...bill, intoBillId: id, reason: why }),
  /** Some rounds go onto the bill of another table, which gets one where it has none. */
  moveRounds: v.strictObject({ ...bill, orderIds, toTableId: id, reason: why }),
  /**
   * Nobody will pay what is owed. Within the colleague's limit for refunds it is written off at once; above it somebody
   * with a higher one decides.
   */
  writeOffBill: v.strictObject({ ...bill, expectedAmount: amount, reason }),
  decideWriteOff: v.strictObject({ ...bill, isApproved: v.boolean(), reason }),
  /** Everything was taken off it again, and the guests have gone. */
  closeEmptyBill: v.strictObject({ ...bill, reason: why }),
} as const;

/** `merged` bills went onto another one. */
export type BillStatus = 'open' | 'settled' | 'written-off' | 'merged';

/** One order on a bill. */
export interface BillRoundView {
  readonly orderId: string;
  /** People on a bill are numbered from 1 as they came. */
  readonly guest: number;
  /** Ordered by whoever asks; false for staff. */
  readonly isMine: boolean;
  readonly status: OrderStatus;
  readonly placedAtMs: number;
  readonly lines: readonly {
    readonly lineId: string;
    readonly name: LocalText;
    readonly detail: LocalText;
    /** Portions that stand. */
    readonly quantity: number;
    readonly payable: Fen;
  }[];
  /** What the round puts on the bill: what was taken off it again is not in it. */
  readonly amount: Fen;
  readonly paid: Fen;
  /** What of `paid` went back to those who had paid, or is on its way. */
  readonly returned: Fen;
  /** `amount` − `paid`, and what was written off is not owed. */
  readonly owed: Fen;
}

/** One payment of a bill. */
export interface BillPartView {
  /** The payment's number. */
  readonly number: string;
  /** Null for cash that a colleague took. */
  readonly guest: number | null;
  readonly isMine: boolean;
  readonly share: BillShare;
  readonly amount: Fen;
  /** What of a paid part came when it was no longer owed, and goes back by itself. */
  readonly returned: Fen;
  readonly tender: 'wechat' | 'cash';
  /** `released` was given up or not paid in time; `stray` came when nothing was owed and goes back by itself. */
  readonly state: BillPartState;
  readonly atMs: number;
  /** Payable until then; null for cash. */
  readonly payUntilMs: number | null;
}

/** A table's bill. `amountOfShare` of `domain/bill` says from it what a share comes to. */
export interface BillView {
  readonly id: string;
  /** Changes with every change of the bill. */
  readonly version: number;
  readonly status: BillStatus;
  readonly storeId: string;
  readonly storeName: LocalText;
  readonly tableName: string;
  /** Oldest first. */
  readonly rounds: readonly BillRoundView[];
  /** Oldest first. */
  readonly parts: readonly BillPartView[];
  /** The sum of the rounds' amounts. */
  readonly total: Fen;
  readonly paid: Fen;
  readonly writtenOff: Fen;
  /** `total` − `paid` − `writtenOff`. */
  readonly owed: Fen;
  /** What somebody is paying at this moment. */
  readonly reserved: Fen;
  /** What can be paid: `owed` − `reserved`, never below 0. */
  readonly left: Fen;
  readonly openedAtMs: number;
  readonly closedAtMs: number | null;
  /** The document to watch for changes. */
  readonly signalId: string;
  readonly utcOffsetMinutes: number;
  readonly nowMs: number;
}

/** A bill as its guests see it. */
export interface GuestBillView extends BillView {
  /** Nobody can guess it: it shows that its holder was shown this bill. Null for bills that were opened without one. */
  readonly key: string | null;
}

/** A bill as colleagues see it. */
export interface StaffBillView extends BillView {
  readonly tableId: string;
  /** Waits for somebody with a higher limit. */
  readonly writeOffRequest: {
    readonly amount: Fen;
    readonly reason: string;
    readonly requestedByName: string;
    readonly atMs: number;
  } | null;
}

/** A row of the list of open bills. */
export interface BillRow {
  readonly billId: string;
  readonly tableId: string;
  readonly tableName: string;
  readonly rounds: number;
  readonly total: Fen;
  readonly paid: Fen;
  readonly owed: Fen;
  readonly reserved: Fen;
  readonly openedAtMs: number;
  readonly hasWriteOffRequest: boolean;
}

export interface GuestBillAnswers {
  /** Null when the table has no open bill, and none that the guest took part in and that was closed a while ago. */
  viewBill: { readonly bill: GuestBillView | null };
  /** `payment` is null when the share was paid already. */
  payShare: {
    readonly bill: GuestBillView;
    readonly number: string;
    readonly payment: PaymentParameters | null;
  };
  cancelShare: { readonly bill: GuestBillView };
}

/** One bill. */
export type OfBill = { readonly bill: StaffBillView };

export interface StaffBillAnswers {
  /** Open bills, oldest first; at most 100. */
  listBills: { readonly bills: readonly BillRow[]; readonly nowMs: number };
  viewTableBill: OfBill;
  takeCash: OfBill;
  transferBill: OfBill;
  /** The bill that goes on. */
  mergeBills: OfBill;
  /** The bill that the rounds left, and the one that they went onto. */
  moveRounds: OfBill & { readonly movedTo: StaffBillView };
  writeOffBill: OfBill & { readonly outcome: 'written-off' | 'awaiting-approval' };
  decideWriteOff: OfBill & { readonly outcome: 'approved' | 'declined' };
  closeEmptyBill: OfBill;
}
