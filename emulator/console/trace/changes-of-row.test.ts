import type { SeenChange } from '../state/console-state';
import { makeCall, makeOperation } from '../testing/made-calls';
import { changeOfRow } from './changes-of-row';
import { rowsOf } from './trace-rows';
import { tracesOf } from './trace';

function rowOf(call: ReturnType<typeof makeCall>) {
  const [trace] = tracesOf([call], []);
  const row = rowsOf(trace!, new Set()).find((one) => one.type === 'span' && one.operation !== null);
  if (row?.type !== 'span') throw new Error('the call has no operation');
  return row;
}

const change = (key: string, atMs: number): SeenChange => ({
  ...{ key, atMs, collection: 'notes', id: 'n1' },
  ...{ before: { _id: 'n1' }, after: { _id: 'n1', key } },
});
const update = (startedAtMs: number) =>
  makeOperation({ name: 'updateDocument', detail: 'notes {"_id":"n1"}', startedAtMs });

test('a row shows what it changed, not what the call before had changed a moment earlier', () => {
  const row = rowOf(
    makeCall({ requestId: 'b', startedAtMs: 1_000, durationMs: 50, operations: [update(1_010)] }),
  );
  const newestFirst = [change('of the next call', 1_060), change('its own', 1_012), change('before', 1_002)];
  expect(changeOfRow(row, newestFirst)?.key).toBe('its own');
});

test('what a transaction wrote shows at its commit, as long as its call runs', () => {
  const call = makeCall({ requestId: 'b', durationMs: null, operations: [update(1_010)] });
  expect(changeOfRow(rowOf(call), [change('at the commit', 5_000)])?.key).toBe('at the commit');
});

test('a row that changed nothing has none', () => {
  const row = rowOf(makeCall({ requestId: 'b', operations: [update(1_010)] }));
  expect(changeOfRow(row, [change('of another call', 9_000)])).toBeNull();
});
