import type { PayAnswer } from './pay-answer';
import type { PayContext } from './pay-context';
import { refuse } from './pay-errors';
import { tradeStateText, type PayOrder } from './pay-order';
import { queryOf, type PayRequest } from './pay-request';
import { toBeijingTime } from './pay-time';

/** `GET /v3/pay/transactions/out-trade-no/{out_trade_no}?mchid=` */
export function queryByOutTradeNo(context: PayContext, request: PayRequest, outTradeNo: string): PayAnswer {
  return answerQuery(context, request, context.book.byOutTradeNo(outTradeNo));
}

/** `GET /v3/pay/transactions/id/{transaction_id}?mchid=` */
export function queryByTransactionId(context: PayContext, request: PayRequest, id: string): PayAnswer {
  return answerQuery(context, request, context.book.byTransactionId(id));
}

function answerQuery(context: PayContext, request: PayRequest, order: PayOrder | null): PayAnswer {
  if (queryOf(request).get('mchid') !== context.merchant.mchid) {
    return refuse('PARAM_ERROR', '缺少mchid参数，或与签名的商户号不一致');
  }
  return order ? { status: 200, body: transactionOf(context, order) } : refuse('ORDER_NOT_EXIST');
}

/** A payment as queries and notifications tell it. */
export function transactionOf(
  { merchant }: Pick<PayContext, 'merchant'>,
  order: PayOrder,
  state = order.state,
): Record<string, unknown> {
  const { request, transactionId, paidAtMs } = order;
  const shared = {
    appid: request.appid,
    mchid: merchant.mchid,
    out_trade_no: request.outTradeNo,
    trade_state: state,
    trade_state_desc: tradeStateText[state],
    ...(request.attach === null ? {} : { attach: request.attach }),
    promotion_detail: [],
  };
  if (transactionId === null || paidAtMs === null) {
    return { ...shared, amount: { total: request.total, currency: 'CNY' }, payer: {} };
  }
  return {
    ...shared,
    transaction_id: transactionId,
    trade_type: 'JSAPI',
    bank_type: 'OTHERS',
    success_time: toBeijingTime(paidAtMs),
    payer: { openid: request.openid },
    amount: {
      total: request.total,
      payer_total: request.total,
      currency: 'CNY',
      payer_currency: 'CNY',
    },
  };
}
