import { any, object, pipe, string, transform } from 'valibot';
import type { PaymentParameters } from '../../../contract/views';
import type { Fen } from '../../../domain/money/fen';
import { merchantKeys, type MerchantKey } from './merchant-keys';
import type { TradeBill } from '../../../domain/reconciliation/trade-bill';
import { createPayCall, type PayCall } from './pay-call';
import type { PayConfig } from './pay-config';
import { openPayConnection, type PayConnection } from './pay-connection';
import { createPayDownload } from './pay-download';
import { paymentShape, refundShape, type PaymentFact, type RefundFact } from './pay-facts';
import type { PayResult } from './pay-result';
import { newNonce, signText } from './pay-signature';
import { fetchTradeBill } from './trade-bill';
import { readNotification, type IncomingNotification, type ReadNotification } from './read-notification';

export interface NewPayment {
  /** 6 to 32 of `[0-9A-Za-z_-|*]`; a new one for every attempt after a close. */
  readonly outTradeNo: string;
  /** What the guest reads on the payment sheet; what is beyond 127 characters is cut off. */
  readonly description: string;
  readonly total: Fen;
  readonly openid: string;
  /** Nobody can pay after this moment; a repeated request must give the same. */
  readonly timeExpireMs: number;
  /** Comes back with queries and notifications; at most 128 characters. */
  readonly attach?: string;
}

export interface NewRefund {
  readonly outTradeNo: string;
  /** At most 64 characters; the same for every repetition of this refund. */
  readonly outRefundNo: string;
  readonly refund: Fen;
  /** The whole payment's price. */
  readonly total: Fen;
  /** What the guest reads in WeChat; what is beyond 80 bytes is cut off. */
  readonly reason: string;
}

/** WeChat Pay v3 for one merchant. Every request may be repeated with the same numbers. */
export interface WechatPay {
  createJsapi(payment: NewPayment): Promise<PayResult<{ readonly prepayId: string }>>;
  query(outTradeNo: string): Promise<PayResult<PaymentFact>>;
  /** `ok` when nobody can pay any more. Whatever else comes: query, for it may have been paid. */
  close(outTradeNo: string): Promise<PayResult<null>>;
  /** `ok` means accepted, not arrived: see `status`. */
  refund(refund: NewRefund): Promise<PayResult<RefundFact>>;
  queryRefund(outRefundNo: string): Promise<PayResult<RefundFact>>;
  /** Everything that was paid and given back on a Beijing day `YYYY-MM-DD` that is over; see `trade-bill.ts`. */
  tradeBill(day: string): Promise<PayResult<TradeBill>>;
  /** What `wx.requestPayment` takes; signed anew for each call. */
  paymentParameters(prepayId: string): Promise<PaymentParameters>;
  readNotification(notification: IncomingNotification): ReadNotification;
}

/**
 * One of these per function instance: it keeps its connections open between calls. A test may hand in a connection of
 * its own, which then carries the very requests and answers that HTTPS would.
 */
export function createWechatPay(
  config: PayConfig,
  now: () => number = Date.now,
  connection: PayConnection = openPayConnection(),
): WechatPay {
  const keys = merchantKeys(config.merchantKeys);
  const call = createPayCall({ config, keys, connection, now });
  const download = createPayDownload({ config, keys, connection, now });
  return {
    createJsapi: (payment) => createJsapi(call, config, payment),
    query: (outTradeNo) => query(call, config, outTradeNo),
    close: (outTradeNo) =>
      call(
        {
          method: 'POST',
          path: `/v3/pay/transactions/out-trade-no/${encodeURIComponent(outTradeNo)}/close`,
          body: { mchid: config.mchid },
        },
        nothingShape,
      ),
    refund: (refund) => requestRefund(call, config, refund),
    queryRefund: (outRefundNo) =>
      call(
        { method: 'GET', path: `/v3/refund/domestic/refunds/${encodeURIComponent(outRefundNo)}` },
        refundShape,
      ),
    tradeBill: (day) => fetchTradeBill(call, download, config, day),
    paymentParameters: (prepayId) => paymentParameters(config.appId, keys.current(), prepayId, now()),
    readNotification: (notification) => readNotification(config, notification),
  };
}

const nothingShape = pipe(
  any(),
  transform(() => null),
);
const prepayShape = pipe(
  object({ prepay_id: string() }),
  transform((wire) => ({ prepayId: wire.prepay_id })),
);

function createJsapi(call: PayCall, config: PayConfig, payment: NewPayment) {
  const body = {
    appid: config.appId,
    mchid: config.mchid,
    description: [...payment.description].slice(0, 127).join(''),
    out_trade_no: payment.outTradeNo,
    time_expire: toRfc3339(payment.timeExpireMs),
    ...(payment.attach === undefined ? {} : { attach: payment.attach }),
    notify_url: config.notifyUrl,
    amount: { total: payment.total, currency: 'CNY' },
    payer: { openid: payment.openid },
  };
  return call({ method: 'POST', path: '/v3/pay/transactions/jsapi', body }, prepayShape);
}

async function query(call: PayCall, config: PayConfig, outTradeNo: string): Promise<PayResult<PaymentFact>> {
  const path = `/v3/pay/transactions/out-trade-no/${encodeURIComponent(outTradeNo)}?mchid=${config.mchid}`;
  const result = await call({ method: 'GET', path }, paymentShape);
  if (result.kind !== 'ok') return result;
  const { appId, mchid, fact } = result.value;
  const isOurs = appId === config.appId && mchid === config.mchid && fact.outTradeNo === outTradeNo;
  return isOurs
    ? { kind: 'ok', value: fact }
    : {
        kind: 'unclear',
        code: 'UNREADABLE',
        message: 'The answer tells of another payment, merchant or app.',
      };
}

function requestRefund(call: PayCall, config: PayConfig, refund: NewRefund) {
  const body = {
    out_trade_no: refund.outTradeNo,
    out_refund_no: refund.outRefundNo,
    ...(refund.reason === '' ? {} : { reason: cutToBytes(refund.reason, 80) }),
    notify_url: `${config.notifyUrl}/refund`,
    amount: { refund: refund.refund, total: refund.total, currency: 'CNY' },
  };
  return call({ method: 'POST', path: '/v3/refund/domestic/refunds', body }, refundShape);
}

async function paymentParameters(
  appId: string,
  key: MerchantKey,
  prepayId: string,
  nowMs: number,
): Promise<PaymentParameters> {
  const timeStamp = String(Math.floor(nowMs / 1000));
  const nonceStr = newNonce();
  const prepay = `prepay_id=${prepayId}`;
  const text = `${appId}\n${timeStamp}\n${nonceStr}\n${prepay}\n`;
  const paySign = await signText(text, key.privateKey);
  return { timeStamp, nonceStr, package: prepay, signType: 'RSA', paySign };
}

/** To the second, for the same moment must give the same text at every repetition. */
function toRfc3339(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}+00:00`;
}

function cutToBytes(text: string, most: number): string {
  let kept = '';
  let bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    kept += character;
  }
  return kept;
}
