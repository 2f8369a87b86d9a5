import { owedOfRound } from '../../domain/bill/bill-sums';
import { spreadPayment } from '../../domain/bill/spread-payment';
import { outstandingOf, type OrderOnBill, type Tender } from '../../domain/bill/tender';
import type { Fen } from '../../domain/money/fen';
import { capturePosting, post } from '../ledger/post';
import { completionDueMs } from '../ordering/complete-order';
import type { OrderChange } from '../ordering/change-order';
import type { OrderDocument } from '../ordering/order-document';
import type { Transaction } from '../wechat/database';
import type { BillDocument, BillPart, BillRound } from './bill-document';

export interface PaidRounds {
  readonly rounds: readonly BillRound[];
  readonly orders: readonly OrderDocument[];
}

/**
 * Spreads money that has come over the rounds of a bill, each of whose orders gets its tender and its posting in the same
 * transaction. Yields the rounds as they are then, and the orders that changed; whoever calls writes the bill.
 */
export async function payRounds(
  transaction: Transaction,
  bill: BillDocument,
  part: Pick<BillPart, 'number' | 'tender' | 'amount' | 'meantFor'>,
  paid: { readonly amount: Fen; readonly nowMs: number },
): Promise<PaidRounds> {
  const owed = bill.rounds.map((round) => ({ orderId: round.orderId, owed: owedOfRound(round) }));
  const spread = spreadPayment(owed, part.meantFor, paid.amount);
  const { number, tender: kind, amount: total } = part;
  const orders: OrderDocument[] = [];
  for (const { orderId, amount } of spread) {
    const tender: Tender = { number, kind, amount, total, returned: 0 };
    orders.push(await addTender(transaction, orderId, tender, paid.nowMs));
  }
  const amountById = new Map(spread.map(({ orderId, amount }) => [orderId, amount]));
  const rounds = bill.rounds.map((round) => ({
    ...round,
    paid: round.paid + (amountById.get(round.orderId) ?? 0),
  }));
  return { rounds, orders };
}

async function addTender(
  transaction: Transaction,
  orderId: string,
  tender: Tender,
  nowMs: number,
): Promise<OrderDocument> {
  const order = await transaction.get('orders', orderId);
  if (!order?.bill) throw new Error(`order ${orderId} is a round of a bill, but does not know it`);
  const bill = { ...order.bill, tenders: [...order.bill.tenders, tender] };
  const change = { bill, ...changeWhenPaid(order, bill, nowMs), version: order.version + 1 };
  await transaction.update('orders', orderId, change);
  const { number, amount, kind } = tender;
  const through = kind === 'cash' ? 'cash' : 'wechat-clearing';
  await post(transaction, capturePosting(order, { number, amount, through }, nowMs));
  return { ...order, ...change };
}

/**
 * What else changes in an order once nobody owes anything of it: it is paid, as far as anybody has paid, and one that
 * was handed over before completes some time later.
 */
export function changeWhenPaid(order: OrderDocument, bill: OrderOnBill, nowMs: number): OrderChange {
  if (outstandingOf(order.paidBy.wechat, bill) > 0 || order.status === 'cancelled') return {};
  const isPaid = order.paidAtMs === null && bill.tenders.length > 0;
  return {
    ...(isPaid ? { paidAtMs: nowMs } : {}),
    ...(order.status === 'handed-over' ? { dueAtMs: completionDueMs(order, nowMs) } : {}),
  };
}
