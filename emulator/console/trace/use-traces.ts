import { useMemo } from 'react';
import { useConsole } from '../state/use-console';
import { tracesOf, type Trace } from './trace';

const noPayments = [] as const;

export function useTraces(): readonly Trace[] {
  const calls = useConsole((state) => state.calls);
  const payments = useConsole((state) => state.pay?.payments) ?? noPayments;
  return useMemo(() => tracesOf(calls, payments), [calls, payments]);
}

/** The trace that a call belongs to, whether it began it or followed. */
export function traceWith(traces: readonly Trace[], requestId: string): Trace | null {
  const holds = ({ stretches }: Trace) =>
    stretches.some(({ calls }) => calls.some((call) => call.requestId === requestId));
  return traces.find(holds) ?? null;
}

/** What a person did last; what timers did when no person has done anything yet. */
export function newestOf(traces: readonly Trace[]): Trace | null {
  return traces.find(({ root }) => root.caller !== null) ?? traces[0] ?? null;
}
