import type { Mutant } from './mutant';

export const reconciliationMutants: readonly Mutant[] = [
  {
    name: 'unpaid-there-overlooked',
    sentence: 'Money that the bill has and the books call unpaid is no difference.',
    file: 'domain/reconciliation/compare-day.ts',
    search: "return [paymentDifference('payment-unpaid', proposal, theirs, null, ours)];",
    replacement: 'return (void proposal, []);',
  },
  {
    name: 'difference-marked-and-not-mended',
    sentence: 'A difference is written off as booked, and nothing is booked.',
    file: 'server/reconciliation/apply-proposal.ts',
    search: 'const settled = await settlePayment(services, fact);',
    replacement:
      "const settled = (void settlePayment, void fact, { kind: 'paid' } as Awaited<ReturnType<typeof settlePayment>>);",
  },
  {
    name: 'refunds-of-the-day-not-read',
    sentence: 'The books of a day are read without its refunds.',
    file: 'domain/reconciliation/compare-day.ts',
    search: 'ours: sumsOf(payments.filter(isPaid), refunds),',
    replacement: 'ours: sumsOf(payments.filter(isPaid), refunds.slice(1)),',
  },
  {
    name: 'only-the-last-day-compared',
    sentence: 'A clock that stood still compares only the newest day.',
    file: 'server/clock/reconcile-days.ts',
    search: 'await reconcileDay(services, next);',
    replacement: 'await reconcileDay(services, lastDay);',
  },
  {
    name: 'bill-not-tried-again',
    sentence: 'A bill that could not be had is never asked for again.',
    file: 'server/reconciliation/reconcile-day.ts',
    search: 'nextTryAtMs: services.nowMs() + minutes * minuteMs,',
    replacement: 'nextTryAtMs: minutes > 0 ? null : 0,',
  },
];
