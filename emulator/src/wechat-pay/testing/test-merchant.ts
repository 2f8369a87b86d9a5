import { createDecipheriv, createPublicKey, createSign, createVerify } from 'node:crypto';
import type { PayBed } from './pay-bed';

export interface Signed {
  readonly nowMs?: number;
  readonly serial?: string;
  readonly mchid?: string;
  /** What is signed instead of the path that is called. */
  readonly signedPath?: string;
  /** What is sent instead of the body that was signed. */
  readonly sentBody?: string;
  readonly authorization?: string | null;
}

export interface MerchantAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Record<string, unknown>;
}

/** A merchant's server written from WeChat Pay's documents alone, so that it does not share a mistake with ours. */
export function testMerchant(bed: PayBed) {
  const environment = bed.service.merchantEnvironment();

  const call = (method: string, path: string, body?: unknown, how?: Signed) =>
    signedCall(bed, environment, { method, path, body }, how);

  function prepayBody(changes: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      appid: environment['WECHAT_PAY_APPID'],
      mchid: environment['WECHAT_PAY_MCHID'],
      description: 'Noodles',
      out_trade_no: 'ORDER-0001',
      notify_url: bed.notifyUrl,
      amount: { total: 3700, currency: 'CNY' },
      payer: { openid: 'oGuest-1' },
      ...changes,
    };
  }

  async function create(changes: Record<string, unknown> = {}): Promise<string> {
    const answer = await call('POST', '/v3/pay/transactions/jsapi', prepayBody(changes));
    if (answer.status !== 200) throw new Error(`create answered ${answer.status} ${answer.text}`);
    return String(answer.body['prepay_id']);
  }

  /** Creates, pays at the sheet and delivers the notification. */
  async function pay(changes: Record<string, unknown> = {}): Promise<string> {
    const prepayId = await create(changes);
    const { errMsg } = bed.service.control.answerSheet({ prepayId, action: 'confirm' });
    if (errMsg !== 'requestPayment:ok') throw new Error(errMsg);
    await bed.clock.advance(0);
    return prepayId;
  }

  function refund(changes: Record<string, unknown> = {}): Promise<MerchantAnswer> {
    return call('POST', '/v3/refund/domestic/refunds', {
      out_trade_no: 'ORDER-0001',
      out_refund_no: 'REFUND-1',
      reason: '少了一碗',
      notify_url: bed.notifyUrl,
      amount: { refund: 1200, total: 3700, currency: 'CNY' },
      ...changes,
    });
  }

  function query(outTradeNo = 'ORDER-0001'): Promise<MerchantAnswer> {
    const mchid = environment['WECHAT_PAY_MCHID'] ?? '';
    return call('GET', `/v3/pay/transactions/out-trade-no/${outTradeNo}?mchid=${mchid}`);
  }

  function close(outTradeNo = 'ORDER-0001'): Promise<MerchantAnswer> {
    const mchid = environment['WECHAT_PAY_MCHID'];
    return call('POST', `/v3/pay/transactions/out-trade-no/${outTradeNo}/close`, { mchid });
  }

  /** The header for a request without a body, `signedPath` being the path that is signed. */
  const authorizationOf = (method: string, signedPath: string, timestamp: number) =>
    authorizationFor(environment, { method, signedPath, text: '', timestamp });

  return { environment, call, prepayBody, create, pay, refund, query, close, authorizationOf };
}

async function signedCall(
  bed: PayBed,
  environment: Record<string, string>,
  { method, path, body }: { method: string; path: string; body: unknown },
  how: Signed = {},
): Promise<MerchantAnswer> {
  const url = new URL(bed.baseUrl + path);
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  const timestamp = Math.floor((how.nowMs ?? bed.clock.now()) / 1000);
  const signedPath = how.signedPath ?? url.pathname + url.search;
  const authorization =
    how.authorization === undefined
      ? authorizationFor(environment, { method, signedPath, text, timestamp }, how)
      : how.authorization;
  const response = await fetch(url, {
    method,
    headers: {
      Accept: 'application/json',
      ...(authorization === null ? {} : { Authorization: authorization }),
    },
    ...(method === 'POST' ? { body: how.sentBody ?? text } : {}),
  });
  const answered = await response.text();
  const parsed: unknown = answered === '' || !answered.startsWith('{') ? {} : JSON.parse(answered);
  return {
    status: response.status,
    headers: response.headers,
    text: answered,
    body: parsed as Record<string, unknown>,
  };
}

function authorizationFor(
  environment: Record<string, string>,
  signed: { method: string; signedPath: string; text: string; timestamp: number },
  how: Signed = {},
): string {
  const { method, signedPath, text, timestamp } = signed;
  const signer = createSign('RSA-SHA256');
  signer.update(`${method}\n${signedPath}\n${timestamp}\n0123456789ABCDEF\n${text}\n`);
  const fields = [
    `mchid="${how.mchid ?? environment['WECHAT_PAY_MCHID'] ?? ''}"`,
    `serial_no="${how.serial ?? environment['WECHAT_PAY_MERCHANT_SERIAL'] ?? ''}"`,
    'nonce_str="0123456789ABCDEF"',
    `timestamp="${timestamp}"`,
    `signature="${signer.sign(environment['WECHAT_PAY_MERCHANT_PRIVATE_KEY'] ?? '', 'base64')}"`,
  ];
  return `WECHATPAY2-SHA256-RSA2048 ${fields.join(',')}`;
}

/** Whether the platform's key signed exactly this text, by the headers that came with it. */
export function isSignedByPlatform(
  environment: Record<string, string>,
  header: (name: string) => string | null | undefined,
  text: string,
): boolean {
  if (header('Wechatpay-Serial') !== environment['WECHAT_PAY_PUBLIC_KEY_ID']) return false;
  const verifier = createVerify('RSA-SHA256');
  verifier.update(`${header('Wechatpay-Timestamp') ?? ''}\n${header('Wechatpay-Nonce') ?? ''}\n${text}\n`);
  const publicKey = createPublicKey(environment['WECHAT_PAY_PUBLIC_KEY'] ?? '');
  return verifier.verify(publicKey, header('Wechatpay-Signature') ?? '', 'base64');
}

/** The payment or refund in a notification's body. */
export function openNotification(environment: Record<string, string>, rawBody: Buffer) {
  const envelope = JSON.parse(rawBody.toString()) as {
    id: string;
    event_type: string;
    resource: { ciphertext: string; nonce: string; associated_data: string };
  };
  const { ciphertext, nonce, associated_data } = envelope.resource;
  const sealed = Buffer.from(ciphertext, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', environment['WECHAT_PAY_API_V3_KEY'] ?? '', nonce);
  decipher.setAAD(Buffer.from(associated_data));
  decipher.setAuthTag(sealed.subarray(-16));
  const text = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]).toString();
  return {
    id: envelope.id,
    event: envelope.event_type,
    content: JSON.parse(text) as Record<string, unknown>,
  };
}
