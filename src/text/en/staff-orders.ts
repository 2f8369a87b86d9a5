import type { staffOrders as chinese } from '../zh-CN/staff-orders';

/** Orders that are looked up, on the board or not. */
export const staffOrders: Readonly<Record<keyof typeof chinese, string>> = {
  title: 'Find an order',
  line: 'Finished ones too; refunds begin here',
  strip: 'Find a finished order',
  searchFor: 'Pickup number, table, last four',
  clear: 'Clear',
  states: 'How far it came',
  all: 'All',
  open: 'Open',
  completed: 'Done',
  cancelled: 'Cancelled',
  allDays: 'All days',
  today: 'Today',
  dayBefore: 'The day before',
  dayAfter: 'The day after',
  number: 'order …{end}',
  orderedAt: 'Ordered {time} · order …{end}',
  pickup: 'no. {number}',
  comma: ', ',
  earlier: 'Earlier ones',
  loading: 'Looking',
  emptyTitle: 'No such order',
  emptyLine: 'Try another day, or type less',
};
