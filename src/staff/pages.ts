/** Pages of the package `staff`, by path inside it. */
export const staffPages: string[] = [
  'sign-in/index',
  'join/index',
  'board/index',
  'ticket/index',
  'kitchen/index',
  'stock/index',
  'today/index',
  'refunds/index',
  'orders/index',
  'top-ups/index',
  'team/index',
  'printers/index',
  'more/index',
  'invoices/index',
  'reservations/index',
];
