import type { OperationKind } from '../../src/trace/trace';
import type { Trace } from './trace';

export const traceFilters = ['all', 'calls', 'database', 'pay', 'wechat', 'errors'] as const;
export type TraceFilter = (typeof traceFilters)[number];

export const traceFilterNames: Readonly<Record<TraceFilter, string>> = {
  all: 'All',
  calls: 'Calls',
  database: 'Database',
  pay: 'Pay',
  wechat: 'WeChat',
  errors: 'Errors',
};

/** "Calls" leaves out what no person caused; "Database" shows what was written. */
export function matchesFilter(trace: Trace, filter: TraceFilter): boolean {
  const calls = trace.stretches.flatMap((stretch) => stretch.calls);
  const has = (kind: OperationKind) =>
    calls.some(({ operations }) => operations.some((operation) => operation.kind === kind));
  switch (filter) {
    case 'all':
      return true;
    case 'calls':
      return calls.some(({ caller }) => caller !== null);
    case 'database':
      return calls.some(({ operations }) =>
        operations.some(({ name }) => /^(insert|modify|remove)/.test(name)),
      );
    case 'pay':
      return trace.payment !== null || has('pay') || calls.some(({ trigger }) => trigger === 'http');
    case 'wechat':
      return has('openapi');
    case 'errors':
      return calls.some(
        ({ outcome, operations }) =>
          outcome === 'refused' ||
          outcome === 'error' ||
          outcome === 'timeout' ||
          operations.some(({ error }) => error !== null),
      );
  }
}
