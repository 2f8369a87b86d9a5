/** Pages of the package `office`, by path inside it: what colleagues do at a desk and not during the rush. */
export const officePages = [
  'today/index',
  'orders/index',
  'team/index',
  'printers/index',
  'invoices/index',
  'top-ups/index',
  'tasks/index',
  'ready-answers/index',
  'shift/index',
  'reports/index',
  'reservations/index',
] as const;
