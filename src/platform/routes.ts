/** Every page by name. Add a page here and in `app.config.ts` (main package) or the `pages.ts` of its package. */
export const routes = {
  home: '/pages/home/index',
  menu: '/pages/menu/index',
  orders: '/pages/orders/index',
  me: '/pages/me/index',
  checkout: '/pages/checkout/index',
  order: '/pages/order/index',
  points: '/customer/points/index',
  storedValue: '/customer/stored-value/index',
  coupons: '/customer/coupons/index',
  store: '/customer/store/index',
  stores: '/customer/stores/index',
  settings: '/customer/settings/index',
  receipt: '/customer/receipt/index',
  about: '/customer/about/index',
  bill: '/customer/bill/index',
  invoice: '/customer/invoice/index',
  staffSignIn: '/staff/sign-in/index',
  staffJoin: '/staff/join/index',
  staffBoard: '/staff/board/index',
  staffTicket: '/staff/ticket/index',
  staffKitchen: '/staff/kitchen/index',
  staffStock: '/staff/stock/index',
  staffTables: '/staff/tables/index',
  staffBill: '/staff/bill/index',
  staffToday: '/staff/today/index',
  staffTeam: '/staff/team/index',
  staffInvoices: '/staff/invoices/index',
  staffPrinters: '/staff/printers/index',
  staffRefunds: '/staff/refunds/index',
  staffMore: '/staff/more/index',
  ownerReconciliation: '/owner/reconciliation/index',
} as const;

export type Route = (typeof routes)[keyof typeof routes];

/** The pages behind the tab bar; they are switched to, never pushed. */
export const tabRoutes: readonly string[] = [routes.home, routes.menu, routes.orders, routes.me];
