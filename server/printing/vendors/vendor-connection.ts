import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { GenericSchema, InferOutput } from 'valibot';
import { safeParse } from 'valibot';
import type { VendorResult } from './printer-vendor';

/** A request is never sent twice from here: it may have been done although its answer is missing. */
const timeoutMs = 2_000;
const largestAnswerBytes = 512 * 1024;

export interface VendorRequest {
  readonly url: string;
  readonly contentType: string;
  readonly body: string;
}

/** Sends one request and yields what came back; rejects when nothing does. */
export type VendorExchange = (
  request: VendorRequest,
) => Promise<{ readonly status: number; readonly text: string }>;

/** Posts a form and reads a JSON answer of a known shape; whatever else comes back, or nothing, is unclear. */
export function postForm<Schema extends GenericSchema>(
  exchange: VendorExchange,
  url: string,
  fields: Readonly<Record<string, string>>,
  shape: Schema,
): Promise<VendorResult<InferOutput<Schema>>> {
  const body = new URLSearchParams(fields).toString();
  return post(exchange, { url, contentType: 'application/x-www-form-urlencoded', body }, shape);
}

export function postJson<Schema extends GenericSchema>(
  exchange: VendorExchange,
  url: string,
  fields: Readonly<Record<string, unknown>>,
  shape: Schema,
): Promise<VendorResult<InferOutput<Schema>>> {
  return post(
    exchange,
    { url, contentType: 'application/json;charset=UTF-8', body: JSON.stringify(fields) },
    shape,
  );
}

/** What a vendor has answered, where it has the shape that is expected. */
export function valueOf<Schema extends GenericSchema>(
  shape: Schema,
  answered: unknown,
): VendorResult<InferOutput<Schema>> {
  const parsed = safeParse(shape, answered);
  return parsed.success
    ? { kind: 'ok', value: parsed.output }
    : { kind: 'unclear', code: 'UNREADABLE_ANSWER' };
}

async function post<Schema extends GenericSchema>(
  exchange: VendorExchange,
  request: VendorRequest,
  shape: Schema,
): Promise<VendorResult<InferOutput<Schema>>> {
  try {
    const { status, text } = await exchange(request);
    if (status !== 200) return { kind: 'unclear', code: `HTTP ${status}` };
    return valueOf(shape, JSON.parse(text));
  } catch (error) {
    return { kind: 'unclear', code: error instanceof SyntaxError ? 'UNREADABLE_ANSWER' : 'NO_ANSWER' };
  }
}

export function exchangeOverHttp({
  url,
  contentType,
  body,
}: VendorRequest): Promise<{ status: number; text: string }> {
  const target = new URL(url);
  const send = target.protocol === 'https:' ? httpsRequest : httpRequest;
  const headers = { 'Content-Type': contentType, 'Content-Length': String(Buffer.byteLength(body)) };
  const signal = AbortSignal.timeout(timeoutMs);
  return new Promise((resolve, reject) => {
    const outgoing = send(target, { method: 'POST', headers, signal }, (incoming) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      incoming.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > largestAnswerBytes) outgoing.destroy(new Error('the answer is too large'));
        else chunks.push(chunk);
      });
      incoming.on('error', reject);
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
