import type { staffMoney as chinese } from '../zh-CN/staff-money';

/** The money of a day by account, in words for owners. */
export const staffMoney: Readonly<Record<keyof typeof chinese, string>> = {
  title: 'The books of today',
  line: 'What was sold, and where the money went',
  open: 'Show the books of today',
  shut: 'Hide the books of today',
  sold: 'Sold',
  went: 'Where it went',
  'wechat-clearing': 'At WeChat Pay',
  cash: 'Given out by hand',
  'refunds-payable': 'Promised to guests, not arrived',
  dishes: 'Dishes',
  packing: 'Packing',
  delivery: 'Delivery',
  'member-price': 'Member prices',
  'spend-and-save': 'Spend and save',
  coupon: 'Coupons',
  points: 'Paid with points',
  rounding: 'Rounded off',
  returns: 'Returned by guests',
  balanced: 'Both sides agree: ¥0.00 apart',
  unbalanced: 'The sides are ¥{yuan} apart; the books do not balance, ask for support',
  incomplete: 'Too many postings today; this counts only the first of them',
  empty: 'Nothing moved today',
  postings: '{count} {count|posting|postings}',
};
