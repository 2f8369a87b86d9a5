/** The receipt of an order. */
export const receipt = {
  title: '收据',
  keep: '截屏就能留着',
  order: '订单号',
  number: '取餐号',
  placed: '下单',
  paidAt: '付款',
  total: '实付',
  refundAt: '退款 {time}',
  net: '退完实付',
  notInvoice: '这是消费凭证，不是发票',
  notPaid: '这一单没有付款，没有收据',
  failed: '没找到这一单',
} as const;
