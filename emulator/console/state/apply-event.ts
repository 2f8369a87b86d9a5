import type { CloudEvent } from '../wire/control-answers';
import {
  keptInPage,
  type ConsoleState,
  type KnownCall,
  type LogEntry,
  type SeenChange,
} from './console-state';

/** Takes a batch of events over; slices that nothing happened to keep their identity. */
export function applyEvents(
  state: ConsoleState,
  events: readonly CloudEvent[],
  toChange: (event: Extract<CloudEvent, { type: 'document' }>) => SeenChange,
): ConsoleState {
  const calls = applyCalls(state.calls, events);
  const logs = applyLogs(state.logs, events);
  const seen = events.flatMap((event) => (event.type === 'document' ? [toChange(event)] : []));
  const changes =
    seen.length === 0 ? state.changes : [...seen.reverse(), ...state.changes].slice(0, keptInPage.changes);
  const messages = events.flatMap((event) => (event.type === 'message' ? [event.message] : []));
  return {
    ...state,
    calls,
    logs,
    changes,
    messages: messages.length === 0 ? state.messages : [...messages.reverse(), ...state.messages],
  };
}

function applyCalls(calls: readonly KnownCall[], events: readonly CloudEvent[]): readonly KnownCall[] {
  const changed = new Map<string, KnownCall>();
  const known = new Map<string, KnownCall>();
  const current = (requestId: string) => changed.get(requestId) ?? known.get(requestId);
  const relevant = events.filter((event) => event.type === 'call' || event.type === 'operation');
  if (relevant.length === 0) return calls;
  for (const call of calls) known.set(call.requestId, call);
  for (const event of relevant) {
    if (event.type === 'call') changed.set(event.call.requestId, event.call);
    const call =
      event.type === 'operation' && event.requestId !== null ? current(event.requestId) : undefined;
    if (call && event.type === 'operation') {
      changed.set(call.requestId, { ...call, operations: [...call.operations, event.operation] });
    }
  }
  const fresh = [...changed.values()].filter(({ requestId }) => !known.has(requestId)).reverse();
  const kept = calls.map((call) => changed.get(call.requestId) ?? call);
  return [...fresh, ...kept].slice(0, keptInPage.calls);
}

function applyLogs(logs: readonly LogEntry[], events: readonly CloudEvent[]): readonly LogEntry[] {
  const fresh = events.flatMap((event) =>
    event.type === 'log'
      ? [
          {
            key: nextKey('log'),
            requestId: event.requestId,
            functionName: event.functionName,
            line: event.line,
          },
        ]
      : [],
  );
  return fresh.length === 0 ? logs : [...logs, ...fresh].slice(-keptInPage.logs);
}

let keys = 0;

/** Unique on this page, for lists whose entries have no name of their own. */
export function nextKey(kind: string): string {
  keys += 1;
  return `${kind}-${keys}`;
}
