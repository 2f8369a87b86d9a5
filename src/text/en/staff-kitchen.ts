import type { staffKitchen as chinese } from '../zh-CN/staff-kitchen';

/** The kitchen display. */
export const staffKitchen: Readonly<Record<keyof typeof chinese, string>> = {
  stations: 'Stations',
  all: 'All',
  wok: 'Wok',
  steamer: 'Steamer',
  noodles: 'Noodles',
  cold: 'Cold',
  drinks: 'Drinks',
  pass: 'Pass',
  totals: 'To cook',
  portions: '{count}',
  orders: '{count} {count|order|orders}',
  inPan: '{count} cooking',
  soldOut: 'sold out',
  whole: 'All done',
  wholeServed: 'All served',
  wholeShort: 'all',
  over: '+',
  rest: '{count} {count|order|orders} more',
  undo: 'Undo {place} {what}',
};
