import type { Clock } from '../clock/clock';
import { Notifier, type Notify } from './notifier';
import { OrderBook } from './order-book';
import type { PayAnswer } from './pay-answer';
import type { PayContext } from './pay-context';
import { createPayControl } from './pay-control';
import { refuse } from './pay-errors';
import { PayKeys, type PlatformSigner } from './pay-keys';
import { payLimits } from './pay-limits';
import type { PayOrder, TradeState } from './pay-order';
import { headerText, type PayRequest } from './pay-request';
import { findRoute } from './pay-routes';
import { PaySettings } from './pay-settings';
import { requestFault, signatureHeaders } from './pay-signature';
import type { PayStore } from './pay-store';
import { RefundSettler } from './refund-settler';
import { successPage } from './success-page';

export interface PayServiceOptions {
  readonly store: PayStore;
  readonly clock: Clock;
  readonly mchid: string;
  readonly appId: string;
  readonly merchantName: string;
  /** Where merchants reach this service, such as `http://127.0.0.1:8787/pay`. */
  readonly baseUrl: () => string;
  /** Delivers a notification; rejects when nobody answers. */
  readonly notify: Notify;
}

export interface PayResponse {
  readonly status: number;
  readonly headers: Record<string, string>;
  /** Text, but for files. */
  readonly body: string | Buffer;
}

export interface PaymentChange {
  readonly outTradeNo: string;
  readonly state: TradeState;
}

export type PayService = ReturnType<typeof createPayService>;

/** WeChat Pay v3 for one merchant; see README.md for what is imitated and what is not. */
export function createPayService(options: PayServiceOptions) {
  const listeners = new Set<(change: PaymentChange) => void>();
  const context = createContext(options, (order) => {
    for (const listener of listeners) listener({ outTradeNo: order.request.outTradeNo, state: order.state });
  });
  context.notifier.resume();
  context.settler.resume();
  const onChange = (listener: (change: PaymentChange) => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    handle: (request: PayRequest) => handle(context, options.baseUrl(), request),
    control: createPayControl(context),
    merchantEnvironment: () => merchantEnvironment(context, options.baseUrl()),
    onChange,
    /** Resolves when WeChat's success page of a payment has gone; see success-page.ts. */
    successPage: (prepayId: string) => successPage(context, onChange, prepayId),
    /** Takes everything off the clock; what is due is done after the next start. */
    close(): void {
      context.notifier.stop();
      context.settler.stop();
    },
  };
}

function createContext(options: PayServiceOptions, changed: (order: PayOrder) => void): PayContext {
  const { store, clock, notify, baseUrl } = options;
  const keys = new PayKeys(store.table('pay-keys'));
  const book = new OrderBook(store.table('pay-orders'));
  const settings = new PaySettings(store.table('pay-settings'));
  const merchant = { mchid: options.mchid, appId: options.appId, name: options.merchantName };
  const save = (order: PayOrder) => {
    book.save(order);
    changed(order);
  };
  const settled = () => store.settled();
  const notifier = new Notifier({ merchant, clock, keys, book, settings, notify, save, settled });
  const shared = { merchant, clock, keys, book, settings, notifier, save, settled, baseUrl };
  return { ...shared, settler: new RefundSettler(shared) };
}

async function handle(context: PayContext, baseUrl: string, request: PayRequest): Promise<PayResponse> {
  const { keys, settings } = context;
  const signer = keys.signerFor(headerText(request, 'wechatpay-serial'));
  if (!signer)
    return signed(context, keys.signer, refuse('PARAM_ERROR', '平台证书序列号Wechatpay-Serial错误'));
  const found = findRoute(request);
  if (!found) {
    const what = `${request.method} ${request.path.split('?')[0] ?? ''}`;
    const message = `${what} is not emulated; emulator/src/wechat-pay/README.md lists what is.`;
    return signed(context, signer, refuse('NOT_EMULATED', message));
  }
  const refusal = entranceRefusal(context, baseUrl, request);
  if (refusal) return signed(context, signer, refusal);
  const fault = settings.takeFault(found.route.operation);
  if (fault === 'down')
    return { status: 502, headers: { 'Content-Type': 'text/html' }, body: '502 Bad Gateway' };
  const answer = found.route.run(context, request, found.number);
  await context.settled();
  if (fault === 'slow') await waitRealTime(payLimits.slowAnswerMs);
  if (fault === 'system-error') return signed(context, signer, refuse('SYSTEM_ERROR'));
  return answer.unsignedFile ? unsigned(answer.unsignedFile) : signed(context, signer, answer);
}

function entranceRefusal(context: PayContext, baseUrl: string, request: PayRequest): PayAnswer | null {
  const { keys, merchant, clock } = context;
  if (request.rawBody.length > payLimits.requestBytes) return refuse('PARAM_ERROR', '请求体超过1MB');
  const expected = {
    mchid: merchant.mchid,
    serial: keys.merchantSerial,
    publicKey: keys.merchantPublicKey,
    pathPrefix: new URL(baseUrl).pathname.replace(/\/$/, ''),
  };
  const fault = requestFault(request, expected, clock.now());
  return fault === null ? null : refuse('SIGN_ERROR', fault);
}

function unsigned(file: Buffer): PayResponse {
  return { status: 200, headers: { 'Content-Type': 'application/octet-stream' }, body: file };
}

async function signed(context: PayContext, signer: PlatformSigner, answer: PayAnswer): Promise<PayResponse> {
  const body = answer.body === null ? '' : JSON.stringify(answer.body);
  const headers = await signatureHeaders(signer, context.clock.now(), body);
  return {
    status: answer.status,
    headers: body === '' ? headers : { ...headers, 'Content-Type': 'application/json; charset=utf-8' },
    body,
  };
}

/** Real time, for it is the client's real patience that is tried; it does not keep a process alive. */
function waitRealTime(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}

/** What a merchant's server needs to know, under the names that our functions read. */
function merchantEnvironment({ keys, merchant }: PayContext, baseUrl: string): Record<string, string> {
  return {
    WECHAT_PAY_BASE_URL: baseUrl,
    WECHAT_PAY_MCHID: merchant.mchid,
    WECHAT_PAY_APPID: merchant.appId,
    WECHAT_PAY_MERCHANT_SERIAL: keys.merchantSerial,
    WECHAT_PAY_MERCHANT_PRIVATE_KEY: keys.merchantPrivateKeyPem,
    WECHAT_PAY_API_V3_KEY: keys.apiV3Key,
    WECHAT_PAY_PUBLIC_KEY_ID: keys.signer.id,
    WECHAT_PAY_PUBLIC_KEY: keys.signer.publicKeyPem,
  };
}
