import type { Operation, OperationKind } from '../../src/trace/trace';
import type { KnownCall } from '../state/console-state';
import type { Stretch, Trace } from './trace';
import { subjectOf, verbOf } from './operation-subject';

export type BarKind = 'client' | 'function' | 'transaction' | OperationKind;

/** One line of the tree, with its bar on the time scale of its stretch. */
export interface SpanRow {
  readonly type: 'span';
  readonly key: string;
  readonly depth: number;
  readonly kind: BarKind;
  readonly name: string;
  readonly detail: string;
  /** Milliseconds since the stretch began. */
  readonly offsetMs: number;
  /** Null while it runs. */
  readonly durationMs: number | null;
  readonly tone: 'plain' | 'refused' | 'failed';
  readonly call: KnownCall;
  readonly operation: Operation | null;
  /** Lines that are hidden while this one is folded. */
  readonly inside: number;
}

/** Where a person pauses, the time scale ends and begins again at 0. */
export interface PauseRow {
  readonly type: 'pause';
  readonly key: string;
  readonly pauseMs: number;
}

export type TraceRow = SpanRow | PauseRow;

export function rowsOf(trace: Trace, folded: ReadonlySet<string>): readonly TraceRow[] {
  return trace.stretches.flatMap((stretch, index) => [
    ...(stretch.pauseMs === null
      ? []
      : [{ type: 'pause' as const, key: `pause-${index}`, pauseMs: stretch.pauseMs }]),
    ...stretch.calls.flatMap((call) => rowsOfCall(call, beginOf(stretch), depthOf(call, stretch), folded)),
  ]);
}

/** The longest stretch decides the scale, so that bars of the same length mean the same time. */
export function spanMsOf(trace: Trace): number {
  return Math.max(
    1,
    ...trace.stretches.map((stretch) => {
      const begin = beginOf(stretch);
      return Math.max(...stretch.calls.map((call) => endOf(call) - begin));
    }),
  );
}

function rowsOfCall(
  call: KnownCall,
  beginMs: number,
  depth: number,
  folded: ReadonlySet<string>,
): readonly SpanRow[] {
  const inside = nestedRows(call, beginMs, depth + 1);
  const head: SpanRow = {
    type: 'span',
    key: call.requestId,
    depth,
    kind: call.caller === null ? 'function' : 'client',
    name: call.functionName,
    detail: [call.action, call.trigger === 'client' ? null : `by ${call.trigger}`].filter(Boolean).join(' '),
    offsetMs: call.startedAtMs - beginMs,
    durationMs: call.durationMs,
    tone: toneOf(call),
    call,
    operation: null,
    inside: inside.length,
  };
  if (folded.has(head.key)) return [head];
  return [head, ...withoutFolded(inside, folded)];
}

/** A transaction is a line of its own with its operations inside; what ran beside it stays beside it. */
function nestedRows(call: KnownCall, beginMs: number, depth: number): readonly SpanRow[] {
  const inOrder = [...call.operations].sort((a, b) => a.startedAtMs - b.startedAtMs);
  const shown = new Set<string>();
  return inOrder.flatMap((operation, index) => {
    const { transactionId } = operation;
    if (transactionId === null)
      return [operationRow(call, operation, `${call.requestId}-${index}`, beginMs, depth)];
    if (shown.has(transactionId)) return [];
    shown.add(transactionId);
    const members = inOrder.filter((other) => other.transactionId === transactionId);
    return transactionRows(call, members, transactionId, beginMs, depth);
  });
}

function transactionRows(
  call: KnownCall,
  members: readonly Operation[],
  transactionId: string,
  beginMs: number,
  depth: number,
): readonly SpanRow[] {
  const first = Math.min(...members.map(({ startedAtMs }) => startedAtMs));
  const last = Math.max(...members.map(({ startedAtMs, durationMs }) => startedAtMs + durationMs));
  const inside = members.filter(({ name }) => name !== 'startTransaction');
  const key = `${call.requestId}-${transactionId}`;
  const head: SpanRow = {
    type: 'span',
    key,
    depth,
    kind: 'transaction',
    name: 'transaction',
    detail: `${inside.length} operations`,
    offsetMs: first - beginMs,
    durationMs: last - first,
    tone: members.some(({ error }) => error !== null) ? 'failed' : 'plain',
    call,
    operation: null,
    inside: inside.length,
  };
  return [
    head,
    ...inside.map((one, index) => operationRow(call, one, `${key}-${index}`, beginMs, depth + 1)),
  ];
}

function operationRow(
  call: KnownCall,
  operation: Operation,
  key: string,
  beginMs: number,
  depth: number,
): SpanRow {
  return {
    type: 'span',
    key,
    depth,
    kind: operation.kind,
    name: verbOf(operation),
    detail: operation.error ?? subjectOf(operation).text,
    offsetMs: operation.startedAtMs - beginMs,
    durationMs: operation.durationMs,
    tone: operation.error === null ? 'plain' : 'failed',
    call,
    operation,
    inside: 0,
  };
}

function withoutFolded(rows: readonly SpanRow[], folded: ReadonlySet<string>): readonly SpanRow[] {
  return rows.filter((row) => ![...folded].some((key) => row.key !== key && row.key.startsWith(`${key}-`)));
}

function toneOf({ outcome }: KnownCall): SpanRow['tone'] {
  if (outcome === 'refused') return 'refused';
  return outcome === 'error' || outcome === 'timeout' ? 'failed' : 'plain';
}

function depthOf(call: KnownCall, { calls }: Stretch): number {
  return calls.some(({ requestId }) => requestId === call.parentRequestId) ? 1 : 0;
}

function beginOf({ calls }: Stretch): number {
  return Math.min(...calls.map(({ startedAtMs }) => startedAtMs));
}

/** A running call ends with its last operation so far. */
function endOf({ startedAtMs, durationMs, operations }: KnownCall): number {
  const operationEnds = operations.map((operation) => operation.startedAtMs + operation.durationMs);
  return Math.max(startedAtMs + (durationMs ?? 0), ...operationEnds);
}
