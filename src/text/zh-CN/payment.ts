/** The payment sheet that stands in for WeChat Pay in a browser. */
export const payment = {
  title: '请输入支付密码',
  demo: '演示',
  cancel: '不付了',
  way: '付款方式',
  change: '零钱',
  digits: '已输入 {count} 位',
  hint: '本机演示的收银台，不会真的扣款，随意输入 6 位',
  erase: '退格',
  settling: '正在付款',
  gone: '这笔付款找不到了，请回到订单再付一次',
} as const;
