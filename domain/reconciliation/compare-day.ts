import type { Fen } from '../money/fen';
import { sumFen } from '../money/sum-fen';
import { isOfBillDay } from './bill-day';
import { isPaid, isTaken, type BookedPayment, type BookedRefund, type Books } from './books';
import type { Difference, DifferenceKind, Proposal } from './difference';
import type { BilledPayment, BilledRefund, BilledRefundStatus, TradeBill } from './trade-bill';

/** Money that came in and went back on one day, by one side. */
export interface DaySums {
  readonly payments: number;
  readonly paid: Fen;
  readonly refunds: number;
  readonly refunded: Fen;
}

export interface DayComparison {
  readonly ours: DaySums;
  readonly theirs: DaySums;
  /** Numbers on which both sides agree in everything. */
  readonly agreed: { readonly payments: number; readonly refunds: number };
  /** In the order in which they happened. */
  readonly differences: readonly Difference[];
}

/**
 * Compares a day's bill with the books, number by number and to the fen. The books hold what was paid or given back on
 * that day, and whatever else the bill names; of the rest they may hold anything, it is passed over. A bill lists every
 * refund that was taken, whatever became of it; so a refund counts on both sides as soon as the bill names it.
 */
export function compareDay(bill: TradeBill, books: Books): DayComparison {
  const billed = {
    payments: new Map(bill.payments.map((payment) => [payment.outTradeNo, payment])),
    refunds: new Map(bill.refunds.map((refund) => [refund.outRefundNo, refund])),
  };
  const payments = books.payments.filter(
    (payment) =>
      billed.payments.has(payment.outTradeNo) ||
      (isPaid(payment) && payment.paidAtMs !== null && isOfBillDay(bill.day, payment.paidAtMs)),
  );
  const refunds = books.refunds.filter(
    (refund) =>
      billed.refunds.has(refund.outRefundNo) ||
      (isTaken(refund) && isOfBillDay(bill.day, refund.createdAtMs)),
  );
  const differences = [
    ...paymentDifferences(bill.payments, payments, billed.payments, books),
    ...refundDifferences(bill.refunds, refunds, billed.refunds),
  ].sort((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : 1));
  const differing = (isRefund: boolean) =>
    differences.filter(({ outRefundNo, theirs }) => (outRefundNo !== null) === isRefund && theirs !== null)
      .length;
  return {
    ours: sumsOf(payments.filter(isPaid), refunds),
    theirs: sumsOf(bill.payments, bill.refunds),
    agreed: {
      payments: bill.payments.length - differing(false),
      refunds: bill.refunds.length - differing(true),
    },
    differences,
  };
}

function paymentDifferences(
  billed: readonly BilledPayment[],
  booked: readonly BookedPayment[],
  billedByNumber: ReadonlyMap<string, BilledPayment>,
  { ordersByOutTradeNo }: Books,
): Difference[] {
  const bookedByNumber = new Map(booked.map((payment) => [payment.outTradeNo, payment]));
  const there = billed.flatMap((theirs): Difference[] => {
    const ours = bookedByNumber.get(theirs.outTradeNo);
    if (!ours) {
      const order = ordersByOutTradeNo.get(theirs.outTradeNo);
      return [
        paymentDifference('payment-unknown', order ? 'return-payment' : 'by-hand', theirs, null, order),
      ];
    }
    if (!isPaid(ours)) {
      const proposal = ours.status === 'waiting' ? 'book-payment' : 'return-payment';
      return [paymentDifference('payment-unpaid', proposal, theirs, null, ours)];
    }
    if (ours.amount === theirs.amount) return [];
    return [paymentDifference('payment-amount', 'by-hand', theirs, ours.amount, ours)];
  });
  const missing = booked
    .filter(({ outTradeNo }) => !billedByNumber.has(outTradeNo))
    .map((ours) => ({
      ...paymentDifference('payment-missing', 'ask-again', ours, ours.amount, ours),
      theirs: null,
      atMs: ours.paidAtMs ?? 0,
    }));
  return [...there, ...missing];
}

function paymentDifference(
  kind: DifferenceKind,
  proposal: Proposal,
  payment: { readonly outTradeNo: string; readonly amount: Fen; readonly atMs?: number },
  ours: Fen | null,
  order?: { readonly orderId: string; readonly storeId: string },
): Difference {
  return {
    id: `payment:${payment.outTradeNo}`,
    kind,
    outTradeNo: payment.outTradeNo,
    outRefundNo: null,
    orderId: order?.orderId ?? null,
    storeId: order?.storeId ?? null,
    ours,
    theirs: payment.amount,
    atMs: payment.atMs ?? 0,
    proposal,
  };
}

function refundDifferences(
  billed: readonly BilledRefund[],
  booked: readonly BookedRefund[],
  billedByNumber: ReadonlyMap<string, BilledRefund>,
): Difference[] {
  const bookedByNumber = new Map(booked.map((refund) => [refund.outRefundNo, refund]));
  const there = billed.flatMap((theirs): Difference[] => {
    const ours = bookedByNumber.get(theirs.outRefundNo);
    const shared = { ...theirs, theirs: theirs.amount };
    if (!ours) return [refundDifference('refund-unknown', 'by-hand', { ...shared, ours: null })];
    if (ours.amount !== theirs.amount)
      return [refundDifference('refund-amount', 'by-hand', { ...shared, ours: ours.amount }, ours)];
    if (!isBehind(ours.status, theirs.status)) return [];
    return [refundDifference('refund-status', 'ask-again', { ...shared, ours: ours.amount }, ours)];
  });
  const missing = booked
    .filter(({ outRefundNo }) => !billedByNumber.has(outRefundNo))
    .map((ours) => {
      const sums = { ours: ours.amount, theirs: null, atMs: ours.createdAtMs };
      return refundDifference('refund-missing', 'next-bill', { ...ours, ...sums }, ours);
    });
  return [...there, ...missing];
}

function refundDifference(
  kind: DifferenceKind,
  proposal: Proposal,
  refund: Pick<Difference, 'outTradeNo' | 'ours' | 'theirs' | 'atMs'> & { readonly outRefundNo: string },
  order?: { readonly orderId: string; readonly storeId: string },
): Difference {
  return {
    id: `refund:${refund.outRefundNo}`,
    kind,
    outTradeNo: refund.outTradeNo,
    outRefundNo: refund.outRefundNo,
    orderId: order?.orderId ?? null,
    storeId: order?.storeId ?? null,
    ours: refund.ours,
    theirs: refund.theirs,
    atMs: refund.atMs,
    proposal,
  };
}

/** For each state in a bill, the states here that know less. A bill does not change, so the books may know more. */
const behindByBilledStatus: Readonly<Record<BilledRefundStatus, readonly BookedRefund['status'][]>> = {
  PROCESSING: ['waiting'],
  // What was given by hand and by WeChat Pay too was given twice: somebody has to know.
  SUCCESS: ['waiting', 'processing', 'abnormal', 'closed', 'settled-by-hand'],
  CHANGE: ['waiting', 'processing', 'closed'],
  FAIL: ['waiting', 'processing', 'succeeded', 'abnormal'],
};

function isBehind(ours: BookedRefund['status'], theirs: BilledRefundStatus): boolean {
  return behindByBilledStatus[theirs].includes(ours);
}

function sumsOf(
  payments: readonly { readonly amount: Fen }[],
  refunds: readonly { readonly amount: Fen }[],
): DaySums {
  return {
    payments: payments.length,
    paid: sumFen(payments.map(({ amount }) => amount)),
    refunds: refunds.length,
    refunded: sumFen(refunds.map(({ amount }) => amount)),
  };
}
