import type { BillDay } from './bill-days';
import { billText, billTime, escaped, sumOf, yuanOf } from './bill-text';
import type { PayContext } from './pay-context';
import type { PayOrder, PayRefund, RefundStatus } from './pay-order';

export const tradeBillTypes = ['ALL', 'SUCCESS', 'REFUND'] as const;
export type TradeBillType = (typeof tradeBillTypes)[number];

/** One line of the bill: a payment, or a refund of one. */
interface Trade {
  readonly order: PayOrder;
  /** Null for the payment itself. */
  readonly refund: PayRefund | null;
  /** When it was paid, or when the refund was accepted. */
  readonly atMs: number;
}

interface Column {
  readonly name: string;
  readonly onlyIn?: readonly TradeBillType[];
  readonly value: (trade: Trade, context: PayContext, day: BillDay) => string;
}

const withRefunds: readonly TradeBillType[] = ['ALL', 'REFUND'];

/** In the order of the platform's file. Whoever reads it goes by the names: kinds of bills have other columns. */
const columns: readonly Column[] = [
  { name: '交易时间', value: ({ atMs }) => billTime(atMs) },
  { name: '公众账号ID', value: (_trade, { merchant }) => merchant.appId },
  { name: '商户号', value: (_trade, { merchant }) => merchant.mchid },
  { name: '特约商户号', value: () => '0' },
  { name: '设备号', value: () => '' },
  { name: '微信订单号', value: ({ order }) => order.transactionId ?? '' },
  { name: '商户订单号', value: ({ order }) => order.request.outTradeNo },
  { name: '用户标识', value: ({ order }) => order.request.openid },
  { name: '交易类型', value: () => 'JSAPI' },
  { name: '交易状态', value: ({ refund }) => (refund ? 'REFUND' : 'SUCCESS') },
  { name: '付款银行', value: () => 'OTHERS' },
  { name: '货币种类', value: () => 'CNY' },
  { name: '应结订单金额', value: ({ order, refund }) => yuanOf(refund ? 0 : order.request.total) },
  { name: '代金券金额', value: () => '0.00' },
  {
    name: '退款申请时间',
    onlyIn: ['REFUND'],
    value: ({ refund }) => (refund ? billTime(refund.createdAtMs) : ''),
  },
  {
    name: '退款成功时间',
    onlyIn: ['REFUND'],
    value: ({ refund }, _context, day) =>
      refund?.settledAtMs != null && statusInBill(refund, day) === 'SUCCESS'
        ? billTime(refund.settledAtMs)
        : '',
  },
  { name: '微信退款单号', onlyIn: withRefunds, value: ({ refund }) => refund?.refundId ?? '0' },
  { name: '商户退款单号', onlyIn: withRefunds, value: ({ refund }) => refund?.outRefundNo ?? '0' },
  { name: '退款金额', onlyIn: withRefunds, value: ({ refund }) => yuanOf(refund?.amount ?? 0) },
  { name: '充值券退款金额', onlyIn: withRefunds, value: () => '0.00' },
  { name: '退款类型', onlyIn: withRefunds, value: ({ refund }) => (refund ? 'ORIGINAL' : '') },
  {
    name: '退款状态',
    onlyIn: withRefunds,
    value: ({ refund }, _context, day) => (refund ? billedStatus[statusInBill(refund, day)] : ''),
  },
  { name: '商品名称', value: ({ order }) => escaped(order.request.description) },
  { name: '商户数据包', value: ({ order }) => escaped(order.request.attach ?? '') },
  { name: '手续费', value: () => '0.00000' },
  { name: '费率', value: () => '0.00%' },
  { name: '订单金额', value: ({ order, refund }) => yuanOf(refund ? 0 : order.request.total) },
  { name: '申请退款金额', onlyIn: withRefunds, value: ({ refund }) => yuanOf(refund?.amount ?? 0) },
  { name: '费率备注', value: () => '' },
];

/** A bill names the states of a refund otherwise than its query does. */
const billedStatus: Readonly<Record<RefundStatus, string>> = {
  PROCESSING: 'PROCESSING',
  SUCCESS: 'SUCCESS',
  CLOSED: 'FAIL',
  ABNORMAL: 'CHANGE',
};

const summaryHeader = [
  '总交易单数',
  '应结订单总金额',
  '退款总金额',
  '充值券退款总金额',
  '手续费总金额',
  '订单总金额',
  '申请退款总金额',
];

/** The file of a day, or null when nothing was paid or given back on it. */
export function tradeBill(context: PayContext, day: BillDay, type: TradeBillType): string | null {
  const trades = tradesOf(context, day)
    .filter(({ refund }) => type === 'ALL' || (type === 'REFUND') === (refund !== null))
    .sort((a, b) => a.atMs - b.atMs);
  if (trades.length === 0) return null;
  const shown = columns.filter(({ onlyIn }) => !onlyIn || onlyIn.includes(type));
  const paid = sumOf(trades.map(({ order, refund }) => (refund ? 0 : order.request.total)));
  const refunded = sumOf(trades.map(({ refund }) => refund?.amount ?? 0));
  return billText({
    header: shown.map(({ name }) => name),
    rows: trades.map((trade) => shown.map(({ value }) => value(trade, context, day))),
    summaryHeader,
    summary: [
      String(trades.length),
      yuanOf(paid),
      yuanOf(refunded),
      '0.00',
      '0.00000',
      yuanOf(paid),
      yuanOf(refunded),
    ],
  });
}

function tradesOf({ book }: PayContext, day: BillDay): Trade[] {
  const isOfDay = (ms: number | null): ms is number => ms !== null && ms >= day.startMs && ms < day.endMs;
  return book
    .all()
    .flatMap((order) => [
      ...(isOfDay(order.paidAtMs) ? [{ order, refund: null, atMs: order.paidAtMs }] : []),
      ...order.refunds
        .filter((refund) => isOfDay(refund.createdAtMs))
        .map((refund) => ({ order, refund, atMs: refund.createdAtMs })),
    ]);
}

/** What became of a refund after the bill was made does not change the bill. */
function statusInBill({ status, settledAtMs }: PayRefund, day: BillDay): RefundStatus {
  return settledAtMs !== null && settledAtMs < day.readyAtMs ? status : 'PROCESSING';
}
