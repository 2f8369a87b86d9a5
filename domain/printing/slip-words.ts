import type { Station } from '../menu/menu';
import type { DiningMode } from '../order/lifecycle';
import type { AmountReason } from '../pricing/quote';

/** Every word that is printed, in the language of the kitchen. */
export const slipWords = {
  modes: { 'dine-in': '堂食', pickup: '自取', delivery: '外送' } satisfies Record<DiningMode, string>,
  stations: {
    wok: '炒锅',
    steamer: '蒸档',
    noodles: '面档',
    cold: '凉菜',
    drinks: '饮品',
  } satisfies Record<Station, string>,
  pickupNumber: (number: string) => `取餐号 ${number}`,
  table: (name: string) => `桌 ${name}`,
  party: (guests: number) => `${guests} 位`,
  reprint: (count: number) => `*** 补打 第 ${count} 次 ***`,
  cancelled: '*** 已取消 请勿制作 ***',
  takenOff: '*** 退菜 以下不做 ***',
  moved: '转台',
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  movedOnly: '只换桌，菜不重做',
  page: (page: number, pages: number) => `第 ${page} 页 / 共 ${pages} 页`,
  ordered: '下单',
  promised: '出餐',
  wantedAt: '预约',
  note: '备注',
  lineNote: '※',
  cutlery: '需要餐具',
  noCutlery: '不要餐具',
  portions: (count: number) => `本单共 ${count} 份`,
  receipt: '结账单',
  orderNumber: '单号',
  payable: '实付',
  total: '应付',
  owed: '未付，餐后结账',
  saved: '共省',
  refunded: '已退',
  test: '打印测试',
  queueNumber: '排队号',
  queueGroup: (group: string, guests: number) => `${group} · ${guests} 位`,
  queueAhead: (parties: number) => (parties === 0 ? '下一个就是您' : `前面还有 ${parties} 桌`),
  queueWait: (from: number, to: number) => `大约等 ${from === to ? to : `${from}-${to}`} 分钟`,
  queueTaken: '取号',
  queuePrinted: '打印',
  queuePassed: (rule: { readonly come: number; readonly back: number; readonly behind: number }) =>
    `叫到后为您等 ${rule.come} 分钟。过号后 ${rule.back} 分钟内回来，排在 ${rule.behind} 桌后面。`,
  queuePassedEnds: (come: number) => `叫到后为您等 ${come} 分钟，过号要重新取号。`,
  queueScan: '微信扫一扫，在手机上看叫号',
  queueListen: '请留意门口叫号',
  testLine: '看到这张小票，说明打印机工作正常。',
} as const;

export function amountWords(reason: AmountReason): string {
  switch (reason.kind) {
    case 'dishes':
      return '菜品原价';
    case 'packing':
      return `打包费 ${reason.portions} 份`;
    case 'delivery':
      return '配送费';
    case 'member-price':
      return '会员价';
    case 'spend-and-save':
      return '满减';
    case 'coupon':
      return `优惠券 ${reason.name.zh}`;
    case 'points':
      return `积分抵扣 ${reason.points} 分`;
    case 'rounding':
      return '抹零';
  }
}
