import type { Exchange } from '../http/exchange';
import { parseJson } from '../http/exchange';
import { RequestRefusal } from '../http/request-refusal';
import { identityFromHeaders } from '../identity/identity';
import { callFunctionErrMsg, functionFailure } from './function-failure';
import { functionLimits } from './function-limits';
import type { FunctionOutcome, FunctionService } from './function-service';

/** `POST /wx/functions/<name>`: what `wx.cloud.callFunction` does, for browsers and WeChat DevTools. */
export async function callFunctionOverHttp(
  functions: FunctionService,
  exchange: Exchange,
  rest: string,
): Promise<void> {
  if (exchange.method !== 'POST') {
    throw new RequestRefusal(
      405,
      'METHOD_NOT_ALLOWED',
      'Functions are called with POST and the event as JSON.',
    );
  }
  const identity = identityFromHeaders(exchange.headers, 'wx_client');
  if (typeof identity === 'string') throw new RequestRefusal(400, 'BAD_IDENTITY', identity);
  const eventJson = (await eventBody(exchange)).toString('utf8') || '{}';
  const event = parseJson(eventJson, 'The event');
  const name = decodeURIComponent(rest.slice(1));
  const outcome = await functions.invoke({
    name,
    eventJson,
    event,
    identity,
    trigger: 'client',
    parentRequestId: null,
  });
  exchange.sendJsonText(200, outcomeJson(outcome));
}

/** The answer in the shape of `wx.cloud.callFunction`; the result is passed on as the text that it is. */
export function outcomeJson(outcome: FunctionOutcome): string {
  const requestID = JSON.stringify(outcome.requestId);
  if (outcome.status === 'ok') {
    return `{"errMsg":"cloud.callFunction:ok","result":${outcome.resultJson},"requestID":${requestID}}`;
  }
  const { failure } = outcome;
  return `{"errCode":${failure.errCode},"errMsg":${JSON.stringify(callFunctionErrMsg(failure))},"requestID":${requestID}}`;
}

async function eventBody(exchange: Exchange): Promise<Buffer> {
  try {
    return await exchange.body(functionLimits.eventBytes);
  } catch (error) {
    if (!(error instanceof RequestRefusal) || error.status !== 413) throw error;
    const bytes = Number(exchange.headers['content-length'] ?? functionLimits.eventBytes + 1);
    const failure = functionFailure.eventTooLarge(bytes);
    throw new RequestRefusal(413, error.code, failure.message, {
      errCode: failure.errCode,
      errMsg: callFunctionErrMsg(failure),
    });
  }
}
