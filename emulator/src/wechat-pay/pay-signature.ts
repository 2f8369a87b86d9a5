import { randomBytes, sign, verify, type KeyObject } from 'node:crypto';
import { payLimits } from './pay-limits';
import type { PlatformSigner } from './pay-keys';
import { headerText, type PayRequest } from './pay-request';

/** The request as the merchant must have signed it. */
interface Authorization {
  readonly mchid: string;
  readonly serialNo: string;
  readonly nonce: string;
  readonly timestamp: string;
  readonly signature: string;
}

interface ExpectedMerchant {
  readonly mchid: string;
  readonly serial: string;
  readonly publicKey: KeyObject;
  /** What stands before `/v3` in the address that merchants call; signed or not, as the client does it. */
  readonly pathPrefix: string;
}

/** Null when the request is signed by this merchant; otherwise why it is not, in one sentence. */
export function requestFault(request: PayRequest, merchant: ExpectedMerchant, nowMs: number): string | null {
  const authorization = parseAuthorization(headerText(request, 'authorization'));
  if (!authorization) return 'Http头Authorization的认证类型不正确或缺少字段';
  if (authorization.mchid !== merchant.mchid) return '商户号不存在，或与签名使用的证书不匹配';
  if (authorization.serialNo !== merchant.serial) return '商户证书序列号有误';
  const skewMs = Math.abs(nowMs - Number(authorization.timestamp) * 1000);
  if (!(skewMs <= payLimits.clockSkewMs))
    return 'Http头Authorization中的timestamp与发起请求的时间不得超过5分钟';
  const paths = new Set([merchant.pathPrefix + request.path, request.path]);
  const isSigned = [...paths].some((path) =>
    verifyText(signedRequest(request, path, authorization), authorization.signature, merchant.publicKey),
  );
  return isSigned
    ? null
    : '签名错误，验签失败：待签名串须是方法、路径与查询、时间戳、随机串、请求体原文各加换行';
}

function signedRequest(request: PayRequest, path: string, authorization: Authorization): Buffer {
  const { timestamp, nonce } = authorization;
  return Buffer.concat([
    Buffer.from(`${request.method}\n${path}\n${timestamp}\n${nonce}\n`),
    request.rawBody,
    Buffer.from('\n'),
  ]);
}

function parseAuthorization(header: string | undefined): Authorization | null {
  const scheme = 'WECHATPAY2-SHA256-RSA2048 ';
  if (!header?.startsWith(scheme)) return null;
  const fields = new Map<string, string>();
  for (const [, name, value] of header.slice(scheme.length).matchAll(/(\w+)="([^"]*)"/g)) {
    if (name && value) fields.set(name, value);
  }
  const [mchid, serialNo, nonce, timestamp, signature] = [
    'mchid',
    'serial_no',
    'nonce_str',
    'timestamp',
    'signature',
  ].map((name) => fields.get(name));
  if (!mchid || !serialNo || !nonce || !timestamp || !signature) return null;
  return { mchid, serialNo, nonce, timestamp, signature };
}

export function verifyText(text: Buffer | string, signature: string, key: KeyObject): boolean {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return verify('sha256', bytes, key, Buffer.from(signature, 'base64'));
}

/** The four headers by which a merchant knows that an answer or notification is the platform's. */
export async function signatureHeaders(
  signer: PlatformSigner,
  nowMs: number,
  body: string,
): Promise<Record<string, string>> {
  const timestamp = String(Math.floor(nowMs / 1000));
  const nonce = randomBytes(16).toString('hex');
  return {
    'Wechatpay-Serial': signer.id,
    'Wechatpay-Signature-Type': 'WECHATPAY2-SHA256-RSA2048',
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Signature': await signText(`${timestamp}\n${nonce}\n${body}\n`, signer.privateKey),
  };
}

/** Signs on the thread pool: an RSA signature takes most of a millisecond. */
function signText(text: string, key: KeyObject): Promise<string> {
  return new Promise((resolve, reject) => {
    sign('sha256', Buffer.from(text), key, (error, signature) => {
      if (error) reject(error);
      else resolve(signature.toString('base64'));
    });
  });
}
