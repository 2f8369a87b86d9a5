/** The parts in which a guest's own data is exported; the phone goes through them in this order. */
export const exportParts = [
  'member',
  'orders',
  'points',
  'coupons',
  'invoices',
  'reservations',
  'payments',
  'top-ups',
  'gift-cards',
  'balance',
  'consents',
  'messages',
  'notes',
  'apologies',
  'complaints',
  'articles',
  'applications',
  'stories',
  'conversations',
] as const;

export type ExportPart = (typeof exportParts)[number];
