import { useMemo } from 'react';
import { useConsole } from '../state/use-console';
import { isWrite } from './operation-subject';
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

/** What a person last changed, before what a person last looked at, before what ran by itself. */
export function newestOf(traces: readonly Trace[]): Trace | null {
  const byPeople = traces.filter(({ root }) => root.caller !== null);
  const isChange = ({ stretches }: Trace) =>
    stretches.some(({ calls }) => calls.some(({ operations }) => operations.some(isWrite)));
  return byPeople.find(isChange) ?? byPeople[0] ?? traces[0] ?? null;
}
