import { randomBytes, sign, verify, type KeyObject } from 'node:crypto';
import type { MerchantKey } from './merchant-keys';
import type { PayConfig } from './pay-config';

/** WeChat Pay refuses what is signed more than five minutes away from its own clock, and so do we. */
export const clockSkewMs = 300_000;

/** The `Authorization` header for exactly this request; `path` is with query, `body` the bytes that are sent. */
export async function authorizationOf(
  merchant: { readonly mchid: string; readonly key: MerchantKey },
  request: { readonly method: string; readonly path: string; readonly body: string },
  nowMs: number,
): Promise<string> {
  const timestamp = String(Math.floor(nowMs / 1000));
  const nonce = newNonce();
  const text = `${request.method}\n${request.path}\n${timestamp}\n${nonce}\n${request.body}\n`;
  const signature = await signText(text, merchant.key.privateKey);
  return (
    `WECHATPAY2-SHA256-RSA2048 mchid="${merchant.mchid}",serial_no="${merchant.key.serial}",` +
    `nonce_str="${nonce}",timestamp="${timestamp}",signature="${signature}"`
  );
}

export function newNonce(): string {
  return randomBytes(16).toString('hex');
}

/** Signs on the thread pool, for an RSA signature takes most of a millisecond. */
export function signText(text: string, key: KeyObject): Promise<string> {
  return new Promise((resolve, reject) => {
    sign('sha256', Buffer.from(text), key, (error, signature) => {
      if (error) reject(error);
      else resolve(signature.toString('base64'));
    });
  });
}

/** Header values by name in lower case, as Node and cloud functions give them. */
export type HeaderValues = Readonly<Record<string, string | readonly string[] | undefined>>;

export type SignatureFault = 'UNSIGNED' | 'STALE' | 'UNKNOWN_KEY' | 'BAD_SIGNATURE';

/** Null when the platform itself signed these bytes within the last five minutes. */
export function signatureFault(
  platformKeysById: PayConfig['platformKeysById'],
  message: { readonly headers: HeaderValues; readonly rawBody: Buffer },
  nowMs: number,
): SignatureFault | null {
  const [serial, signature, timestamp, nonce] = [
    'wechatpay-serial',
    'wechatpay-signature',
    'wechatpay-timestamp',
    'wechatpay-nonce',
  ].map((name) => headerText(message.headers, name));
  if (!serial || !signature || !timestamp || !nonce) return 'UNSIGNED';
  if (!(Math.abs(nowMs - Number(timestamp) * 1000) <= clockSkewMs)) return 'STALE';
  const key = platformKeysById.get(serial);
  if (!key) return 'UNKNOWN_KEY';
  const text = Buffer.concat([Buffer.from(`${timestamp}\n${nonce}\n`), message.rawBody, Buffer.from('\n')]);
  return verify('sha256', text, key, Buffer.from(signature, 'base64')) ? null : 'BAD_SIGNATURE';
}

function headerText(headers: HeaderValues, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : value?.[0];
}
