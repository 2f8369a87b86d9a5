/** The parts in which a guest's own data is exported; the phone goes through them in this order. */
export const exportParts = [
  'member',
  'orders',
  'points',
  'coupons',
  'invoices',
  'reservations',
  'queue',
  'payments',
  'top-ups',
  'gift-cards',
  'balance',
  'consents',
  'messages',
  'notes',
  'apologies',
  'complaints',
  'conversations',
  'reviews',
  'review-votes',
  'surveys',
  'dish-answers',
] as const;

export type ExportPart = (typeof exportParts)[number];
