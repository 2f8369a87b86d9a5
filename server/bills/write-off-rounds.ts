import { owedOfRound, sumsOfBill } from '../../domain/bill/bill-sums';
import { outstandingOf } from '../../domain/bill/tender';
import { multiplyThenDivide } from '../../domain/money/multiply-then-divide';
import { post, writeOffPosting } from '../ledger/post';
import { moneyKept } from '../ordering/money-kept';
import type { OrderDocument } from '../ordering/order-document';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import type { BillDocument } from './bill-document';
import { changeBill } from './change-bill';
import { changeWhenPaid } from './pay-rounds';

export interface WrittenOff {
  readonly bill: BillDocument;
  readonly orders: readonly OrderDocument[];
}

/** Writes off what every round of a bill still owes, with its orders and the books, in one transaction. */
export async function writeOffRounds(
  services: Services,
  transaction: Transaction,
  decided: {
    readonly bill: BillDocument;
    readonly colleague: Colleague;
    readonly reason: string;
    readonly action: 'writeOffBill' | 'decideWriteOff';
  },
): Promise<WrittenOff> {
  const { bill, colleague, reason, action } = decided;
  const nowMs = services.nowMs();
  const orders: OrderDocument[] = [];
  for (const round of bill.rounds) {
    if (owedOfRound(round) > 0) orders.push(await writeOffOrder(transaction, round.orderId, nowMs));
  }
  const rounds = bill.rounds.map((round) => ({
    ...round,
    writtenOff: round.writtenOff + owedOfRound(round),
  }));
  const closed = { status: 'written-off' as const, closedAtMs: nowMs, writeOffRequest: null };
  const changed = await changeBill(transaction, bill, { rounds, ...closed }, nowMs);
  const { owed } = sumsOfBill(bill);
  await audit(transaction, services, {
    ...{ storeId: bill.storeId, actor: colleague.openid, action, subject: bill._id },
    ...{ before: `${owed} fen owed`, after: `wrote off ${owed} fen`, reason },
  });
  return { bill: changed, orders };
}

/** What nobody pays earns no points. */
async function writeOffOrder(
  transaction: Transaction,
  orderId: string,
  nowMs: number,
): Promise<OrderDocument> {
  const order = await transaction.get('orders', orderId);
  if (!order?.bill) throw new Error(`order ${orderId} is a round of a bill, but does not know it`);
  const amount = outstandingOf(order.paidBy.wechat, order.bill);
  const bill = { ...order.bill, writtenOff: order.bill.writtenOff + amount };
  const earned = multiplyThenDivide(
    order.pointsEarnedInFull,
    moneyKept({ ...order, bill }),
    order.payable,
  ).quotient;
  const change = {
    ...{ bill, version: order.version + 1, pointsToEarn: Math.min(order.pointsToEarn, earned) },
    ...changeWhenPaid(order, bill, nowMs),
  };
  await transaction.update('orders', orderId, change);
  await post(transaction, writeOffPosting(order, amount, nowMs));
  return { ...order, ...change };
}
