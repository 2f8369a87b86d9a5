import type { Fen } from '../../../domain/money/fen';
import type {
  BilledPayment,
  BilledRefund,
  BilledRefundStatus,
  TradeBill,
} from '../../../domain/reconciliation/trade-bill';

/** What in a bill's file is not as the platform's documents promise, in one sentence. */
export class UnreadableBill {
  constructor(readonly reason: string) {}
}

type Row = ReadonlyMap<string, string>;
type BilledTrades = Pick<TradeBill, 'payments' | 'refunds'>;
type Expected = { readonly day: string; readonly mchid: string };

const columns = {
  time: '交易时间',
  merchant: '商户号',
  transactionId: '微信订单号',
  outTradeNo: '商户订单号',
  state: '交易状态',
  amount: '订单金额',
  refundId: '微信退款单号',
  outRefundNo: '商户退款单号',
  refundAmount: '申请退款金额',
  refundState: '退款状态',
} as const;

const sums = { count: '总交易单数', paid: '订单总金额', refunded: '申请退款总金额' } as const;

/**
 * The facts in a trade bill of the type ALL. Columns are found by their names, for the platform adds some from time to
 * time. A file that is cut off, or whose rows do not make its own sums, is not believed in any part.
 * Source: https://pay.weixin.qq.com/doc/v3/merchant/4013071246
 */
export function readTradeBill(text: string, expected: Expected): BilledTrades | UnreadableBill {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const summaryAt = lines.findIndex((line) => line.startsWith(sums.count));
  const [header, sumHeader, sumLine] = [lines[0], lines[summaryAt], lines[summaryAt + 1]];
  if (header === undefined || sumHeader === undefined || sumLine === undefined || summaryAt === 0)
    return new UnreadableBill('the header, the rows or the sums are missing');
  if (lines.length !== summaryAt + 2) return new UnreadableBill('something stands behind the sums');
  const missing =
    missingColumn(header, Object.values(columns)) ?? missingColumn(sumHeader, Object.values(sums));
  if (missing) return new UnreadableBill(`there is no column ${missing}`);
  const summary = rowOf(sumHeader, sumLine);
  if (!summary) return new UnreadableBill('the sums do not fit their header');
  const trades = readRows(header, lines.slice(1, summaryAt), expected);
  if (trades instanceof UnreadableBill) return trades;
  const { payments, refunds, revoked } = trades;
  return sumFault(trades, revoked, summary) ?? { payments, refunds };
}

function readRows(
  header: string,
  lines: readonly string[],
  expected: Expected,
): (BilledTrades & { readonly revoked: number }) | UnreadableBill {
  const payments = new Map<string, BilledPayment>();
  const refunds = new Map<string, BilledRefund>();
  let revoked = 0;
  for (const [index, line] of lines.entries()) {
    const row = rowOf(header, line);
    const trade = row && tradeOf(row, expected);
    if (!trade) return new UnreadableBill(`row ${index + 1} is not as it should be`);
    if (trade === 'revoked') {
      revoked += 1;
      continue;
    }
    const isRefund = 'outRefundNo' in trade;
    const number = isRefund ? trade.outRefundNo : trade.outTradeNo;
    if (isRefund ? refunds.has(number) : payments.has(number))
      return new UnreadableBill(`row ${index + 1} names ${number} a second time`);
    if (isRefund) refunds.set(number, trade);
    else payments.set(number, trade);
  }
  return { payments: [...payments.values()], refunds: [...refunds.values()], revoked };
}

function tradeOf(row: Row, expected: Expected): BilledPayment | BilledRefund | 'revoked' | null {
  const value = (name: keyof typeof columns) => row.get(columns[name]) ?? '';
  const atMs = beijingMs(value('time'));
  const isOurs = value('merchant') === expected.mchid && value('time').startsWith(`${expected.day} `);
  const outTradeNo = value('outTradeNo');
  if (atMs === null || !isOurs || outTradeNo === '') return null;
  if (value('state') === 'SUCCESS') {
    const amount = fenOf(value('amount'));
    const transactionId = value('transactionId');
    return amount === null || transactionId === '' ? null : { outTradeNo, transactionId, amount, atMs };
  }
  if (value('state') === 'REVOKED') return 'revoked';
  if (value('state') !== 'REFUND') return null;
  const [outRefundNo, refundId] = [value('outRefundNo'), value('refundId')];
  const amount = fenOf(value('refundAmount'));
  const status = refundStatuses.find((each) => each === value('refundState'));
  if (amount === null || !status || outRefundNo === '' || refundId === '') return null;
  return { outRefundNo, refundId, outTradeNo, amount, status, atMs };
}

const refundStatuses: readonly BilledRefundStatus[] = ['SUCCESS', 'PROCESSING', 'CHANGE', 'FAIL'];

/**
 * A till that scans the guest's code revokes a payment in a row of its own, which is none of ours; how such a row enters
 * the sums is not documented, so beside one only the rows are counted.
 */
function sumFault({ payments, refunds }: BilledTrades, revoked: number, summary: Row): UnreadableBill | null {
  const isSum = (name: keyof typeof sums, rows: readonly { readonly amount: Fen }[]) =>
    fenOf(summary.get(sums[name]) ?? '') === rows.reduce((sum, { amount }) => sum + amount, 0);
  if (Number(summary.get(sums.count)) !== payments.length + refunds.length + revoked)
    return new UnreadableBill('there are not as many rows as the sums say');
  return revoked > 0 || (isSum('paid', payments) && isSum('refunded', refunds))
    ? null
    : new UnreadableBill('the rows do not make the sums');
}

function missingColumn(header: string, names: readonly string[]): string | null {
  const present = new Set(header.split(','));
  return names.find((name) => !present.has(name)) ?? null;
}

/** Null when there are not as many values as columns, or one has no backtick. The merchant's own commas are escaped. */
function rowOf(header: string, line: string): Row | null {
  const names = header.split(',');
  const values = line.split(',');
  if (values.length !== names.length || !values.every((value) => value.startsWith('`'))) return null;
  return new Map(names.map((name, index) => [name, values[index]?.slice(1).trim() ?? '']));
}

/** Yuan as the platform writes them: two decimals, no sign. Null for anything else. */
function fenOf(yuan: string): Fen | null {
  const [, whole, part] = /^(\d{1,12})\.(\d\d)$/.exec(yuan) ?? [];
  return whole === undefined || part === undefined ? null : Number(whole) * 100 + Number(part);
}

function beijingMs(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return null;
  const ms = Date.parse(`${text.replace(' ', 'T')}+08:00`);
  return Number.isNaN(ms) ? null : ms;
}
