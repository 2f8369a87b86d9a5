import { partsPerBill } from '../../domain/bill/bill-limits';
import { amountOfShare, roundsOfShare, type BillShare } from '../../domain/bill/bill-share';
import type { Fen } from '../../domain/money/fen';
import { Refused } from '../refused';
import type { BillDocument, BillPart } from './bill-document';
import { partNumber } from './bill-id';
import { sharedBill } from './bill-view';

export interface WantedShare {
  readonly requestKey: string;
  /** Null for cash. */
  readonly guestId: string | null;
  readonly share: BillShare;
  readonly expectedAmount: Fen;
}

/** The part that a repeat asks for again; refused where the same request wanted something else. */
export function repeatedPart(bill: BillDocument, wanted: WantedShare): BillPart | null | Refused {
  const part = bill.parts.find(({ requestKey }) => requestKey === wanted.requestKey);
  if (!part) return null;
  const isSame = part.amount === wanted.expectedAmount && isSameShare(part.share, wanted.share);
  return isSame ? part : new Refused('REQUEST_ID_REUSED', { number: part.number });
}

/** The next part of a bill for a share, if it comes to the sum that was shown and the bill has room for it. */
export function newPart(
  bill: BillDocument,
  wanted: WantedShare,
  at: Pick<BillPart, 'tender' | 'atMs' | 'payUntilMs'>,
): BillPart | Refused {
  const { requestKey, guestId, share, expectedAmount } = wanted;
  const shared = sharedBill(bill, guestId);
  const meantFor = roundsOfShare(shared, share);
  const known = new Set(bill.rounds.map(({ orderId }) => orderId));
  if (!meantFor.every((orderId) => known.has(orderId))) return new Refused('ROUND_UNKNOWN');
  const amount = amountOfShare(shared, share);
  if (amount !== expectedAmount) return new Refused('BILL_CHANGED', { amount, left: shared.left });
  const number = partNumber(bill._id, bill.nextPart);
  return { number, requestKey, guestId, share, meantFor, amount, returned: 0, state: 'waiting', ...at };
}

/** The bill's parts with one more; the oldest that were given up make room. */
export function withNewPart(bill: BillDocument, part: BillPart): BillPart[] | Refused {
  const parts = [...bill.parts, part];
  const excess = parts.length - partsPerBill;
  const givenUp = parts.filter(({ state }) => state === 'released').slice(0, Math.max(0, excess));
  if (givenUp.length < excess) return new Refused('BILL_FULL', { billId: bill._id, parts: partsPerBill });
  return parts.filter((each) => !givenUp.includes(each));
}

function isSameShare(a: BillShare, b: BillShare): boolean {
  return a.kind === b.kind && JSON.stringify(Object.values(a)) === JSON.stringify(Object.values(b));
}
