import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import type { MerchantKey } from './merchant-keys';

/** What the server must know to use WeChat Pay. It holds secrets: never log it. */
export interface PayConfig {
  /** `https://api.mch.weixin.qq.com`, or where a local WeChat Pay listens. */
  readonly baseUrl: string;
  readonly mchid: string;
  readonly appId: string;
  /** What requests are signed with, in the order of preference; several during a rotation. */
  readonly merchantKeys: readonly MerchantKey[];
  /** 32 bytes each; open the sealed part of notifications; several during a rotation. */
  readonly apiV3Keys: readonly Buffer[];
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
 * For a rotation each kind of key may be several: ids, serial numbers and APIv3 keys are separated by commas, and
 * PEM blocks follow each other in the same order as their ids. `docs/key-rotation.md` says how to go about it.
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
  return {
    baseUrl: (environment['WECHAT_PAY_BASE_URL'] || realBaseUrl).replace(/\/$/, ''),
    mchid: valueOf('WECHAT_PAY_MCHID'),
    appId: valueOf('WECHAT_PAY_APPID'),
    merchantKeys: keysById(environment, merchantNames, createPrivateKey).map(([serial, privateKey]) => ({
      serial,
      privateKey,
    })),
    apiV3Keys: listed(valueOf('WECHAT_PAY_API_V3_KEY')).map(readApiV3Key),
    platformKeysById: new Map(keysById(environment, platformNames, createPublicKey)),
    notifyUrl: valueOf('WECHAT_PAY_NOTIFY_URL'),
    timeoutMs: defaultTimeoutMs,
  };
}

interface KeyNames {
  readonly ids: (typeof requiredNames)[number];
  readonly pems: (typeof requiredNames)[number];
}

const merchantNames: KeyNames = {
  ids: 'WECHAT_PAY_MERCHANT_SERIAL',
  pems: 'WECHAT_PAY_MERCHANT_PRIVATE_KEY',
};
const platformNames: KeyNames = { ids: 'WECHAT_PAY_PUBLIC_KEY_ID', pems: 'WECHAT_PAY_PUBLIC_KEY' };

/** Each id with the key of the PEM block at the same place. */
function keysById(
  environment: Environment,
  names: KeyNames,
  read: (pem: string) => KeyObject,
): (readonly [id: string, key: KeyObject])[] {
  const ids = listed(environment[names.ids] ?? '');
  const pems = withLineBreaks(environment[names.pems] ?? '').match(pemBlocks) ?? [];
  if (ids.length !== pems.length) {
    throw new Error(
      `${names.ids} names ${ids.length} keys, but ${names.pems} holds ${pems.length} PEM blocks; ` +
        'give one whole block, its BEGIN and END lines included, for each id, in the same order.',
    );
  }
  return ids.map((id, index) => [id, readKey(names.pems, () => read(pems[index] ?? ''))] as const);
}

const pemBlocks = /-----BEGIN ([A-Z ]+)-----[\s\S]+?-----END \1-----/g;

function listed(value: string): string[] {
  return value.split(',').map((part) => part.trim());
}

/** An APIv3 key has digits and letters alone, so a comma can only stand between two of them. */
function readApiV3Key(text: string): Buffer {
  const key = Buffer.from(text);
  if (key.length === 32) return key;
  throw new Error(`WECHAT_PAY_API_V3_KEY must be 32 bytes long, but has ${key.length}.`);
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
