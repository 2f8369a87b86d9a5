import { arrivalPosting, post } from '../ledger/post';
import type { Fen } from '../../domain/money/fen';
import type { RefundDocument } from '../payments/refund-document';
import type { RefundProgress } from '../../contract/views';
import type { Transaction } from '../wechat/database';
import type { ReservationDocument, ReservationRefund } from './reservation-document';

/** Writes money of a deposit that is on its way back to whoever paid it; yields what the reservation then tells of it. */
export async function promiseDeposit(
  transaction: Transaction,
  reservation: Pick<ReservationDocument, '_id' | 'storeId' | 'deposit' | 'refunds'>,
  given: { readonly refundId: string; readonly amount: Fen; readonly reason: string; readonly nowMs: number },
): Promise<readonly ReservationRefund[]> {
  const { refundId, amount } = given;
  await transaction.add('refunds', refundOfDeposit(reservation._id, reservation, given));
  return [...reservation.refunds, { refundId, amount, status: 'on-its-way' }];
}

/** Money out of a deposit goes back through the payment that brought it, whatever it was spent on; `subject` owes it. */
export function refundOfDeposit(
  subject: string,
  paid: { readonly _id: string; readonly storeId: string; readonly deposit: Fen },
  given: { readonly refundId: string; readonly amount: Fen; readonly reason: string; readonly nowMs: number },
): RefundDocument {
  const { refundId, amount, reason, nowMs } = given;
  return {
    ...{ _id: refundId, orderId: subject, storeId: paid.storeId, outTradeNo: paid._id },
    ...{ amount, total: paid.deposit, reason, status: 'waiting', createdAtMs: nowMs, tries: 0 },
    ...{ dueAtMs: nowMs, arrivedAtMs: null },
  };
}

/** What became of it, in the books and for the guest. */
export async function bookDepositRefund(
  transaction: Transaction,
  refund: RefundDocument,
  became: {
    readonly status: RefundProgress;
    readonly through: 'wechat-clearing' | 'cash' | undefined;
    readonly nowMs: number;
  },
): Promise<void> {
  const reservation = await transaction.get('reservations', refund.orderId);
  if (!reservation) return;
  const { status, through, nowMs } = became;
  if (through) await post(transaction, arrivalPosting(reservation, refund, through, nowMs));
  const refunds = reservation.refunds.map((each) =>
    each.refundId === refund._id ? { ...each, status } : each,
  );
  await transaction.update('reservations', reservation._id, { refunds });
}
