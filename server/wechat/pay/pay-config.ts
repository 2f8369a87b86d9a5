import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

/** What the server must know to use WeChat Pay. It holds secrets: never log it. */
export interface PayConfig {
  /** `https://api.mch.weixin.qq.com`, or where a local WeChat Pay listens. */
  readonly baseUrl: string;
  readonly mchid: string;
  readonly appId: string;
  readonly merchantSerial: string;
  readonly merchantPrivateKey: KeyObject;
  /** 32 bytes; opens the sealed part of notifications. */
  readonly apiV3Key: Buffer;
  /** Keys that answers and notifications may be signed with, by their `Wechatpay-Serial`; several during a rotation. */
  readonly platformKeysById: ReadonlyMap<string, KeyObject>;
  /** Public HTTPS address without a query: payments come to it, refunds to `/refund` below it. */
  readonly notifyUrl: string;
  /** How long one request may take in all. */
  readonly timeoutMs: number;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const realBaseUrl = 'https://api.mch.weixin.qq.com';
const defaultTimeoutMs = 5000;

const requiredNames = [
  'WECHAT_PAY_MCHID',
  'WECHAT_PAY_APPID',
  'WECHAT_PAY_MERCHANT_SERIAL',
  'WECHAT_PAY_MERCHANT_PRIVATE_KEY',
  'WECHAT_PAY_API_V3_KEY',
  'WECHAT_PAY_PUBLIC_KEY_ID',
  'WECHAT_PAY_PUBLIC_KEY',
  'WECHAT_PAY_NOTIFY_URL',
] as const;

/**
 * Reads the configuration from a function's environment; `docs/deploy.md` explains each variable.
 * For a rotation, `WECHAT_PAY_PUBLIC_KEY_ID` holds several ids separated by commas and `WECHAT_PAY_PUBLIC_KEY`
 * as many PEM blocks (public keys or platform certificates) in the same order.
 * Throws when something is missing or unusable; the sentence names the variable and never its value.
 */
export function payConfigFromEnvironment(environment: Environment): PayConfig {
  const missing = requiredNames.filter((name) => !environment[name]);
  if (missing.length > 0) {
    throw new Error(
      `WeChat Pay is not configured: ${missing.join(', ')} missing from the function's environment. ` +
        'Set them as docs/deploy.md says.',
    );
  }
  const valueOf = (name: (typeof requiredNames)[number]) => environment[name] ?? '';
  const apiV3Key = Buffer.from(valueOf('WECHAT_PAY_API_V3_KEY'));
  if (apiV3Key.length !== 32) {
    throw new Error(`WECHAT_PAY_API_V3_KEY must be 32 bytes long, but has ${apiV3Key.length}.`);
  }
  return {
    baseUrl: (environment['WECHAT_PAY_BASE_URL'] || realBaseUrl).replace(/\/$/, ''),
    mchid: valueOf('WECHAT_PAY_MCHID'),
    appId: valueOf('WECHAT_PAY_APPID'),
    merchantSerial: valueOf('WECHAT_PAY_MERCHANT_SERIAL'),
    merchantPrivateKey: readKey('WECHAT_PAY_MERCHANT_PRIVATE_KEY', () =>
      createPrivateKey(withLineBreaks(valueOf('WECHAT_PAY_MERCHANT_PRIVATE_KEY'))),
    ),
    apiV3Key,
    platformKeysById: readPlatformKeys(valueOf('WECHAT_PAY_PUBLIC_KEY_ID'), valueOf('WECHAT_PAY_PUBLIC_KEY')),
    notifyUrl: valueOf('WECHAT_PAY_NOTIFY_URL'),
    timeoutMs: defaultTimeoutMs,
  };
}

function readPlatformKeys(ids: string, pems: string): ReadonlyMap<string, KeyObject> {
  const idList = ids.split(',').map((id) => id.trim());
  const pemList = withLineBreaks(pems).match(/-----BEGIN ([A-Z ]+)-----[\s\S]+?-----END \1-----/g) ?? [];
  if (idList.length !== pemList.length) {
    throw new Error(
      `WECHAT_PAY_PUBLIC_KEY_ID names ${idList.length} keys, but WECHAT_PAY_PUBLIC_KEY holds ${pemList.length} PEM blocks; ` +
        'give one block for each id, in the same order.',
    );
  }
  return new Map(
    pemList.map((pem, index) => [
      idList[index] ?? '',
      readKey('WECHAT_PAY_PUBLIC_KEY', () => createPublicKey(pem)),
    ]),
  );
}

/** Consoles that take one line a value hold a PEM with `\n` written out. */
function withLineBreaks(pem: string): string {
  return pem.replaceAll('\\n', '\n');
}

function readKey(name: string, read: () => KeyObject): KeyObject {
  try {
    return read();
  } catch {
    throw new Error(
      `${name} cannot be read as a PEM key; copy the whole file, its BEGIN and END lines included.`,
    );
  }
}
