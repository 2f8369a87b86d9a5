import { makeCall, makeOperation } from '../testing/made-calls';
import type { CloudEvent } from '../wire/control-answers';
import { applyEvents, nextKey } from './apply-event';
import { emptyState, keptInPage } from './console-state';
import { DocumentMemory } from './document-memory';

const memory = new DocumentMemory();
const apply = (state: typeof emptyState, ...events: CloudEvent[]) =>
  applyEvents(state, events, ({ change, atMs }) => ({
    ...change,
    before: memory.replace(change),
    key: nextKey('change'),
    atMs,
  }));

test('a call that ends takes the place of the one that began; newer calls stand above', () => {
  const begun = makeCall({ requestId: 'a', durationMs: null, outcome: 'running' });
  const first = apply(
    emptyState,
    { type: 'call', call: begun },
    { type: 'call', call: makeCall({ requestId: 'b' }) },
  );
  const operation = makeOperation();
  const second = apply(first, { type: 'operation', requestId: 'a', operation });
  expect(second.calls.map(({ requestId }) => requestId)).toEqual(['b', 'a']);
  expect(second.calls[1]?.operations).toEqual([operation]);
  const ended = apply(second, { type: 'call', call: makeCall({ requestId: 'a', operations: [operation] }) });
  expect(ended.calls.map(({ outcome }) => outcome)).toEqual(['ok', 'ok']);
  expect(ended.calls[1]?.operations).toHaveLength(1);
});

test('slices that nothing happened to keep their identity, so that nothing is drawn for them', () => {
  const state = apply(emptyState, { type: 'call', call: makeCall({ requestId: 'a' }) });
  const next = apply(state, { type: 'clock', nowMs: 5, offsetMs: 0, pausedAtMs: null });
  expect(next.calls).toBe(state.calls);
  expect(next.logs).toBe(state.logs);
  expect(next.changes).toBe(state.changes);
});

test('a change knows the document before it, once the document has been seen', () => {
  const change = (status: string) => ({ collection: 'notes', id: 'n1', after: { _id: 'n1', status } });
  const state = apply(
    emptyState,
    { type: 'document', change: change('open'), atMs: 1 },
    { type: 'document', change: change('done'), atMs: 2 },
  );
  expect(state.changes.map(({ before }) => before)).toEqual([{ _id: 'n1', status: 'open' }, undefined]);
});

test('the page forgets the oldest log lines rather than growing without end', () => {
  const line = { atMs: 1, level: 'info', text: 'x' } as const;
  const event: CloudEvent = { type: 'log', requestId: null, functionName: 'work', line };
  const state = apply(emptyState, ...Array.from({ length: keptInPage.logs + 5 }, () => event));
  expect(state.logs).toHaveLength(keptInPage.logs);
});
