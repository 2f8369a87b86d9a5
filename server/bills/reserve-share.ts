import { payShareWithinMs } from '../../domain/bill/bill-limits';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import type { BillDocument, BillPart } from './bill-document';
import { changeBill } from './change-bill';
import { faultOfClosed, readBill } from './find-bill';
import { newPart, repeatedPart, withNewPart, type WantedShare } from './new-part';

export type Reserved =
  /** Of several phones at once, each has what it reserved, and together no more than is owed. */
  | { readonly kind: 'reserved' | 'repeated'; readonly bill: BillDocument; readonly part: BillPart }
  /** The guest wanted to pay something else before, and has to give it up first. */
  | { readonly kind: 'other-waits'; readonly bill: BillDocument; readonly part: BillPart };

/** Reserves a share for the guest, with the attempt that pays it. */
export function reserveShare(
  services: Services,
  billId: string,
  wanted: WantedShare & { readonly guestId: string },
): Promise<Reserved | Refused> {
  const nowMs = services.nowMs();
  return services.database.transact(async (transaction): Promise<Reserved | Refused> => {
    const bill = await readBill(transaction, billId);
    if (!bill) return new Refused('BILL_UNKNOWN');
    const repeated = repeatedPart(bill, wanted);
    if (repeated instanceof Refused) return repeated;
    if (repeated) return { kind: 'repeated', bill, part: repeated };
    const closed = faultOfClosed(bill);
    if (closed) return closed;
    const other = bill.parts.find((part) => part.guestId === wanted.guestId && part.state === 'waiting');
    if (other) return { kind: 'other-waits', bill, part: other };
    const payUntilMs = nowMs + payShareWithinMs;
    const part = newPart(bill, wanted, { tender: 'wechat', atMs: nowMs, payUntilMs });
    if (part instanceof Refused) return part;
    const parts = withNewPart(bill, part);
    if (parts instanceof Refused) return parts;
    await addAttempt(transaction, bill, part);
    const changed = await changeBill(transaction, bill, { parts, nextPart: bill.nextPart + 1 }, nowMs);
    return { kind: 'reserved', bill: changed, part };
  });
}

function addAttempt(transaction: Transaction, bill: BillDocument, part: BillPart): Promise<void> {
  return transaction.add('payments', {
    _id: part.number,
    orderId: bill._id,
    guestId: part.guestId ?? '',
    storeId: bill.storeId,
    amount: part.amount,
    status: 'waiting',
    createdAtMs: part.atMs,
    transactionId: null,
    paidAtMs: null,
  });
}
