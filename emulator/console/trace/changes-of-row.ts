import type { SeenChange } from '../state/console-state';
import { isWrite, subjectOf } from './operation-subject';
import type { Trace } from './trace';
import type { SpanRow } from './trace-rows';

/** Events of changes reach the page a little after the operation, a transaction's all at its commit. */
const arrivesWithinMs = 1_500;

/**
 * The change behind a row. Operations name their document where they look it up by id; an added one
 * has no id in the trace, and is found by its collection and time.
 */
export function changeOfRow(row: SpanRow, changes: readonly SeenChange[]): SeenChange | null {
  if (row.operation === null || row.operation.kind !== 'database') return null;
  const { collection, id } = subjectOf(row.operation);
  if (collection === null) return null;
  const until = row.call.startedAtMs + (row.call.durationMs ?? arrivesWithinMs) + arrivesWithinMs;
  const inCall = changes.filter(
    (change) =>
      change.collection === collection &&
      (id === null || change.id === id) &&
      change.atMs >= row.call.startedAtMs &&
      change.atMs <= until,
  );
  return inCall.at(-1) ?? null;
}

/** What a trace wrote last and is still known: the document to show while nothing is chosen. */
export function lastWrite(rows: readonly SpanRow[], changes: readonly SeenChange[]): SpanRow | null {
  const writes = rows.filter(({ operation }) => operation !== null && isWrite(operation));
  const isTold = (row: SpanRow) => changeOfRow(row, changes)?.before !== undefined;
  return writes.find(isTold) ?? writes.at(-1) ?? null;
}

export function touches(trace: Trace, collection: string, id: string): boolean {
  return trace.stretches.some(({ calls }) =>
    calls.some(({ operations }) =>
      operations.some((operation) => {
        const subject = subjectOf(operation);
        return subject.collection === collection && subject.id === id && isWrite(operation);
      }),
    ),
  );
}
