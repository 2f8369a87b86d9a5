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
    search: 'return order.hold.pointsLots.map((lot, index) => ({',
    replacement: 'return order.hold.pointsLots.slice(0, 1).map((lot, index) => ({',
  },
  {
    name: 'expiry-without-entry',
    sentence: 'Points end, and no entry says so.',
    file: 'server/membership/points-ledger.ts',
    search: 'for (const lot of expired) {',
    replacement: 'for (const lot of expired.slice(1)) {',
  },
];
