import { notificationRefusals } from '../../contract/payment-notify';
import type { NotificationRefusal } from '../../contract/payment-notify';
import { Refused } from '../refused';
import type { Services } from '../services';
import { errorText } from '../wechat/transact';
import type { PaymentFact, RefundFact } from '../wechat/pay/pay-facts';
import type { NotificationRefusalCode } from '../wechat/pay/read-notification';
import { bookRefund } from './book-refund';
import { moveByFact } from './send-refund';
import { settlePayment } from './settle-payment';

/** What the gateway hands to a function that is reached over HTTP. */
export interface HttpEvent {
  readonly httpMethod?: unknown;
  /** What follows the function's own address; payments come to `/`, refunds to `/refund`. */
  readonly path?: unknown;
  readonly headers?: unknown;
  readonly body?: unknown;
  readonly isBase64Encoded?: unknown;
}

export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isBase64Encoded: false;
}

/**
 * WeChat Pay's notifications, verified over the very bytes that came. Whatever is accepted is booked before the
 * answer; a repeat is accepted and changes nothing; anything else is refused with a code and a sentence.
 */
export async function receiveNotification(services: Services, event: unknown): Promise<HttpAnswer> {
  try {
    const refusal = await receive(services, eventOf(event));
    if (!refusal) return answer(200, { code: 'SUCCESS', message: 'OK' });
    services.log({ event: 'notification-refused', code: refusal });
    const { status, sentence } = notificationRefusals[refusal];
    return answer(status, { code: 'FAIL', message: `${refusal}: ${sentence}` });
  } catch (error) {
    services.log({ event: 'internal-error', error: errorText(error) });
    const { status, sentence } = notificationRefusals.INTERNAL;
    return answer(status, { code: 'FAIL', message: `INTERNAL: ${sentence}` });
  }
}

async function receive(services: Services, event: HttpEvent): Promise<NotificationRefusal | null> {
  if (event.httpMethod !== 'POST') return 'METHOD_UNKNOWN';
  const notification = services.pay.readNotification({
    headers: textHeaders(event.headers),
    rawBody: rawBodyOf(event),
    nowMs: services.nowMs(),
  });
  if (notification.kind === 'refused') return refusalByCode[notification.code];
  const isAtRefunds = typeof event.path === 'string' && event.path.endsWith('/refund');
  if (isAtRefunds !== (notification.kind === 'refund')) return 'ADDRESS_WRONG';
  return notification.kind === 'payment'
    ? bookPayment(services, notification.payment)
    : bookRefundNews(services, notification.refund);
}

const refusalByCode: Readonly<Record<NotificationRefusalCode, NotificationRefusal>> = {
  BAD_SIGNATURE: 'SIGNATURE_INVALID',
  UNKNOWN_KEY: 'SIGNATURE_INVALID',
  STALE: 'TIMESTAMP_STALE',
  UNREADABLE: 'BODY_INVALID',
};

/** Only a success is news; other states are found by query when they matter. */
async function bookPayment(services: Services, payment: PaymentFact): Promise<NotificationRefusal | null> {
  if (payment.state !== 'SUCCESS') return null;
  const settled = await settlePayment(services, payment);
  return settled.kind === 'refused' ? settled.fault : null;
}

async function bookRefundNews(services: Services, refund: RefundFact): Promise<NotificationRefusal | null> {
  const booked = await bookRefund(services, refund.outRefundNo, moveByFact(refund, services.nowMs()));
  if (booked instanceof Refused) return 'BUSY';
  return booked === 'unknown' ? 'REFUND_UNKNOWN' : null;
}

function eventOf(event: unknown): HttpEvent {
  return typeof event === 'object' && event !== null ? event : {};
}

function textHeaders(headers: unknown): Record<string, string> {
  if (typeof headers !== 'object' || headers === null) return {};
  const texts = Object.entries(headers).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts.map(([name, value]) => [name.toLowerCase(), value]));
}

/** The signature covers these bytes; JSON that was read and written again would not be them. */
function rawBodyOf({ body, isBase64Encoded }: HttpEvent): Buffer {
  if (typeof body !== 'string') return Buffer.alloc(0);
  return Buffer.from(body, isBase64Encoded === true ? 'base64' : 'utf8');
}

function answer(
  statusCode: number,
  content: { readonly code: string; readonly message: string },
): HttpAnswer {
  return {
    statusCode,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(content),
    isBase64Encoded: false,
  };
}
