import type { FunctionService } from '../functions/function-service';
import { invocationHeader } from '../functions/worker-protocol';
import type { Exchange } from '../http/exchange';
import type { Trace } from '../trace/trace';
import { shorten } from '../trace/shorten';
import { traceLimits } from '../trace/trace-limits';
import type { PayService } from '../wechat-pay/pay-service';

const bodyBytes = 1024 * 1024;

/** `/pay/…`: the payment platform's address, with its requests shown in the trace under the call that made them. */
export async function servePay(
  services: {
    readonly pay: PayService;
    readonly functions: FunctionService;
    readonly trace: Trace;
    readonly clock: { now(): number };
  },
  exchange: Exchange,
  rest: string,
): Promise<void> {
  const { pay, functions, trace, clock } = services;
  const startedAtMs = clock.now();
  const startedAt = performance.now();
  const { method, headers, queryText } = exchange;
  const rawBody = await exchange.body(bodyBytes);
  const path = queryText === '' ? rest : `${rest}?${queryText}`;
  const answer = await pay.handle({ method, path, headers, rawBody });
  trace.operation(functions.activeInvocation(headers[invocationHeader])?.requestId ?? null, {
    kind: 'pay',
    name: `${method} ${rest}`,
    detail: shorten(rawBody.toString('utf8'), traceLimits.detailCharacters),
    startedAtMs,
    durationMs: performance.now() - startedAt,
    error:
      answer.status >= 400
        ? `${answer.status} ${shorten(answer.body.toString(), traceLimits.detailCharacters)}`
        : null,
    transactionId: null,
  });
  exchange.send(answer.status, answer.headers, answer.body);
}
