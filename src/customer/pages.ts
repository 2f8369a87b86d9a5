/** Pages of the package `customer`, by path inside it. */
export const customerPages: string[] = [
  'points/index',
  'stored-value/index',
  'coupons/index',
  'store/index',
  'stores/index',
  'settings/index',
  'receipt/index',
  'about/index',
  'invoice/index',
  'bill/index',
];
