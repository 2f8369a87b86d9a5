import {
  Agent as HttpAgent,
  request as httpRequest,
  type ClientRequest,
  type IncomingMessage,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { HeaderValues } from './pay-signature';

export interface WireRequest {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** For files; an answer is far smaller. */
  readonly largestAnswerBytes?: number;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: HeaderValues;
  readonly rawBody: Buffer;
}

/** Sends over connections that stay open between requests; rejects when no whole answer came in time. */
export type PayConnection = (request: WireRequest, timeoutMs: number) => Promise<WireAnswer>;

/** Far above any answer of WeChat Pay's; what is larger is not one. */
const largestAnswerBytes = 1024 * 1024;

export function openPayConnection(): PayConnection {
  const options = { keepAlive: true, maxSockets: 64, scheduling: 'lifo' } as const;
  const httpAgent = new HttpAgent(options);
  const httpsAgent = new HttpsAgent(options);
  return (request, timeoutMs) => {
    const isTls = request.url.protocol === 'https:';
    return exchange(isTls ? httpsRequest : httpRequest, isTls ? httpsAgent : httpAgent, request, timeoutMs);
  };
}

type Send = typeof httpRequest;

/**
 * One request with one limit for all of it. A kept connection that the platform has closed meanwhile fails at once;
 * then the request goes out once more, which is safe because every WeChat Pay request here names its own number.
 */
async function exchange(
  send: Send,
  agent: HttpAgent,
  request: WireRequest,
  timeoutMs: number,
): Promise<WireAnswer> {
  const signal = AbortSignal.timeout(timeoutMs);
  const first = await attempt(send, agent, request, signal);
  if (first.kind === 'answer') return first.answer;
  if (!first.wasStale) throw first.error;
  const second = await attempt(send, agent, request, signal);
  if (second.kind === 'answer') return second.answer;
  throw second.error;
}

type Attempt =
  | { readonly kind: 'answer'; readonly answer: WireAnswer }
  | { readonly kind: 'failed'; readonly error: Error; readonly wasStale: boolean };

function attempt(send: Send, agent: HttpAgent, request: WireRequest, signal: AbortSignal): Promise<Attempt> {
  return new Promise((resolve) => {
    const outgoing: ClientRequest = send(
      request.url,
      { method: request.method, headers: request.headers, agent, signal },
      (incoming) => {
        readAnswer(incoming, request.largestAnswerBytes ?? largestAnswerBytes).then(
          (answer) => resolve({ kind: 'answer', answer }),
          (error: Error) => resolve({ kind: 'failed', error, wasStale: false }),
        );
      },
    );
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      const wasStale = outgoing.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
      resolve({ kind: 'failed', error, wasStale });
    });
    outgoing.end(request.body);
  });
}

async function readAnswer(incoming: IncomingMessage, mostBytes: number): Promise<WireAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) throw new Error(`The answer is larger than ${mostBytes} bytes.`);
    chunks.push(chunk);
  }
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, rawBody: Buffer.concat(chunks) };
}
