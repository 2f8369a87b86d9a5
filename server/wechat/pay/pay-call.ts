import type { GenericSchema, InferOutput } from 'valibot';
import { object, safeParse, string } from 'valibot';
import type { MerchantKey, MerchantKeys } from './merchant-keys';
import type { PayConfig } from './pay-config';
import type { PayConnection, WireAnswer } from './pay-connection';
import { isUnclearCode, noAnswer, toRefusalCode, type PayResult } from './pay-result';
import { authorizationOf, signatureFault } from './pay-signature';

export interface PayCallRequest {
  readonly method: 'GET' | 'POST';
  /** From `/v3` on, with query. */
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** Sends a signed request and believes only a signed answer. */
export type PayCall = <Schema extends GenericSchema>(
  request: PayCallRequest,
  answerShape: Schema,
) => Promise<PayResult<InferOutput<Schema>>>;

export interface PayCaller {
  readonly config: PayConfig;
  readonly keys: MerchantKeys;
  readonly connection: PayConnection;
  readonly now: () => number;
}

/**
 * A request whose signature the platform does not accept is signed again with each other key of the merchant: it may
 * not know the new certificate yet, or have forgotten the old one. A refused signature has done nothing.
 */
export function createPayCall(caller: PayCaller): PayCall {
  return async (request, answerShape) => {
    for (let others = caller.keys.count - 1; ; others -= 1) {
      const key = caller.keys.current();
      const result = await callSignedWith(caller, key, request, answerShape);
      if (result.kind !== 'refused' || result.code !== 'SIGN_ERROR' || others === 0) return result;
      caller.keys.passOver(key);
    }
  };
}

async function callSignedWith<Schema extends GenericSchema>(
  { config, connection, now }: PayCaller,
  key: MerchantKey,
  request: PayCallRequest,
  answerShape: Schema,
): Promise<PayResult<InferOutput<Schema>>> {
  const url = new URL(config.baseUrl + request.path);
  const body = request.body === undefined ? '' : JSON.stringify(request.body);
  const signed = { method: request.method, path: url.pathname + url.search, body };
  const headers = {
    Authorization: await authorizationOf({ mchid: config.mchid, key }, signed, now()),
    Accept: 'application/json',
    'User-Agent': 'galley',
    ...(body === ''
      ? {}
      : { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) }),
  };
  let answer: WireAnswer;
  try {
    answer = await connection({ method: request.method, url, headers, body }, config.timeoutMs);
  } catch (error) {
    return noAnswer(error);
  }
  return judge(config, answer, now(), answerShape);
}

function judge<Schema extends GenericSchema>(
  config: PayConfig,
  answer: WireAnswer,
  nowMs: number,
  shape: Schema,
): PayResult<InferOutput<Schema>> {
  const isSuccess = answer.status >= 200 && answer.status < 300;
  const fault = signatureFault(config.platformKeysById, answer, nowMs);
  // The platform's gateways leave some errors unsigned; an error that does carry a signature must carry a good one.
  if (fault !== null && (isSuccess || fault !== 'UNSIGNED')) {
    return { kind: 'unclear', code: 'NOT_VERIFIED', message: `${fault}, HTTP ${answer.status}` };
  }
  if (!isSuccess || answer.status === 202) return judgeError(answer);
  const parsed = safeParse(shape, answer.rawBody.length === 0 ? {} : parseJson(answer.rawBody));
  return parsed.success
    ? { kind: 'ok', value: parsed.output }
    : {
        kind: 'unclear',
        code: 'UNREADABLE',
        message: parsed.issues.map((issue) => issue.message).join('; '),
      };
}

const errorShape = object({ code: string(), message: string() });

/** What an answer that is no success says: that nothing was done, or that nobody knows. */
export function judgeError(answer: WireAnswer): PayResult<never> {
  const parsed = safeParse(errorShape, parseJson(answer.rawBody));
  const { code, message } = parsed.success ? parsed.output : { code: '', message: '' };
  const words = `HTTP ${answer.status} ${code} ${message}`.trim();
  if (answer.status >= 500 || answer.status < 400 || code === '' || isUnclearCode(code)) {
    return { kind: 'unclear', code: 'PLATFORM_FAILED', message: words };
  }
  return { kind: 'refused', code: toRefusalCode(code), message: words };
}

/** Null for what is not JSON; no answer of WeChat Pay's is `null`. */
export function parseJson(rawBody: Buffer): unknown {
  try {
    return JSON.parse(rawBody.toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
