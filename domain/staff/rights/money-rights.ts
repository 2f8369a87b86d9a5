import { counter, floor, leaders, type Rights } from '../roles';

/**
 * Refunds, invoices, stored value and the books. Whoever speaks with guests may ask for a refund; `refund-limit.ts`
 * says how much of it needs an approval.
 */
export const moneyRights = {
  previewRefund: [...floor, 'service'],
  refundOrder: [...floor, 'service'],
  listRefunds: [...counter, 'service'],
  decideRefund: leaders,
  settleRefundByHand: leaders,
  listInvoices: counter,
  issueInvoice: counter,
  moneyOfDay: leaders,
  today: leaders,
  listReconciliations: leaders,
  viewReconciliation: leaders,
  resolveDifference: leaders,
  exportReconciliation: leaders,
  setStoredValue: ['owner'],
  listTopUps: leaders,
  previewStoredValueRefund: leaders,
  refundStoredValue: leaders,
} as const satisfies Rights;
