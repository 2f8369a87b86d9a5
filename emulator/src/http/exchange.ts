import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { RequestRefusal } from './request-refusal';

/** One request and its answer, with the few things that every service needs. */
export class Exchange {
  readonly method: string;
  /** Without the query; still percent-encoded. */
  readonly path: string;
  readonly queryText: string;

  constructor(
    readonly request: IncomingMessage,
    readonly response: ServerResponse,
  ) {
    const target = request.url ?? '/';
    const mark = target.indexOf('?');
    this.method = request.method ?? 'GET';
    this.path = mark < 0 ? target : target.slice(0, mark);
    this.queryText = mark < 0 ? '' : target.slice(mark + 1);
  }

  get headers(): IncomingHttpHeaders {
    return this.request.headers;
  }

  query(): URLSearchParams {
    return new URLSearchParams(this.queryText);
  }

  /** The raw body. A larger one than `limitBytes` is refused before it is kept. */
  async body(limitBytes: number): Promise<Buffer> {
    const announced = Number(this.headers['content-length'] ?? 0);
    if (announced > limitBytes) throw this.tooLarge(limitBytes);
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of this.request as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > limitBytes) throw this.tooLarge(limitBytes);
      chunks.push(chunk);
    }
    const [only] = chunks;
    return chunks.length === 1 && only ? only : Buffer.concat(chunks);
  }

  /** The body as JSON; `what` names it in the refusal. */
  async json(limitBytes: number, what: string): Promise<unknown> {
    return parseJson((await this.body(limitBytes)).toString('utf8'), what);
  }

  sendJson(status: number, value: unknown): void {
    this.sendJsonText(status, JSON.stringify(value));
  }

  sendJsonText(status: number, json: string): void {
    this.response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(json),
    });
    this.response.end(json);
  }

  send(status: number, headers: Record<string, string | number | string[]>, body: Buffer | string): void {
    this.response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
    this.response.end(this.method === 'HEAD' ? undefined : body);
  }

  private tooLarge(limitBytes: number): RequestRefusal {
    this.response.setHeader('connection', 'close');
    this.request.resume();
    return new RequestRefusal(
      413,
      'BODY_TOO_LARGE',
      `The body is larger than the ${limitBytes} bytes that are allowed here: send less.`,
    );
  }
}

export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RequestRefusal(400, 'NOT_JSON', `${what} is not JSON: ${reason}. Send a JSON text in UTF-8.`);
  }
}

export function jsonRecord(value: unknown, what: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new RequestRefusal(400, 'NOT_AN_OBJECT', `${what} must be a JSON object, such as {"key": "value"}.`);
}
