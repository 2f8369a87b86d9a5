import type { Fen } from '../../domain/money/fen';
import type { OrderDocument } from './order-document';

/** What of an order's sum is, or will be, the house's: without what was given back, and what nobody will pay. */
export function moneyKept({
  payable,
  refunded,
  bill,
}: Pick<OrderDocument, 'payable' | 'refunded' | 'bill'>): Fen {
  const writtenOff = bill ? bill.writtenOff - bill.writeOffReturned : 0;
  return payable - refunded - writtenOff;
}
