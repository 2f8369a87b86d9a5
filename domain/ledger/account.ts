/**
 * Where money stands. Debits are positive, credits negative; each posting sums to zero, and so does the whole ledger.
 *
 * What the house has: `wechat-clearing` (taken by WeChat Pay for the house and not paid back), `cash` (given out by hand).
 * What the house owes: `refunds-payable` (promised to a payer and not arrived).
 * What was sold, as credits: `dishes`, `packing`, `delivery`.
 * What was given away of it, as debits: `member-price`, `spend-and-save`, `coupon`, `points`, `rounding`.
 * What was taken back of it, as debits: `returns`.
 */
export const accounts = [
  'wechat-clearing',
  'cash',
  'refunds-payable',
  'dishes',
  'packing',
  'delivery',
  'member-price',
  'spend-and-save',
  'coupon',
  'points',
  'rounding',
  'returns',
] as const;

export type Account = (typeof accounts)[number];
