import { createHash, randomUUID } from 'node:crypto';
import {
  array,
  nullable,
  number,
  object,
  optional,
  pipe,
  safeParse,
  string,
  transform,
  union,
  unknown,
  type GenericSchema,
  type InferOutput,
} from 'valibot';
import type { PrinterTokenDocument } from '../printer-token-document';
import type { PrinterVendor, VendorResult } from './printer-vendor';
import { yilianyunTags } from './tags';
import { postForm } from './vendor-connection';

/** It holds a secret: never log it. */
export interface YilianyunConfig {
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Where the token is kept that all instances share. */
export interface TokenShelf {
  readonly read: () => Promise<PrinterTokenDocument | null>;
  readonly write: (token: PrinterTokenDocument) => Promise<void>;
}

const answerShape = object({ error: string(), body: optional(unknown()) });
const numberOrText = pipe(union([string(), number()]), transform(String));
const tokenShape = object({ access_token: string(), expires_in: pipe(numberOrText, transform(Number)) });
const printShape = object({ id: numberOrText });
const listShape = array(object({ id: numberOrText, origin_id: optional(nullable(string())) }));
const statusShape = object({ status: numberOrText });
const stateShape = object({ state: numberOrText });

const tokenIsOver = '18';
const pagesAsked = 3;

/**
 * 易联云: forms, signed with md5(client id + timestamp + secret), with an OAuth token. It knows our number, so that a
 * message that comes twice is printed once. https://www.kancloud.cn/elind-dev/openapi
 */
export function yilianyun(config: YilianyunConfig, shelf: TokenShelf, nowMs: () => number): PrinterVendor {
  return {
    mark: () => Promise.resolve({ kind: 'ok', value: '' }),
    async print({ jobId, serial, lines }) {
      const fields = {
        machine_code: serial,
        content: yilianyunTags(lines),
        origin_id: originIdOf(jobId),
        idempotence: '1',
      };
      const answer = await ask('/print/index', fields, printShape);
      return answer.kind === 'ok' ? { kind: 'ok', value: answer.value.id } : answer;
    },
    find: async ({ jobId, serial }) => findByOrigin(serial, originIdOf(jobId)),
    async isPrinted({ serial, messageId }) {
      const fields = { machine_code: serial, order_id: messageId ?? '' };
      const answer = await ask('/printer/getorderstatus', fields, statusShape);
      return answer.kind === 'ok' ? { kind: 'ok', value: answer.value.status === '1' } : answer;
    },
    async printerState(serial) {
      const answer = await ask('/printer/getprintstatus', { machine_code: serial }, stateShape);
      if (answer.kind !== 'ok') return answer;
      if (answer.value.state === '0') return { kind: 'ok', value: 'offline' };
      return { kind: 'ok', value: answer.value.state === '1' ? 'ready' : 'out-of-paper' };
    },
  };

  async function findByOrigin(serial: string, originId: string) {
    for (let page = 1; page <= pagesAsked; page += 1) {
      const fields = { machine_code: serial, page_index: String(page), page_size: '100' };
      const answer = await ask('/printer/getorderpaginglist', fields, listShape);
      if (answer.kind !== 'ok') return answer;
      const found = answer.value.find((order) => order.origin_id === originId);
      if (found) return { kind: 'ok' as const, value: { isTaken: true, messageId: found.id } };
      if (answer.value.length < 100) break;
    }
    return { kind: 'ok' as const, value: { isTaken: false, messageId: null } };
  }

  /** A token that ended, or that another application's instance replaced, is fetched anew once. */
  async function ask<Schema extends GenericSchema>(
    path: string,
    fields: Readonly<Record<string, string>>,
    shape: Schema,
  ): Promise<VendorResult<InferOutput<Schema>>> {
    const kept = await shelf.read();
    const token = kept && nowMs() < kept.endsAtMs ? kept.token : null;
    if (token !== null) {
      const answer = await send(path, { ...fields, access_token: token }, shape);
      if (answer.kind !== 'refused' || answer.code !== tokenIsOver) return answer;
    }
    const fresh = await fetchToken();
    if (fresh.kind !== 'ok') return fresh;
    return send(path, { ...fields, access_token: fresh.value }, shape);
  }

  async function fetchToken(): Promise<VendorResult<string>> {
    const answer = await send('/oauth/oauth', { grant_type: 'client_credentials', scope: 'all' }, tokenShape);
    if (answer.kind !== 'ok') return answer;
    const { access_token: token, expires_in: seconds } = answer.value;
    await shelf.write({ _id: 'yilianyun', token, endsAtMs: nowMs() + seconds * 1000 });
    return { kind: 'ok', value: token };
  }

  async function send<Schema extends GenericSchema>(
    path: string,
    fields: Readonly<Record<string, string>>,
    shape: Schema,
  ): Promise<VendorResult<InferOutput<Schema>>> {
    const { clientId, clientSecret } = config;
    const timestamp = String(Math.floor(nowMs() / 1000));
    const sign = createHash('md5')
      .update(clientId + timestamp + clientSecret)
      .digest('hex');
    const common = { client_id: clientId, timestamp, sign, id: randomUUID() };
    const answer = await postForm(config.baseUrl + path, { ...common, ...fields }, answerShape);
    if (answer.kind !== 'ok') return answer;
    if (answer.value.error !== '0') return { kind: 'refused', code: answer.value.error };
    const data = safeParse(shape, answer.value.body);
    return data.success ? { kind: 'ok', value: data.output } : { kind: 'unclear', code: 'UNREADABLE_ANSWER' };
  }
}

/** Our ids are longer than the 64 characters that the vendor takes. */
function originIdOf(jobId: string): string {
  return createHash('sha256').update(jobId).digest('hex').slice(0, 32);
}
