/** What stands around every page. */
export const shell = {
  tabs: '主要页面',
  home: '首页',
  menu: '点餐',
  orders: '订单',
  me: '我的',
  back: '返回',
  close: '关闭',
  undo: '撤回',
  again: '再试一次',
  done: '好了',
  unreachable: '网断了一下，再试一次',
  offlineTitle: '网断了一下',
  offlineLine: '看看信号，再试一次就好',
} as const;
