import { capturedEntries, writtenOffEntries } from '../../domain/ledger/bill-rules';
import {
  refundArrivedEntries,
  returnEntries,
  saleEntries,
  strayEntries,
} from '../../domain/ledger/posting-rules';
import type { LedgerEntry } from '../../domain/ledger/entries';
import type { Fen } from '../../domain/money/fen';
import { businessDay } from '../../domain/store-hours/business-day';
import type { OrderDocument } from '../ordering/order-document';
import type { RefundDocument } from '../payments/refund-document';
import type { Transaction } from '../wechat/database';
import type { LedgerDocument } from './ledger-document';

/** An order, a bill, a top-up or a gift card: whatever money moved for. */
type OrderOfPosting = Pick<OrderDocument, '_id' | 'storeId' | 'dayClock'>;

/** The order's money is here, or there was none to wait for, or it is owed on a bill. */
export function salePosting(order: OrderDocument, nowMs: number): LedgerDocument {
  const rest = order.bill ? 'guest-receivable' : 'wechat-clearing';
  return posting(order, `sale:${order._id}`, saleEntries(order.lines, order.paidBy, rest), nowMs);
}

/** Something sold is given back; `cause` names the refund, or the order where no money moves. */
export function returnPosting(
  order: OrderOfPosting,
  cause: string,
  taken: Parameters<typeof returnEntries>[0],
  nowMs: number,
): LedgerDocument {
  return posting(order, `return:${cause}`, returnEntries(taken), nowMs);
}

/** Money came that the order did not want. */
export function strayPosting(
  order: OrderOfPosting,
  outTradeNo: string,
  money: Fen,
  nowMs: number,
): LedgerDocument {
  return posting(order, `stray:${outTradeNo}`, strayEntries(money), nowMs);
}

/** A refund has reached its payer. */
export function arrivalPosting(
  order: OrderOfPosting,
  refund: Pick<RefundDocument, '_id' | 'amount'>,
  through: 'wechat-clearing' | 'cash',
  nowMs: number,
): LedgerDocument {
  return posting(order, `arrival:${refund._id}`, refundArrivedEntries(refund.amount, through), nowMs);
}

/** Somebody has paid some of an order on a bill. */
export function capturePosting(
  order: OrderOfPosting,
  captured: { readonly number: string; readonly amount: Fen; readonly through: 'wechat-clearing' | 'cash' },
  nowMs: number,
): LedgerDocument {
  const { number, amount, through } = captured;
  return posting(order, `capture:${number}:${order._id}`, capturedEntries(amount, through), nowMs);
}

/** Nobody will pay what is left of an order on a bill. */
export function writeOffPosting(order: OrderOfPosting, money: Fen, nowMs: number): LedgerDocument {
  return posting(order, `written-off:${order._id}`, writtenOffEntries(money), nowMs);
}

/** Adds a posting in the transaction that moves the money; one that moves nothing is left out. */
export async function post(transaction: Transaction, document: LedgerDocument): Promise<void> {
  if (document.entries.length > 0) await transaction.add('ledger', document);
}

export function posting(
  order: OrderOfPosting,
  _id: string,
  entries: readonly LedgerEntry[],
  atMs: number,
): LedgerDocument {
  const { storeId, dayClock } = order;
  return { _id, storeId, orderId: order._id, day: businessDay(dayClock, atMs), atMs, entries };
}
