import type { receipt as chinese } from '../zh-CN/receipt';

/** The receipt of an order. */
export const receipt: Readonly<Record<keyof typeof chinese, string>> = {
  title: 'Receipt',
  keep: 'A screenshot keeps it',
  order: 'Order',
  number: 'Number',
  placed: 'Ordered',
  paidAt: 'Paid',
  total: 'Paid in all',
  refundAt: 'Refunded {time}',
  net: 'After refunds',
  notInvoice: 'This is a receipt, not a tax invoice',
  notPaid: 'This order was not paid, so it has no receipt',
  failed: 'No such order',
};
