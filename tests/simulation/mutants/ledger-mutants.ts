import type { Mutant } from './mutant';

export const ledgerMutants: readonly Mutant[] = [
  {
    name: 'coupon-locked-twice',
    sentence: 'A coupon that another order holds is locked again.',
    file: 'server/membership/coupon-ledger.ts',
    search: "if (!status) return new Refused('COUPON_TAKEN', { status: coupon.status });",
    replacement: 'if (!status) return null;',
  },
  {
    name: 'spend-entry-off-by-one',
    sentence: 'The entry of spent points is off by one.',
    file: 'server/membership/points-ledger.ts',
    search: 'points: -points,',
    replacement: 'points: -points + 1,',
  },
  {
    name: 'one-lot-comes-back',
    sentence: 'Of points that lay in several lots only the first ones come back.',
    file: 'server/membership/points-ledger.ts',
    search: 'return lots.map((lot, index) => ({',
    replacement: 'return lots.slice(0, 1).map((lot, index) => ({',
  },
  {
    name: 'expiry-without-entry',
    sentence: 'Points end, and no entry says so.',
    file: 'server/membership/points-ledger.ts',
    search: 'for (const lot of expired) {',
    replacement: 'for (const lot of expired.slice(1)) {',
  },
  {
    name: 'sale-not-posted',
    sentence: 'An order is paid, and the ledger does not know.',
    file: 'server/payments/settle-payment.ts',
    search: 'await post(transaction, salePosting(paid, nowMs));',
    replacement: 'void salePosting;',
  },
  {
    name: 'stray-not-posted',
    sentence: 'Money for a dead order is sent back, and the ledger does not know that it came.',
    file: 'server/payments/settle-payment.ts',
    search: 'await post(transaction, strayPosting(order, fact.outTradeNo, order.paidBy.wechat, nowMs));',
    replacement: 'void strayPosting;',
  },
  {
    name: 'arrival-not-posted',
    sentence: 'A refund arrives, and the ledger still owes it.',
    file: 'server/payments/book-refund.ts',
    search: 'if (through) await post(',
    replacement: 'if (through && nowMs < 0) await post(',
  },
  {
    name: 'points-kept-after-a-refund',
    sentence: 'A paid order is cancelled, and its points stay spent.',
    file: 'server/refunds/give-back.ts',
    search: 'await givePoints(transaction, returnedPoints(refundId, order, lots.returned, nowMs));',
    replacement: 'void givePoints; void returnedPoints;',
  },
  {
    name: 'coupon-kept-after-a-refund',
    sentence: 'A paid order is cancelled, and its coupon stays used.',
    file: 'server/refunds/give-back.ts',
    search: 'if (plan.isNothingLeft) await returnCoupon(transaction, order, nowMs);',
    replacement: 'void returnCoupon;',
  },
  {
    name: 'portions-kept-after-a-refund',
    sentence: 'A paid order is cancelled, and its portions cannot be sold again.',
    file: 'server/refunds/give-back.ts',
    search: 'await returnStock(transaction, order, portions);',
    replacement: 'void returnStock;',
  },
];
