/** Today's figures. */
export const staffToday = {
  revenue: '今天收了',
  orders: '单',
  average: '客单价',
  portions: '份菜',
  refunded: '退了',
  byHour: '一天里的忙闲',
  busiest: '{from} 点到 {to} 点最忙，{count} 单收了 ¥{yuan}',
  hour: '{hour} 点 {count} 单 ¥{yuan}',
  topDishes: '卖得最好',
  dishPortions: '{count} 份',
  byMode: '怎么来的',
  'dine-in': '堂食',
  pickup: '自取',
  delivery: '外送',
  modeOrders: '{count} 单',
  definition:
    '截至 {time}。收了：今天付成的钱，包括后来退掉的；退了：今天退出去的钱，含以前的单；客单价：收的钱除以单数。一天按营业日算，过了零点的夜宵算前一天。',
} as const;
