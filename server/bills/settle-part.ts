import { acceptedOf, sumsOfBill } from '../../domain/bill/bill-sums';
import type { Fen } from '../../domain/money/fen';
import { post, strayPosting } from '../ledger/post';
import type { PaymentDocument } from '../payments/payment-document';
import { newRefund } from '../payments/refund-document';
import type { Settled } from '../payments/settle-payment';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import type { PaymentFact } from '../wechat/pay/pay-facts';
import { announceBill } from './announce-bill';
import type { BillDocument, BillPart } from './bill-document';
import { changeBill } from './change-bill';
import { readBill } from './find-bill';
import { payRounds, type PaidRounds } from './pay-rounds';

/**
 * Books money for a part of a bill that WeChat Pay vouches for: payment, bill, orders and ledger move in one transaction.
 * A repeat changes nothing. What is not owed any more when it comes, late or because something was taken off, goes back
 * by itself.
 */
export async function settlePart(services: Services, fact: PaymentFact): Promise<Settled> {
  const settled = await services.database.transact((transaction) =>
    settleInTransaction(transaction, fact, services.nowMs()),
  );
  if (settled instanceof Refused) return { kind: 'refused', fault: 'BUSY' };
  if (settled.kind !== 'part-paid' && settled.kind !== 'stray') return settled;
  if ('bill' in settled) await announceBill(services, settled.bill, settled.orders);
  return { kind: settled.kind };
}

type Booked = { readonly kind: 'part-paid' | 'stray' } & {
  readonly bill: BillDocument;
  readonly orders: PaidRounds['orders'];
};

async function settleInTransaction(
  transaction: Transaction,
  fact: PaymentFact,
  nowMs: number,
): Promise<Settled | Booked> {
  const payment = await transaction.get('payments', fact.outTradeNo);
  if (!payment) return { kind: 'refused', fault: 'PAYMENT_UNKNOWN' };
  if (fact.total !== payment.amount) return { kind: 'refused', fault: 'AMOUNT_DIFFERS' };
  if (fact.payerOpenid !== payment.guestId) return { kind: 'refused', fault: 'PAYER_DIFFERS' };
  if (payment.status === 'paid' || payment.status === 'stray') return { kind: 'repeated' };
  const bill = await readBill(transaction, payment.orderId);
  if (!bill) return { kind: 'refused', fault: 'PAYMENT_UNKNOWN' };
  const part = bill.parts.find(({ number }) => number === payment._id) ?? forgottenPart(payment);
  const amount = acceptedAmount(bill, part);
  await transaction.update('payments', payment._id, {
    status: amount > 0 ? 'paid' : 'stray',
    transactionId: fact.transactionId,
    paidAtMs: fact.paidAtMs ?? nowMs,
  });
  const paid = await payRounds(transaction, bill, part, { amount, nowMs });
  const returned = part.amount - amount;
  if (returned > 0) await returnStray(transaction, bill, { part, returned, nowMs });
  const state = amount > 0 ? ('paid' as const) : ('stray' as const);
  const parts = withPart(bill.parts, { ...part, state, returned, payUntilMs: null });
  const changed = await changeBill(transaction, bill, { rounds: paid.rounds, parts }, nowMs);
  return { kind: amount > 0 ? 'part-paid' : 'stray', bill: changed, orders: paid.orders };
}

function acceptedAmount(bill: BillDocument, part: BillPart): Fen {
  if (bill.status !== 'open') return 0;
  return acceptedOf(sumsOfBill(bill), { amount: part.amount, isReserved: part.state === 'waiting' });
}

/** A part that was given up so long ago that it made room for others: its money pays the oldest rounds. */
function forgottenPart({ _id: number, guestId, amount, createdAtMs }: PaymentDocument): BillPart {
  return {
    ...{ number, requestKey: '', guestId, share: { kind: 'amount', amount }, meantFor: [], amount },
    ...{ returned: 0, tender: 'wechat', state: 'released', atMs: createdAtMs, payUntilMs: null },
  };
}

function withPart(parts: readonly BillPart[], part: BillPart): BillPart[] {
  const isKnown = parts.some(({ number }) => number === part.number);
  return isKnown ? parts.map((each) => (each.number === part.number ? part : each)) : [...parts, part];
}

async function returnStray(
  transaction: Transaction,
  bill: BillDocument,
  stray: { readonly part: BillPart; readonly returned: Fen; readonly nowMs: number },
): Promise<void> {
  const { part, returned, nowMs } = stray;
  await post(transaction, strayPosting(bill, part.number, returned, nowMs));
  const payment = {
    ...{ _id: bill._id, storeId: bill.storeId, attempt: { number: 0, outTradeNo: part.number } },
    paidBy: { wechat: part.amount, principal: 0, bonus: 0 },
  };
  const reason = '账单已有人付过，多付的退回';
  const refund = newRefund(payment, { refundId: `${part.number}-r`, amount: returned, reason, nowMs });
  await transaction.add('refunds', refund);
}
