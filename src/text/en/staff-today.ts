import type { staffToday as chinese } from '../zh-CN/staff-today';

/** Today's figures. */
export const staffToday: Readonly<Record<keyof typeof chinese, string>> = {
  revenue: 'Taken today',
  orders: 'orders',
  average: 'per order',
  portions: 'portions',
  refunded: 'refunded',
  byHour: 'Through the day',
  busiest: "Busiest from {from} to {to} o'clock: {count} {count|order|orders}, ¥{yuan}",
  hour: "{hour} o'clock: {count} {count|order|orders}, ¥{yuan}",
  topDishes: 'Best sellers',
  dishPortions: '{count}',
  byMode: 'How guests ate',
  'dine-in': 'Dine in',
  pickup: 'Pickup',
  delivery: 'Delivery',
  modeOrders: '{count} {count|order|orders}',
  definition:
    'As of {time}. Taken: what was paid today, including what was refunded later. Refunded: what went back today, for older orders too. Per order: taken divided by orders. The day is the business day; a late supper after midnight counts for the day before.',
};
