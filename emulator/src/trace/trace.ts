import type { LogLine } from '../functions/worker-protocol';
import type { Identity } from '../identity/identity';
import { shorten } from './shorten';
import { traceLimits } from './trace-limits';

export type OperationKind = 'database' | 'pay' | 'print' | 'storage' | 'openapi' | 'call';
export type CallOutcome = 'running' | 'ok' | 'refused' | 'error' | 'timeout';

export interface Operation {
  readonly kind: OperationKind;
  readonly name: string;
  readonly detail: string;
  readonly startedAtMs: number;
  readonly durationMs: number;
  readonly error: string | null;
  /** Operations of one transaction share this; null outside of one. */
  readonly transactionId: string | null;
}

export interface Call {
  readonly requestId: string;
  readonly functionName: string;
  readonly caller: string | null;
  readonly trigger: string;
  readonly parentRequestId: string | null;
  readonly action: string | null;
  readonly startedAtMs: number;
  durationMs: number | null;
  outcome: CallOutcome;
  readonly operations: Operation[];
  /** Operations beyond the limit, which are not kept. */
  operationsLeftOut: number;
}

export interface CallDetail extends Call {
  readonly logs: LogLine[];
  readonly event: string;
  result: string | null;
}

export type TraceEvent =
  | { readonly type: 'call'; readonly call: Call }
  | { readonly type: 'operation'; readonly requestId: string | null; readonly operation: Operation }
  | {
      readonly type: 'log';
      readonly requestId: string | null;
      readonly functionName: string;
      readonly line: LogLine;
    };

export interface CallStart {
  readonly requestId: string;
  readonly name: string;
  readonly identity: Identity;
  readonly trigger: string;
  readonly parentRequestId: string | null;
  readonly event: unknown;
  readonly eventJson: string;
}

export interface CallEnd {
  readonly status: 'ok' | 'error' | 'timeout';
  readonly resultJson?: string;
  readonly isRefusal?: boolean;
  readonly failure?: { readonly message: string };
}

/** What happened lately: calls with their operations and logs. Bounded, in memory, never in the way. */
export class Trace {
  private readonly calls = new Map<string, CallDetail>();
  private readonly listeners = new Set<(event: TraceEvent) => void>();

  constructor(private readonly now: () => number) {}

  beginCall(start: CallStart) {
    const call: CallDetail = {
      requestId: start.requestId,
      functionName: start.name,
      caller: start.identity.openid,
      trigger: start.trigger,
      parentRequestId: start.parentRequestId,
      action: actionOf(start.event),
      startedAtMs: this.now(),
      durationMs: null,
      outcome: 'running',
      operations: [],
      operationsLeftOut: 0,
      logs: [],
      event: shorten(start.eventJson, traceLimits.textCharacters),
      result: null,
    };
    this.keep(call);
    this.tellCall(call);
    const startedAt = performance.now();
    return {
      end: (end: CallEnd): void => {
        call.durationMs = performance.now() - startedAt;
        call.outcome = end.status === 'ok' && end.isRefusal ? 'refused' : end.status;
        call.result = shorten(end.resultJson ?? end.failure?.message ?? '', traceLimits.textCharacters);
        this.tellCall(call);
      },
    };
  }

  /** Records an operation under the invocation that made it; null for one made from outside, by a script. */
  operation(requestId: string | null, operation: Operation): void {
    const call = requestId === null ? undefined : this.calls.get(requestId);
    if (call) {
      if (call.operations.length < traceLimits.operationsPerCall) call.operations.push(operation);
      else call.operationsLeftOut += 1;
    }
    if (this.listeners.size > 0) this.tell({ type: 'operation', requestId, operation });
  }

  log(functionName: string, requestId: string | null, line: LogLine): void {
    const call = requestId === null ? undefined : this.calls.get(requestId);
    if (call && call.logs.length < traceLimits.logsPerCall) call.logs.push(line);
    if (this.listeners.size > 0) this.tell({ type: 'log', requestId, functionName, line });
  }

  /** Newest first. */
  latest(limit: number): Call[] {
    return [...this.calls.values()].reverse().slice(0, limit).map(summaryOf);
  }

  call(requestId: string): CallDetail | null {
    return this.calls.get(requestId) ?? null;
  }

  onEvent(listener: (event: TraceEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private keep(call: CallDetail): void {
    this.calls.set(call.requestId, call);
    if (this.calls.size <= traceLimits.calls) return;
    const oldest = this.calls.keys().next().value;
    if (oldest !== undefined) this.calls.delete(oldest);
  }

  private tellCall(call: CallDetail): void {
    if (this.listeners.size > 0) this.tell({ type: 'call', call: summaryOf(call) });
  }

  private tell(event: TraceEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}

function summaryOf(call: CallDetail): Call {
  const { logs: _logs, event: _event, result: _result, ...summary } = call;
  return summary;
}

/** Functions of many projects choose what to do by `event.action`; a trace that shows it is easier to read. */
function actionOf(event: unknown): string | null {
  const isRecord = typeof event === 'object' && event !== null && 'action' in event;
  return isRecord && typeof event.action === 'string' ? shorten(event.action, 100) : null;
}
