import type { BillPartState, BillShare } from '../../domain/bill/bill-share';
import type { RoundSums } from '../../domain/bill/bill-sums';
import type { BillStatus } from '../../contract/bills';
import type { Fen } from '../../domain/money/fen';
import type { LocalText } from '../../domain/text/local-text';
import type { OrderDocument } from '../ordering/order-document';

/**
 * `bills/<billId>`: what one table orders to be paid after the meal, and who pays which part of it. A table has one open
 * bill at most, and names it. It is written when something is ordered, taken off or paid and when staff move it, and never
 * by the kitchen, so that cooking does not wait for paying.
 */
export interface BillDocument {
  /** Follows from the table and how many bills it has had. */
  readonly _id: string;
  /** Raised with every change. */
  readonly version: number;
  readonly storeId: string;
  readonly storeName: LocalText;
  readonly dayClock: OrderDocument['dayClock'];
  readonly table: { readonly id: string; readonly name: string };
  readonly status: BillStatus;
  readonly signalId: string;
  /** Whoever can say it was shown this bill by us. Older bills lack it. */
  readonly key?: string;
  /** Oldest first. */
  readonly rounds: readonly BillRound[];
  /** Oldest first; parts that were given up make room for new ones. */
  readonly parts: readonly BillPart[];
  /** The number of the next part: a number is never used twice. */
  readonly nextPart: number;
  readonly openedAtMs: number;
  readonly closedAtMs: number | null;
  /** The bill that took over everything of this one. */
  readonly mergedInto: string | null;
  readonly writeOffRequest: WriteOffRequest | null;
  /** When the clock has to give up a part that was not paid; null when nobody is paying. */
  readonly dueAtMs: number | null;
}

/** An order on the bill, and how its money stands. */
export interface BillRound extends RoundSums {
  readonly orderId: string;
  readonly guestId: string;
  readonly placedAtMs: number;
}

/** Somebody's payment of a share; one at WeChat Pay is one attempt, whose number it is. */
export interface BillPart {
  readonly number: string;
  /** Follows from who asked and the request id, so that a repeat finds itself. */
  readonly requestKey: string;
  /** Null for cash. */
  readonly guestId: string | null;
  readonly share: BillShare;
  /** The rounds that it pays first. */
  readonly meantFor: readonly string[];
  readonly amount: Fen;
  /** What of it came when it was not owed any more, and goes back by itself. */
  readonly returned: Fen;
  readonly tender: 'wechat' | 'cash';
  readonly state: BillPartState;
  readonly atMs: number;
  readonly payUntilMs: number | null;
}

export interface WriteOffRequest {
  readonly amount: Fen;
  readonly reason: string;
  readonly requestedBy: string;
  readonly requestedByName: string;
  readonly atMs: number;
}
