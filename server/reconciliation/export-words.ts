import type { DifferenceResolution } from '../../contract/reconciliation';
import type { DayStatus } from '../../domain/reconciliation/day-status';
import type { DifferenceKind } from '../../domain/reconciliation/difference';

export interface ExportWords {
  readonly day: string;
  readonly status: string;
  readonly statuses: Readonly<Record<DayStatus, string>>;
  readonly comparedAt: string;
  readonly hash: string;
  readonly noBill: string;
  readonly ours: string;
  readonly theirs: string;
  readonly difference: string;
  readonly payments: string;
  readonly paid: string;
  readonly refunds: string;
  readonly refunded: string;
  readonly net: string;
  readonly leftOut: string;
  readonly differenceHeader: readonly string[];
  readonly kinds: Readonly<Record<DifferenceKind, string>>;
  readonly outcomes: Readonly<Record<DifferenceResolution['outcome'], string>>;
  readonly unresolved: string;
}

/** The words of the exported file; its readers are accountants, who may read another language than the phone shows. */
export const exportWords: Readonly<Record<'zh-CN' | 'en', ExportWords>> = {
  'zh-CN': {
    day: '账单日（北京时间）',
    status: '结果',
    statuses: { open: '未出账单', agreed: '已平', differs: '有差异', resolved: '差异已处理' },
    comparedAt: '对账时间',
    hash: '账单校验码 SHA1',
    noBill: '当天没有交易',
    ours: '我们记的',
    theirs: '微信账单',
    difference: '差',
    payments: '收款笔数',
    paid: '收款（元）',
    refunds: '退款笔数',
    refunded: '退款（元）',
    net: '净收（元）',
    leftOut: '另有差异笔数',
    differenceHeader: [
      '差异',
      '时间',
      '商户订单号',
      '商户退款单号',
      '我们记的（元）',
      '微信账单（元）',
      '处理',
      '处理时间',
      '处理人',
      '原因',
    ],
    kinds: {
      'payment-unknown': '微信收了，我们没有这笔',
      'payment-unpaid': '微信收了，我们记着没付',
      'payment-missing': '我们收了，微信账单没有',
      'payment-amount': '收款金额不同',
      'refund-unknown': '微信退了，我们没有这笔',
      'refund-missing': '我们退了，微信账单没有',
      'refund-amount': '退款金额不同',
      'refund-status': '退款进度落后',
    },
    outcomes: {
      booked: '已补记',
      returned: '已原路退回',
      agrees: '查过，两边一致',
      'in-later-bill': '已在后一天账单',
      'by-hand': '人工处理',
    },
    unresolved: '未处理',
  },
  en: {
    day: 'Day of the bill (Beijing time)',
    status: 'Result',
    statuses: { open: 'no bill yet', agreed: 'agreed', differs: 'differs', resolved: 'resolved' },
    comparedAt: 'Compared at',
    hash: 'SHA1 of the bill',
    noBill: 'nothing happened',
    ours: 'Our books',
    theirs: 'WeChat bill',
    difference: 'Difference',
    payments: 'Payments',
    paid: 'Paid (yuan)',
    refunds: 'Refunds',
    refunded: 'Refunded (yuan)',
    net: 'Net (yuan)',
    leftOut: 'Further differences',
    differenceHeader: [
      'Difference',
      'Time',
      'Payment number',
      'Refund number',
      'Our books (yuan)',
      'WeChat bill (yuan)',
      'Settled',
      'Settled at',
      'Settled by',
      'Reason',
    ],
    kinds: {
      'payment-unknown': 'paid at WeChat, unknown to us',
      'payment-unpaid': 'paid at WeChat, unpaid with us',
      'payment-missing': 'paid with us, missing in the bill',
      'payment-amount': 'amounts of a payment differ',
      'refund-unknown': 'refunded at WeChat, unknown to us',
      'refund-missing': 'refunded by us, missing in the bill',
      'refund-amount': 'amounts of a refund differ',
      'refund-status': 'our refund is behind',
    },
    outcomes: {
      booked: 'booked',
      returned: 'sent back',
      agrees: 'asked: both agree',
      'in-later-bill': "in a later day's bill",
      'by-hand': 'by hand',
    },
    unresolved: 'open',
  },
};
