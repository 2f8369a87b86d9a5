import { depositEntries } from '../../domain/ledger/deposit-rules';
import { nextReservationStatus } from '../../domain/reservation/reservation-lifecycle';
import { post, posting, strayPosting } from '../ledger/post';
import type { Settled } from '../payments/settle-payment';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import type { PaymentFact } from '../wechat/pay/pay-facts';
import { announceDoor } from './announce-door';
import { promiseDeposit } from './deposit-refund';
import { dueAtMs } from './new-reservation';
import type { ReservationDocument } from './reservation-document';

/**
 * Books a deposit that WeChat Pay vouches for: payment, reservation and ledger move in one transaction. A repeat changes
 * nothing; money that comes after the table was given up goes back by itself.
 */
export async function settleDepositPayment(services: Services, fact: PaymentFact): Promise<Settled> {
  const settled = await services.database.transact((transaction) =>
    settleInTransaction(transaction, fact, services.nowMs()),
  );
  if (settled instanceof Refused) return { kind: 'refused', fault: 'BUSY' };
  if (settled.kind === 'deposit-paid') await announceDoor(services, settled.storeId);
  return settled;
}

async function settleInTransaction(
  transaction: Transaction,
  fact: PaymentFact,
  nowMs: number,
): Promise<Settled> {
  const reservation = await transaction.get('reservations', fact.outTradeNo);
  const payment = await transaction.get('payments', fact.outTradeNo);
  if (!reservation || !payment) return { kind: 'refused', fault: 'PAYMENT_UNKNOWN' };
  if (fact.total !== reservation.deposit) return { kind: 'refused', fault: 'AMOUNT_DIFFERS' };
  if (fact.payerOpenid !== reservation.guestId) return { kind: 'refused', fault: 'PAYER_DIFFERS' };
  if (payment.status === 'paid' || payment.status === 'stray') return { kind: 'repeated' };
  const status = nextReservationStatus(reservation.status, 'pay');
  await transaction.update('payments', payment._id, {
    status: status === null ? 'stray' : 'paid',
    transactionId: fact.transactionId,
    paidAtMs: fact.paidAtMs ?? nowMs,
  });
  if (status === null) {
    await returnStray(transaction, reservation, nowMs);
    return { kind: 'stray' };
  }
  const { _id, deposit, account } = reservation;
  await transaction.update('reservations', _id, {
    status,
    account: { ...account, paid: deposit },
    paidAtMs: nowMs,
    untilMs: null,
    dueAtMs: dueAtMs(status, reservation),
  });
  await post(transaction, posting(reservation, `deposit:${_id}`, depositEntries(deposit), nowMs));
  return { kind: 'deposit-paid', storeId: reservation.storeId };
}

async function returnStray(
  transaction: Transaction,
  reservation: ReservationDocument,
  nowMs: number,
): Promise<void> {
  const { _id, deposit: amount } = reservation;
  await post(transaction, strayPosting(reservation, _id, amount, nowMs));
  const reason = '桌子已经放掉了，定金原路退回';
  const refunds = await promiseDeposit(transaction, reservation, {
    ...{ refundId: `${_id}-r`, amount, reason, nowMs },
  });
  await transaction.update('reservations', _id, { refunds });
}
