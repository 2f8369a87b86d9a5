/** Pages of the package `customer`, by path inside it. */
export const customerPages: string[] = [
  'points/index',
  'stored-value/index',
  'statement/index',
  'coupons/index',
  'store/index',
  'stores/index',
  'settings/index',
  'receipt/index',
  'about/index',
  'invoice/index',
  'reserve/index',
  'reservations/index',
  'consents/index',
  'bill/index',
  'chat/index',
  'lookup/index',
];
