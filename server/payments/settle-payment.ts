import { nextStatus } from '../../domain/order/lifecycle';
import { billIdOf } from '../bills/bill-id';
import { settlePart } from '../bills/settle-part';
import { salesEntry } from '../insight/sales-fact';
import { post, salePosting, strayPosting } from '../ledger/post';
import { useCoupon } from '../membership/coupon-ledger';
import type { OrderDocument, OrderRefund } from '../ordering/order-document';
import { nextPickupNumber } from '../ordering/pickup-number';
import { announceOrder } from '../outbox/announce-order';
import { refundStatusOf } from '../refunds/refundable';
import { Refused } from '../refused';
import type { Services } from '../services';
import { isReservationId } from '../reservations/reservation-document';
import { settleDepositPayment } from '../reservations/settle-deposit';
import { settleTopUp } from '../stored-value/settle-top-up';
import { isTopUpId } from '../stored-value/top-up-document';
import type { Transaction } from '../wechat/database';
import type { PaymentFact } from '../wechat/pay/pay-facts';
import { paidFields } from './paid-fields';
import { orderIdOf } from './payment-document';
import { newRefund, wholeRefundId } from './refund-document';
import type { RefundDocument } from './refund-document';

/** Why money that WeChat Pay tells of is not booked: it does not fit what was asked for. */
export type SettleFault = 'PAYMENT_UNKNOWN' | 'AMOUNT_DIFFERS' | 'PAYER_DIFFERS' | 'BUSY';

export type Settled =
  | { readonly kind: 'paid'; readonly order: OrderDocument }
  | { readonly kind: 'topped-up' }
  /** Some of a table's bill is paid. */
  | { readonly kind: 'part-paid' }
  | { readonly kind: 'deposit-paid'; readonly storeId: string }
  /** Booked before; nothing was changed. */
  | { readonly kind: 'repeated' }
  /** The order no longer wanted the money, so it is on its way back. */
  | { readonly kind: 'stray' }
  | { readonly kind: 'refused'; readonly fault: SettleFault };

/**
 * Books money that WeChat Pay vouches for, by notification or by query: payment and order move in one transaction,
 * which also writes the outbox. A repeat changes nothing; money for an order that is dead refunds itself.
 */
export async function settlePayment(services: Services, fact: PaymentFact): Promise<Settled> {
  if (isTopUpId(fact.outTradeNo)) return settleTopUp(services, fact);
  if (billIdOf(fact.outTradeNo) !== null) return settlePart(services, fact);
  if (isReservationId(fact.outTradeNo)) return settleDepositPayment(services, fact);
  const orderId = orderIdOf(fact.outTradeNo);
  if (!orderId) return { kind: 'refused', fault: 'PAYMENT_UNKNOWN' };
  const settled = await services.database.transact((transaction) =>
    settleInTransaction(services, transaction, orderId, fact),
  );
  if (settled instanceof Refused) return { kind: 'refused', fault: 'BUSY' };
  if (settled.kind === 'paid') await announceOrder(services, settled.order);
  return settled;
}

async function settleInTransaction(
  services: Services,
  transaction: Transaction,
  orderId: string,
  fact: PaymentFact,
): Promise<Settled | Refused> {
  const order = await transaction.get('orders', orderId);
  if (!order) return { kind: 'refused', fault: 'PAYMENT_UNKNOWN' };
  const fault = faultOf(order, fact);
  if (fault) return { kind: 'refused', fault };
  const isExpected = nextStatus(order.mode, order.status, 'pay') !== null;
  if (isExpected && order.attempt?.outTradeNo === fact.outTradeNo) {
    return bookPayment(services, transaction, order, fact);
  }
  return settleUnexpected(services, transaction, order, fact, isExpected);
}

function faultOf(order: OrderDocument, fact: PaymentFact): SettleFault | null {
  if (fact.total !== order.paidBy.wechat) return 'AMOUNT_DIFFERS';
  if (fact.payerOpenid !== order.guestId) return 'PAYER_DIFFERS';
  return null;
}

/** The usual case needs no read of the payment: the order's status, compared here, says that it is not booked yet. */
async function bookPayment(
  services: Services,
  transaction: Transaction,
  order: OrderDocument,
  fact: PaymentFact,
): Promise<Settled | Refused> {
  const nowMs = services.nowMs();
  const pickupNumber = await nextPickupNumber(services, order.storeId, order.day);
  if (pickupNumber instanceof Refused) return pickupNumber;
  const fields = paidFields(order, { atMs: nowMs, pickupNumber });
  const paid = { ...order, ...fields };
  await transaction.update('orders', order._id, fields);
  await transaction.update('payments', fact.outTradeNo, {
    status: 'paid',
    transactionId: fact.transactionId,
    paidAtMs: fact.paidAtMs ?? nowMs,
  });
  if (order.hold.couponId !== null) await useCoupon(transaction, order.hold.couponId);
  await transaction.add('outbox', salesEntry(paid, 'paid', nowMs));
  await post(transaction, salePosting(paid, nowMs));
  return { kind: 'paid', order: paid };
}

/** Told twice, too late, or for an attempt that another one replaced. */
async function settleUnexpected(
  services: Services,
  transaction: Transaction,
  order: OrderDocument,
  fact: PaymentFact,
  isExpected: boolean,
): Promise<Settled | Refused> {
  const payment = await transaction.get('payments', fact.outTradeNo);
  if (!payment) return { kind: 'refused', fault: 'PAYMENT_UNKNOWN' };
  if (payment.status === 'paid' || payment.status === 'stray') return { kind: 'repeated' };
  if (isExpected && order.attempt) {
    const attempt = { ...order.attempt, outTradeNo: fact.outTradeNo };
    await transaction.update('orders', order._id, { attempt });
    return bookPayment(services, transaction, { ...order, attempt }, fact);
  }
  await returnStray(services, transaction, order, fact);
  return { kind: 'stray' };
}

/** A second payment goes back without a word on the order, which tells only of money that it cost. */
async function returnStray(
  services: Services,
  transaction: Transaction,
  order: OrderDocument,
  fact: PaymentFact,
): Promise<void> {
  const nowMs = services.nowMs();
  await transaction.update('payments', fact.outTradeNo, {
    status: 'stray',
    transactionId: fact.transactionId,
    paidAtMs: fact.paidAtMs ?? nowMs,
  });
  await post(transaction, strayPosting(order, fact.outTradeNo, order.paidBy.wechat, nowMs));
  const refund = strayRefund(order, fact.outTradeNo, nowMs);
  await transaction.add('refunds', refund);
  const isTold = order.status === 'cancelled' && order.refunded + order.paidBy.wechat <= order.payable;
  if (!isTold) return;
  const refunds = [...order.refunds, toldRefund(refund)];
  await transaction.update('orders', order._id, {
    version: order.version + 1,
    refunds,
    refunded: order.refunded + order.paidBy.wechat,
    refundStatus: refundStatusOf(refunds),
  });
}

function strayRefund(order: OrderDocument, outTradeNo: string, nowMs: number): RefundDocument {
  const attempt = { number: 0, outTradeNo };
  return newRefund(
    { ...order, attempt },
    {
      refundId: wholeRefundId({ ...order, attempt }),
      amount: order.paidBy.wechat,
      reason: { zh: '订单已取消，款项原路退回', en: 'The order was cancelled before this payment came' },
      nowMs,
    },
  );
}

function toldRefund({ _id: refundId, amount, reason, createdAtMs }: RefundDocument): OrderRefund {
  return {
    refundId,
    amount,
    toBalance: 0,
    points: 0,
    reason,
    status: 'on-its-way',
    atMs: createdAtMs,
    arrivedAtMs: null,
  };
}
