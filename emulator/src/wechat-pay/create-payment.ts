import type { PayAnswer } from './pay-answer';
import type { PayContext } from './pay-context';
import { refuse } from './pay-errors';
import { payLimits } from './pay-limits';
import { isPaid, type PayOrder, type PrepayRequest } from './pay-order';
import { bodyOf, type PayRequest } from './pay-request';
import { fromRfc3339, toBeijingDigits } from './pay-time';
import {
  fieldOf,
  fieldRefusal,
  isExactly,
  isMatch,
  isNotifyUrl,
  isText,
  isWholeUpTo,
  type FieldRule,
} from './field-rules';

/** `POST /v3/pay/transactions/jsapi` */
export function createPayment(context: PayContext, request: PayRequest): PayAnswer {
  const body = bodyOf(request);
  if (!body) return refuse('PARAM_ERROR', '请求体不是合法的JSON对象');
  const { mchid, appId } = context.merchant;
  if (typeof body['mchid'] === 'string' && body['mchid'] !== mchid) {
    return refuse('PARAM_ERROR', `请求体的mchid须与签名的商户号 ${mchid} 一致`);
  }
  const badField = fieldRefusal(body, rules);
  if (badField) return badField;
  const wanted = toPrepayRequest(body);
  if (wanted.appid !== appId)
    return refuse('PARAM_ERROR', `appid与mchid不匹配：商户号 ${mchid} 绑定的是 ${appId}`);
  const known = context.book.byOutTradeNo(wanted.outTradeNo);
  return known ? repeat(context, known, wanted) : create(context, wanted);
}

const rules: readonly FieldRule[] = [
  { field: 'appid', issue: '1至32个字符', holds: isText(32) },
  { field: 'mchid', issue: '1至32个字符', holds: isText(32) },
  { field: 'description', issue: '1至127个字符', holds: isText(payLimits.descriptionLength) },
  {
    field: 'out_trade_no',
    issue: '6至32位，只能是数字、大小写字母_-|*',
    holds: isMatch(payLimits.outTradeNo),
  },
  {
    field: 'notify_url',
    issue: 'HTTPS地址，不带参数，不超过255个字符',
    holds: isNotifyUrl(payLimits.notifyUrlLength),
  },
  { field: 'amount.total', issue: '整数，单位为分，至少1', holds: isWholeUpTo(payLimits.totalMost) },
  { field: 'amount.currency', isOptional: true, issue: 'CNY', holds: isExactly('CNY') },
  { field: 'payer.openid', issue: '用户在该appid下的openid', holds: isMatch(payLimits.openid) },
  {
    field: 'time_expire',
    isOptional: true,
    issue: 'RFC 3339时间，带时区',
    holds: (value) => typeof value === 'string' && fromRfc3339(value) !== null,
  },
  { field: 'attach', isOptional: true, issue: '不超过128个字符', holds: isText(payLimits.attachLength) },
];

function toPrepayRequest(body: Record<string, unknown>): PrepayRequest {
  return {
    appid: fieldOf(body, 'appid') as string,
    description: fieldOf(body, 'description') as string,
    outTradeNo: fieldOf(body, 'out_trade_no') as string,
    notifyUrl: fieldOf(body, 'notify_url') as string,
    total: fieldOf(body, 'amount.total') as number,
    openid: fieldOf(body, 'payer.openid') as string,
    timeExpire: (fieldOf(body, 'time_expire') as string | undefined) ?? null,
    attach: (fieldOf(body, 'attach') as string | undefined) ?? null,
  };
}

function create(context: PayContext, request: PrepayRequest): PayAnswer {
  const nowMs = context.clock.now();
  if (hasExpired(request, nowMs)) return refuse('PARAM_ERROR', 'time_expire必须晚于当前时间');
  const order: PayOrder = {
    request,
    ...newPrepay(context, request.outTradeNo, nowMs),
    state: 'NOTPAY',
    createdAtMs: nowMs,
    transactionId: null,
    paidAtMs: null,
    refunds: [],
    notifications: [],
  };
  context.save(order);
  return { status: 200, body: { prepay_id: order.prepayId } };
}

function repeat(context: PayContext, known: PayOrder, wanted: PrepayRequest): PayAnswer {
  if (isPaid(known)) return refuse('ORDERPAID');
  if (known.state === 'CLOSED')
    return refuse('OUT_TRADE_NO_USED', '商户订单号重复：该订单已关闭，请换单号重新下单');
  if (!isSameRequest(known.request, wanted))
    return refuse('INVALID_REQUEST', '请求重入时，参数与首次请求时不一致');
  const nowMs = context.clock.now();
  if (hasExpired(known.request, nowMs)) return refuse('INVALID_REQUEST', '订单已过time_expire，不能再支付');
  if (known.prepayEndsAtMs > nowMs) return { status: 200, body: { prepay_id: known.prepayId } };
  const renewed = { ...known, ...newPrepay(context, known.request.outTradeNo, nowMs) };
  context.save(renewed);
  return { status: 200, body: { prepay_id: renewed.prepayId } };
}

function isSameRequest(first: PrepayRequest, second: PrepayRequest): boolean {
  return (Object.keys(first) as (keyof PrepayRequest)[]).every((field) => first[field] === second[field]);
}

/** Whether the merchant's own deadline for paying is over. */
export function hasExpired(request: PrepayRequest, nowMs: number): boolean {
  const endsAtMs = request.timeExpire === null ? null : fromRfc3339(request.timeExpire);
  return endsAtMs !== null && endsAtMs <= nowMs;
}

function newPrepay(context: PayContext, outTradeNo: string, nowMs: number) {
  const tail = context.keys.derive('prepay', outTradeNo, nowMs).toString('hex').slice(0, 16);
  return {
    prepayId: `wx${toBeijingDigits(nowMs)}${tail}0000`,
    prepayEndsAtMs: nowMs + payLimits.prepayValidMs,
  };
}
