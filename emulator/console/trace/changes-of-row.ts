import type { SeenChange } from '../state/console-state';
import { isWrite, subjectOf } from './operation-subject';
import type { Trace } from './trace';
import type { SpanRow } from './trace-rows';

/** Times are whole milliseconds in one place and fractions in another. */
const slackMs = 2;

/**
 * The change behind a row: the first of its document from the operation to the end of its call, since what a
 * transaction wrote shows at its commit. Operations name their document where they look it up by id; an added one
 * has no id in the trace, and is found by its collection and time.
 */
export function changeOfRow(row: SpanRow, changes: readonly SeenChange[]): SeenChange | null {
  if (row.operation === null || row.operation.kind !== 'database') return null;
  const { collection, id } = subjectOf(row.operation);
  if (collection === null) return null;
  const from = row.operation.startedAtMs - slackMs;
  const until = row.call.startedAtMs + (row.call.durationMs ?? Infinity) + slackMs;
  const ofRow = changes.filter(
    (change) =>
      change.collection === collection &&
      (id === null || change.id === id) &&
      change.atMs >= from &&
      change.atMs <= until,
  );
  return ofRow.at(-1) ?? null;
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
