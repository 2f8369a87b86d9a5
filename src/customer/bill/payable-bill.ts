import type { BillPartView, BillView } from '../../../contract/bills';
import type { SharedBill } from '../../../domain/bill/bill-share';
import { sumFen } from '../../../domain/money/sum-fen';

/** What the guest began to pay and has not paid; null for nothing. */
export function ownWaitingPart({ parts }: Pick<BillView, 'parts'>): BillPartView | null {
  return parts.find(({ isMine, state }) => isMine && state === 'waiting') ?? null;
}

/** What others are paying at this moment. */
export function partsOfOthers({ parts }: Pick<BillView, 'parts'>): readonly BillPartView[] {
  return parts.filter(({ isMine, state }) => !isMine && state === 'waiting');
}

/**
 * The bill as this guest can pay it: a share that they have not paid is given up with the next, so it stands in nobody's
 * way but that of others.
 */
export function payableBill(bill: BillView): SharedBill {
  const reservedByOthers = sumFen(partsOfOthers(bill).map(({ amount }) => amount));
  return {
    rounds: bill.rounds,
    parts: bill.parts.filter(({ isMine, state }) => !(isMine && state === 'waiting')),
    left: Math.max(0, bill.owed - reservedByOthers),
  };
}
