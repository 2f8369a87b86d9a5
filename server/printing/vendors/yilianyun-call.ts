import { createHash, randomUUID } from 'node:crypto';
import {
  number,
  object,
  optional,
  pipe,
  string,
  transform,
  union,
  unknown,
  type GenericSchema,
  type InferOutput,
} from 'valibot';
import type { PrinterTokenDocument } from '../printer-token-document';
import type { VendorResult } from './printer-vendor';
import { postForm, valueOf, type VendorExchange } from './vendor-connection';

/** It holds a secret: never log it. */
export interface YilianyunConfig {
  readonly baseUrl: string;
  readonly exchange: VendorExchange;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Where the token is kept that all instances share. */
export interface TokenShelf {
  readonly read: () => Promise<PrinterTokenDocument | null>;
  readonly write: (token: PrinterTokenDocument) => Promise<void>;
}

/** Sends a signed form with a token that is good. */
export type YilianyunCall = <Schema extends GenericSchema>(
  path: string,
  fields: Readonly<Record<string, string>>,
  shape: Schema,
) => Promise<VendorResult<InferOutput<Schema>>>;

/** Numbers come as numbers or as text, as the vendor pleases. */
export const numberOrText = pipe(union([string(), number()]), transform(String));

const answerShape = object({ error: string(), body: optional(unknown()) });
const tokenShape = object({ access_token: string(), expires_in: pipe(numberOrText, transform(Number)) });
const tokenIsOver = '18';

/** A token that ended, or that was replaced elsewhere, is fetched anew once; the refused request did nothing. */
export function yilianyunCall(
  config: YilianyunConfig,
  shelf: TokenShelf,
  nowMs: () => number,
): YilianyunCall {
  const send = signedForms(config, nowMs);
  return async (path, fields, shape) => {
    const kept = await shelf.read();
    if (kept && nowMs() < kept.endsAtMs) {
      const answer = await send(path, { ...fields, access_token: kept.token }, shape);
      if (answer.kind !== 'refused' || answer.code !== tokenIsOver) return answer;
    }
    const fresh = await send('/oauth/oauth', { grant_type: 'client_credentials', scope: 'all' }, tokenShape);
    if (fresh.kind !== 'ok') return fresh;
    const { access_token: token, expires_in: seconds } = fresh.value;
    await shelf.write({ _id: 'yilianyun', token, endsAtMs: nowMs() + seconds * 1000 });
    return send(path, { ...fields, access_token: token }, shape);
  };
}

function signedForms(
  { baseUrl, exchange, clientId, clientSecret }: YilianyunConfig,
  nowMs: () => number,
): YilianyunCall {
  return async (path, fields, shape) => {
    const timestamp = String(Math.floor(nowMs() / 1000));
    const sign = createHash('md5')
      .update(clientId + timestamp + clientSecret)
      .digest('hex');
    const common = { client_id: clientId, timestamp, sign, id: randomUUID() };
    const answer = await postForm(exchange, baseUrl + path, { ...common, ...fields }, answerShape);
    if (answer.kind !== 'ok') return answer;
    if (answer.value.error !== '0') return { kind: 'refused', code: answer.value.error };
    return valueOf(shape, answer.value.body);
  };
}
