/** When guests at a table pay: before the kitchen hears of it, after the meal on the table's bill, or as they like. */
export type Billing = 'pay-first' | 'open-bill' | 'either';

/** Whether a store takes orders at a table that are paid for later. */
export function takesOpenBills(billing: Billing): boolean {
  return billing !== 'pay-first';
}
