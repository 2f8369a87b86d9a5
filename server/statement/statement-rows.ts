import type { PaymentState, StatementRow } from '../../contract/statement';
import { reasonWords } from '../../domain/reason/reason';
import { isBillId } from '../bills/bill-id';
import type { PointsEntryDocument } from '../membership/points-documents';
import { payWithinMs } from '../ordering/new-order';
import { guestStatus } from '../payments/book-refund';
import { orderIdOf, type PaymentDocument } from '../payments/payment-document';
import type { RefundDocument } from '../payments/refund-document';
import type { StoredValueEntryDocument } from '../stored-value/stored-value-documents';
import { isTopUpId } from '../stored-value/top-up-document';

/** A payment as its guest reads it. Money that came too late is on its way back by a refund of its own. */
export function paymentRow(payment: PaymentDocument, nowMs: number): StatementRow {
  const { _id, orderId, amount, createdAtMs } = payment;
  const isTopUp = isTopUpId(orderId);
  return {
    id: `payment:${_id}`,
    kind: isTopUp ? 'top-up' : 'payment',
    atMs: createdAtMs,
    amount: -amount,
    state: stateOf(payment, nowMs),
    orderId: isTopUp || isBillId(orderId) ? null : orderId,
    storeName: null,
  };
}

/** The clock asks WeChat Pay of each payment whose time is over; until it has an answer, nobody knows. */
function stateOf({ status, createdAtMs }: PaymentDocument, nowMs: number): PaymentState {
  if (status === 'paid') return 'paid';
  if (status === 'stray') return 'too-late';
  return nowMs > createdAtMs + payWithinMs ? 'unclear' : 'waiting';
}

export function refundRow(refund: RefundDocument): StatementRow {
  const { _id, orderId, amount, createdAtMs, reason, status, arrivedAtMs } = refund;
  return {
    id: `refund:${_id}`,
    kind: 'refund',
    atMs: createdAtMs,
    amount,
    state: guestStatus[status],
    reason: reasonWords(reason),
    arrivedAtMs,
    orderId: isTopUpId(orderId) || isBillId(orderId) ? null : orderId,
    storeName: null,
  };
}

export function balanceRow(entry: StoredValueEntryDocument): StatementRow {
  const { _id, kind: cause, principal, bonus, subject, atMs } = entry;
  const orderId = orderIdOf(`${subject}-1`);
  return {
    ...{ id: `balance:${_id}`, kind: 'balance', cause, atMs, amount: principal + bonus, orderId },
    storeName: null,
  };
}

export function pointsRow({ _id, kind: cause, points, orderId, atMs }: PointsEntryDocument): StatementRow {
  return {
    ...{ id: `points:${_id}`, kind: 'points', cause, atMs, amount: points, orderId },
    storeName: null,
  };
}
