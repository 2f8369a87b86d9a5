import type { Fen } from '../../domain/money/fen';
import type { OrderDocument } from '../ordering/order-document';

/** `refunds/<outRefundNo>`: money on its way back. The id is derived from its cause, so a repeat finds itself. */
export interface RefundDocument {
  readonly _id: string;
  /** The order, the bill, or the top-up that was paid. */
  readonly orderId: string;
  readonly storeId: string;
  readonly outTradeNo: string;
  readonly amount: Fen;
  /** What the attempt was paid with in all, as WeChat Pay wants to be told. */
  readonly total: Fen;
  /** At most 80 bytes at WeChat Pay. */
  readonly reason: string;
  readonly status: RefundStatus;
  readonly createdAtMs: number;
  readonly tries: number;
  /** When the clock asks or asks again; null when nothing is left to do. */
  readonly dueAtMs: number | null;
  readonly arrivedAtMs: number | null;
}

/**
 * `waiting` was not taken by WeChat Pay yet; `processing` was; `abnormal` and `closed` need a person, who may give the
 * money by hand: `settled-by-hand`.
 */
export type RefundStatus = 'waiting' | 'processing' | 'succeeded' | 'abnormal' | 'closed' | 'settled-by-hand';

/** Money of an order on its way back to whoever paid its attempt; it is sent to WeChat Pay after the transaction. */
export function newRefund(
  order: Pick<OrderDocument, '_id' | 'storeId' | 'paidBy' | 'attempt'>,
  given: { readonly refundId: string; readonly amount: Fen; readonly reason: string; readonly nowMs: number },
): RefundDocument {
  if (!order.attempt) throw new Error(`order ${order._id} was paid without money, so none can go back`);
  return {
    _id: given.refundId,
    orderId: order._id,
    storeId: order.storeId,
    outTradeNo: order.attempt.outTradeNo,
    amount: given.amount,
    total: order.paidBy.wechat,
    reason: given.reason,
    status: 'waiting',
    createdAtMs: given.nowMs,
    tries: 0,
    dueAtMs: given.nowMs,
    arrivedAtMs: null,
  };
}

/** The refund of everything that is left of an order or an attempt: one attempt has one, whoever asks for it. */
export function wholeRefundId(order: Pick<OrderDocument, '_id' | 'attempt'>): string {
  return `${order.attempt?.outTradeNo ?? order._id}-r`;
}
