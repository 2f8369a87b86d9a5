/**
 * Where money stands. Debits are positive, credits negative; each posting sums to zero, and so does the whole ledger.
 *
 * What the house has: `wechat-clearing` (taken by WeChat Pay for the house and not paid back), `cash` (taken for bills, and
 * given out by hand), `guest-receivable` (eaten or ordered on bills, and not paid yet).
 * What the house owes: `refunds-payable` (promised to a payer and not arrived), and food for money that was paid in
 * advance: `stored-value-principal`, `stored-value-bonus` (in the balances of guests), `gift-cards` (not redeemed),
 * `deposits` (with which tables are kept).
 * What was sold, as credits: `dishes`, `packing`, `delivery`.
 * What was given away of it, as debits: `member-price`, `spend-and-save`, `coupon`, `points`, `rounding`, and with money
 * paid in advance `bonus-given`; `written-off` is what nobody will pay.
 * What came for a table that nobody used, as credits: `deposits-kept`.
 * What was taken back of it, as debits: `returns`.
 * What colleagues took out of a drawer for the house, or brought, as debits and credits: `petty-cash`; what a count found
 * missing, or too much: `cash-difference`.
 */
export const accounts = [
  'wechat-clearing',
  'cash',
  'guest-receivable',
  'refunds-payable',
  'stored-value-principal',
  'stored-value-bonus',
  'gift-cards',
  'deposits',
  'dishes',
  'packing',
  'delivery',
  'member-price',
  'spend-and-save',
  'coupon',
  'points',
  'rounding',
  'bonus-given',
  'written-off',
  'returns',
  'deposits-kept',
  'petty-cash',
  'cash-difference',
] as const;

export type Account = (typeof accounts)[number];
