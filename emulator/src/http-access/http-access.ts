import type { IncomingHttpHeaders } from 'node:http';
import type { FunctionService } from '../functions/function-service';
import { nobody } from '../identity/identity';
import type { Exchange } from '../http/exchange';
import { integrationResponse, type HttpAnswer } from './integration-response';

export interface HttpAccessRequest {
  readonly functionName: string;
  readonly method: string;
  /** What follows the function's name, beginning with "/". */
  readonly path: string;
  readonly queryText: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Limits of a request that reaches a function over HTTP; the event that it becomes may have 1 MB. */
const bodyBytes = 1024 * 1024;

/** Media types whose bodies reach the function as text; all others arrive as base64. */
const textTypes =
  /^(?:text\/|application\/(?:json|xml|javascript|x-www-form-urlencoded|[\w.+-]+\+(?:json|xml)))/i;

/** `/http/<function>/<path>`: lets anything that speaks HTTP call a function, without a person. */
export async function serveHttpAccess(
  functions: FunctionService,
  envId: string,
  exchange: Exchange,
  rest: string,
): Promise<void> {
  const [, functionName = '', path = ''] = /^\/([^/]*)(\/.*)?$/.exec(rest) ?? [];
  const { method, queryText, headers } = exchange;
  const body = await exchange.body(bodyBytes);
  const answer = await callOverHttp(functions, envId, {
    functionName: decodeURIComponent(functionName),
    method,
    path: path || '/',
    queryText,
    headers,
    body,
  });
  exchange.send(answer.status, answer.headers, answer.body);
}

export async function callOverHttp(
  functions: FunctionService,
  envId: string,
  request: HttpAccessRequest,
): Promise<HttpAnswer> {
  const event = eventOf(request, envId);
  const outcome = await functions.invoke({
    name: request.functionName,
    eventJson: JSON.stringify(event),
    event: null,
    identity: nobody('wx_http'),
    trigger: 'http',
    parentRequestId: null,
  });
  if (outcome.status === 'ok') return integrationResponse(outcome.resultJson, outcome.requestId);
  const isUnknown = outcome.failure.errCode === -501000;
  const code = isUnknown ? 'INVALID_PATH' : 'FUNCTION_INVOCATION_FAILED';
  const status = outcome.status === 'timeout' ? 504 : isUnknown ? 404 : 500;
  const body = JSON.stringify({ code, message: outcome.failure.message, requestId: outcome.requestId });
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body };
}

function eventOf(request: HttpAccessRequest, envId: string) {
  const isText = request.body.length === 0 || textTypes.test(request.headers['content-type'] ?? 'text/');
  return {
    path: request.path,
    httpMethod: request.method,
    headers: singleHeaders(request.headers),
    queryStringParameters: Object.fromEntries(new URLSearchParams(request.queryText)),
    requestContext: { envId, httpMethod: request.method, path: request.path },
    body: request.body.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText,
  };
}

function singleHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(',') : value,
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Record<string, string>;
}
