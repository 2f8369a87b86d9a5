import { moveOrder } from '../ordering/change-order';
import type { OrderDocument } from '../ordering/order-document';
import type { PrinterDocument } from '../printing/printer-document';
import { writeFirstTickets } from '../printing/write-jobs';
import { Refused } from '../refused';
import type { Transaction } from '../wechat/database';

/** Takes an order on in the transaction that has read it: the promise to the guest, and the tickets for the printers. */
export async function acceptInTransaction(
  transaction: Transaction,
  order: OrderDocument,
  accepting: {
    readonly readyInMinutes: number;
    /** Those in use, read before the transaction. */
    readonly printers: readonly PrinterDocument[];
    readonly nowMs: number;
  },
): Promise<OrderDocument | Refused> {
  const { readyInMinutes, printers, nowMs } = accepting;
  const promisedAtMs = Math.max(nowMs + readyInMinutes * 60_000, order.slotStartMs ?? 0);
  const moved = await moveOrder(transaction, order, {
    event: 'accept',
    nowMs,
    change: { acceptedAtMs: nowMs, promisedAtMs, dueAtMs: null },
  });
  if (!(moved instanceof Refused)) await writeFirstTickets(transaction, moved, printers, nowMs);
  return moved;
}
