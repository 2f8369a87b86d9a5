import type { BillDay } from './bill-days';
import { billText, billTime, sumOf, yuanOf } from './bill-text';
import type { PayContext } from './pay-context';
import type { PayOrder } from './pay-order';

export const fundAccounts = ['BASIC', 'OPERATION', 'FEES'] as const;
export type FundAccount = (typeof fundAccounts)[number];

/** One movement of the merchant's account. */
interface Flow {
  readonly atMs: number;
  readonly name: '交易' | '退款' | '退款关闭';
  /** Below 0 when money left the account. */
  readonly amount: number;
  /** WeChat Pay's number of the payment or refund. */
  readonly businessNo: string;
  /** The merchant's number of it. */
  readonly voucherNo: string;
  readonly applicant: string;
  readonly remark: string;
}

const header = [
  '记账时间',
  '微信支付业务单号',
  '资金流水单号',
  '业务名称',
  '业务类型',
  '收支类型',
  '收支金额(元)',
  '账户结余(元)',
  '资金变更提交申请人',
  '备注',
  '业务凭证号',
];
const summaryHeader = ['资金流水总笔数', '收入笔数', '收入金额', '支出笔数', '支出金额'];

/** The file of a day, or null when nothing moved; all that happens here happens on the basic account. */
export function fundFlowBill(context: PayContext, day: BillDay, account: FundAccount): string | null {
  if (account !== 'BASIC') return null;
  const flows = context.book
    .all()
    .flatMap((order) => flowsOf(context.merchant.mchid, order))
    .filter(({ atMs }) => atMs < day.endMs)
    .sort((a, b) => a.atMs - b.atMs);
  const ofDay = flows.filter(({ atMs }) => atMs >= day.startMs);
  if (ofDay.length === 0) return null;
  let balance = sumOf(flows.filter(({ atMs }) => atMs < day.startMs).map(({ amount }) => amount));
  const rows = ofDay.map((flow) => {
    balance += flow.amount;
    return rowOf(context, flow, balance);
  });
  const income = ofDay.filter(({ amount }) => amount > 0);
  const expense = ofDay.filter(({ amount }) => amount < 0);
  const summary = [
    String(ofDay.length),
    String(income.length),
    yuanOf(sumOf(income.map(({ amount }) => amount))),
    String(expense.length),
    yuanOf(-sumOf(expense.map(({ amount }) => amount))),
  ];
  return billText({ header, rows, summaryHeader, summary });
}

function flowsOf(mchid: string, order: PayOrder): Flow[] {
  if (order.paidAtMs === null) return [];
  const { outTradeNo, total } = order.request;
  const businessNo = order.transactionId ?? '';
  const paid: Flow = {
    atMs: order.paidAtMs,
    name: '交易',
    amount: total,
    businessNo,
    voucherNo: outTradeNo,
    applicant: 'system',
    remark: `结算总金额${yuanOf(total)}元;含手续费0.00元`,
  };
  const refunds = order.refunds.flatMap((refund): Flow[] => {
    const shared = { businessNo: refund.refundId, voucherNo: refund.outRefundNo, applicant: `${mchid}API` };
    const remark = `退款总金额${yuanOf(refund.amount)}元;含手续费0.00元`;
    const taken: Flow = { atMs: refund.createdAtMs, name: '退款', amount: -refund.amount, remark, ...shared };
    if (refund.status !== 'CLOSED' || refund.settledAtMs === null) return [taken];
    return [taken, { ...taken, atMs: refund.settledAtMs, name: '退款关闭', amount: refund.amount }];
  });
  return [paid, ...refunds];
}

function rowOf({ keys }: PayContext, flow: Flow, balance: number): string[] {
  const tail = keys.derive('flow', flow.name, flow.voucherNo).readBigUInt64BE() % 10_000_000_000n;
  return [
    billTime(flow.atMs),
    flow.businessNo,
    `4200000000${billTime(flow.atMs).slice(0, 10).replaceAll('-', '')}${String(tail).padStart(10, '0')}`,
    flow.name,
    flow.name,
    flow.amount < 0 ? '支出' : '收入',
    yuanOf(Math.abs(flow.amount)),
    yuanOf(balance),
    flow.applicant,
    flow.remark,
    flow.voucherNo,
  ];
}
