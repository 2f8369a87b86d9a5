import type { PayContext } from './pay-context';
import { hasExpired } from './create-payment';
import { isPaid, type PayOrder, type TradeState } from './pay-order';
import { toBeijingDigits } from './pay-time';
import { verifyText } from './pay-signature';

/** What the guest's phone hands to WeChat: the argument of `wx.requestPayment`. */
export interface SheetParameters {
  readonly timeStamp?: unknown;
  readonly nonceStr?: unknown;
  readonly package?: unknown;
  readonly signType?: unknown;
  readonly paySign?: unknown;
}

export interface SheetAction {
  readonly prepayId: string;
  readonly action: 'confirm' | 'cancel';
  /** When given, they are checked as WeChat checks them before it opens the sheet. */
  readonly parameters?: SheetParameters;
  /** When given, it must be the person for whom the payment was created. */
  readonly openid?: string;
}

export interface SheetAnswer {
  /** Null when there is no such payment. */
  readonly state: TradeState | null;
  /** As `wx.requestPayment` ends: `requestPayment:ok`, `requestPayment:fail cancel` or `requestPayment:fail …`. */
  readonly errMsg: string;
}

/** What the payment sheet shows; null when there is no such payment. */
export function sheetOf(context: PayContext, prepayId: string) {
  const order = context.book.byPrepayId(prepayId);
  if (!order) return null;
  const { description, total } = order.request;
  return { description, merchantName: context.merchant.name, total, state: order.state };
}

/** The guest confirms with the password, or closes the sheet: a payment that was not confirmed stays NOTPAY. */
export function answerSheet(context: PayContext, sheet: SheetAction): SheetAnswer {
  const order = context.book.byPrepayId(sheet.prepayId);
  const fault = sheetFault(context, sheet, order);
  if (!order || fault !== null) {
    return { state: order?.state ?? null, errMsg: `requestPayment:fail ${fault ?? 'prepay_id无效'}` };
  }
  if (sheet.action === 'cancel') return { state: order.state, errMsg: 'requestPayment:fail cancel' };
  return { state: succeed(context, order).state, errMsg: 'requestPayment:ok' };
}

function sheetFault(context: PayContext, sheet: SheetAction, order: PayOrder | null): string | null {
  if (sheet.parameters) {
    const fault = parametersFault(context, sheet.prepayId, sheet.parameters);
    if (fault) return fault;
  }
  if (!order || order.prepayId !== sheet.prepayId) return 'prepay_id无效';
  if (sheet.openid !== undefined && sheet.openid !== order.request.openid) return '下单账号与支付账号不一致';
  if (isPaid(order)) return '该订单已支付';
  if (order.state === 'CLOSED') return '该订单已关闭';
  const nowMs = context.clock.now();
  if (order.prepayEndsAtMs <= nowMs || hasExpired(order.request, nowMs)) return '订单已过期，请重新下单';
  return null;
}

function parametersFault(context: PayContext, prepayId: string, given: SheetParameters): string | null {
  const { timeStamp, nonceStr, package: prepay, signType, paySign } = given;
  const texts = { timeStamp, nonceStr, package: prepay, signType, paySign };
  const missing = Object.entries(texts).find(([, value]) => typeof value !== 'string' || value === '');
  if (missing) return `parameter error: parameter.${missing[0]} should be a non-empty String`;
  if (prepay !== `prepay_id=${prepayId}`) return '缺少参数package，或与prepay_id不一致';
  if (signType !== 'RSA') return '签名类型signType须为RSA';
  const signed = `${context.merchant.appId}\n${String(timeStamp)}\n${String(nonceStr)}\n${prepay}\n`;
  return verifyText(signed, String(paySign), context.keys.merchantPublicKey) ? null : '支付验证签名失败';
}

/** The money moves: state and notification are stored in one write, then the notification is put on the clock. */
export function succeed(context: PayContext, order: PayOrder): PayOrder {
  const paidAtMs = context.clock.now();
  const paid: PayOrder = {
    ...order,
    state: 'SUCCESS',
    paidAtMs,
    transactionId: transactionIdOf(context, order.request.outTradeNo, paidAtMs),
  };
  const notification = context.notifier.prepare(paid, 'TRANSACTION.SUCCESS', order.request.notifyUrl, null);
  const stored = { ...paid, notifications: [...order.notifications, notification] };
  context.save(stored);
  context.notifier.schedule(stored);
  return stored;
}

/** Twenty-eight digits, beginning with 42 and holding the day, as the platform's do. */
function transactionIdOf(context: PayContext, outTradeNo: string, paidAtMs: number): string {
  const tail = context.keys.derive('transaction', outTradeNo).readBigUInt64BE() % 10_000_000_000n;
  return `4200000000${toBeijingDigits(paidAtMs).slice(0, 8)}${tail.toString().padStart(10, '0')}`;
}

/** The bank refuses, as a developer asks for it: the payment may be tried again or closed. */
export function fail(context: PayContext, order: PayOrder): PayOrder {
  const failed: PayOrder = { ...order, state: 'PAYERROR' };
  context.save(failed);
  return failed;
}
