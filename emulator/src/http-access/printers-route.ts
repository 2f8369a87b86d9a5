import type { FunctionService } from '../functions/function-service';
import { invocationHeader } from '../functions/worker-protocol';
import type { Exchange } from '../http/exchange';
import type { PrintService } from '../printers/print-service';
import { printerLimits } from '../printers/printer-limits';
import { shorten } from '../trace/shorten';
import type { Trace } from '../trace/trace';
import { traceLimits } from '../trace/trace-limits';

/** `/printers/<vendor>/…`: the vendors' addresses, their requests shown in the trace under the call that made them. */
export async function servePrinters(
  services: {
    readonly printers: PrintService;
    readonly functions: FunctionService;
    readonly trace: Trace;
    readonly clock: { now(): number };
  },
  exchange: Exchange,
  rest: string,
): Promise<void> {
  const { printers, functions, trace, clock } = services;
  const startedAtMs = clock.now();
  const startedAt = performance.now();
  const { method, headers } = exchange;
  const rawBody = await exchange.body(printerLimits.requestBytes);
  const answer = await printers.handle({
    method,
    path: rest,
    contentType: headers['content-type'] ?? '',
    rawBody,
  });
  trace.operation(functions.activeInvocation(headers[invocationHeader])?.requestId ?? null, {
    kind: 'print',
    name: `${method} ${rest}`,
    detail: shorten(answer.body, traceLimits.detailCharacters),
    startedAtMs,
    durationMs: performance.now() - startedAt,
    error: answer.status >= 400 ? `${answer.status}` : null,
    transactionId: null,
  });
  exchange.send(answer.status, answer.headers, answer.body);
}
