import type { PayAnswer } from './pay-answer';
import type { PayContext } from './pay-context';
import { refuse } from './pay-errors';
import { payLimits } from './pay-limits';
import { isPaid, refundedSum, type PayOrder, type PayRefund } from './pay-order';
import { bodyOf, type PayRequest } from './pay-request';
import { refundAnswer } from './query-refund';
import {
  fieldOf,
  fieldRefusal,
  isExactly,
  isMatch,
  isNotifyUrl,
  isText,
  isTextOfBytes,
  isWholeUpTo,
  type FieldRule,
} from './field-rules';

/** `POST /v3/refund/domestic/refunds`: an accepted refund is PROCESSING; what became of it comes later. */
export function refundPayment(context: PayContext, request: PayRequest): PayAnswer {
  const body = bodyOf(request);
  if (!body) return refuse('PARAM_ERROR', '请求体不是合法的JSON对象');
  const badField = fieldRefusal(body, rules);
  if (badField) return badField;
  const wanted = toRefundRequest(body);
  if (!wanted.outTradeNo && !wanted.transactionId) {
    return refuse('PARAM_ERROR', 'transaction_id和out_trade_no必须填一个');
  }
  const order = orderOf(context, wanted);
  if (!order) return refuse('RESOURCE_NOT_EXISTS', '订单不存在');
  const known = context.book.byOutRefundNo(wanted.outRefundNo);
  if (known) return repeat(known, order, wanted);
  return refundRefusal(context, order, wanted) ?? accept(context, order, wanted);
}

interface RefundRequest {
  readonly transactionId: string | null;
  readonly outTradeNo: string | null;
  readonly outRefundNo: string;
  readonly reason: string | null;
  readonly notifyUrl: string | null;
  readonly refund: number;
  readonly total: number;
}

const rules: readonly FieldRule[] = [
  { field: 'transaction_id', isOptional: true, issue: '1至32个字符', holds: isText(32) },
  { field: 'out_trade_no', isOptional: true, issue: '6至32位', holds: isMatch(payLimits.outTradeNo) },
  { field: 'out_refund_no', issue: '1至64位，只能是数字、字母_-|*@', holds: isMatch(payLimits.outRefundNo) },
  { field: 'reason', isOptional: true, issue: '不超过80个字节', holds: isTextOfBytes(payLimits.reasonBytes) },
  {
    field: 'notify_url',
    isOptional: true,
    issue: 'HTTPS地址，不带参数，不超过255个字符',
    holds: isNotifyUrl(payLimits.notifyUrlLength),
  },
  { field: 'amount.refund', issue: '整数，单位为分，至少1', holds: isWholeUpTo(payLimits.totalMost) },
  { field: 'amount.total', issue: '整数，单位为分，至少1', holds: isWholeUpTo(payLimits.totalMost) },
  { field: 'amount.currency', issue: 'CNY', holds: isExactly('CNY') },
];

function toRefundRequest(body: Record<string, unknown>): RefundRequest {
  const textOrNull = (field: string) => (fieldOf(body, field) as string | undefined) ?? null;
  return {
    transactionId: textOrNull('transaction_id'),
    outTradeNo: textOrNull('out_trade_no'),
    outRefundNo: fieldOf(body, 'out_refund_no') as string,
    reason: textOrNull('reason'),
    notifyUrl: textOrNull('notify_url'),
    refund: fieldOf(body, 'amount.refund') as number,
    total: fieldOf(body, 'amount.total') as number,
  };
}

function orderOf({ book }: PayContext, wanted: RefundRequest): PayOrder | null {
  if (wanted.transactionId) return book.byTransactionId(wanted.transactionId);
  return wanted.outTradeNo ? book.byOutTradeNo(wanted.outTradeNo) : null;
}

function repeat(
  known: { order: PayOrder; refund: PayRefund },
  order: PayOrder,
  wanted: RefundRequest,
): PayAnswer {
  const isSame =
    known.order.request.outTradeNo === order.request.outTradeNo &&
    known.refund.amount === wanted.refund &&
    known.order.request.total === wanted.total;
  return isSame
    ? { status: 200, body: refundAnswer(known.order, known.refund) }
    : refuse('INVALID_REQUEST', '商户退款单号重复：订单金额或退款金额与之前请求不一致，请核实后再试');
}

function refundRefusal(context: PayContext, order: PayOrder, wanted: RefundRequest): PayAnswer | null {
  const nowMs = context.clock.now();
  if (!isPaid(order) || order.paidAtMs === null) return refuse('INVALID_REQUEST', '订单未支付，不能退款');
  if (wanted.total !== order.request.total) return refuse('INVALID_REQUEST', '订单金额与原支付金额不一致');
  if (nowMs - order.paidAtMs > payLimits.refundWithinMs) {
    return refuse('INVALID_REQUEST', '订单支付已超过365天，不能退款');
  }
  if (order.refunds.length >= payLimits.refundsPerOrder) {
    return refuse('INVALID_REQUEST', '一笔订单最多支持50次部分退款');
  }
  if (refundedSum(order) + wanted.refund > order.request.total) {
    return refuse('INVALID_REQUEST', '累计退款金额大于支付金额');
  }
  const latestMs = Math.max(...order.refunds.map((refund) => refund.createdAtMs));
  if (nowMs - latestMs < payLimits.betweenRefundsMs) {
    return refuse('FREQUENCY_LIMITED', '同一笔订单两次退款之间至少间隔1分钟');
  }
  return wanted.refund > merchantBalance(context) ? refuse('NOT_ENOUGH') : null;
}

/** Fen from which refunds can be paid: what came in, less what was given back or withdrawn. */
export function merchantBalance({ book, settings }: Pick<PayContext, 'book' | 'settings'>): number {
  return book.received() - settings.withdrawn;
}

function accept(context: PayContext, order: PayOrder, wanted: RefundRequest): PayAnswer {
  const nowMs = context.clock.now();
  const tail = context.keys.derive('refund', wanted.outRefundNo).readBigUInt64BE() % 10_000_000_000_000_000n;
  const refund: PayRefund = {
    outRefundNo: wanted.outRefundNo,
    refundId: `5030${tail.toString().padStart(16, '0')}`,
    amount: wanted.refund,
    reason: wanted.reason,
    notifyUrl: wanted.notifyUrl,
    status: 'PROCESSING',
    createdAtMs: nowMs,
    settlesAtMs: nowMs + payLimits.refundTakesMs,
    settledAtMs: null,
  };
  const changed: PayOrder = { ...order, state: 'REFUND', refunds: [...order.refunds, refund] };
  context.save(changed);
  context.settler.schedule(changed);
  return { status: 200, body: refundAnswer(changed, refund) };
}
