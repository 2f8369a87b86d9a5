import type { TableRow } from '../../../contract/staff';
import { TableList } from './table-list';

const calls: { action: string; input: Record<string, unknown> }[] = [];
let tables: readonly TableRow[];
const bills = [{ billId: 'b1', tableId: 'wutong-A02' }];
let isRefused = false;

const refusal = {
  ok: false,
  problem: { kind: 'refused', refusal: { code: 'TABLE_UNKNOWN', message: '', details: {} } },
};

jest.mock('../../platform/cloud', () => ({
  callStaff: (action: string, input: Record<string, unknown>) => {
    calls.push({ action, input });
    if (isRefused) return Promise.resolve(refusal);
    if (action === 'listTables') return Promise.resolve({ ok: true, data: { tables, bills } });
    return Promise.resolve({ ok: true, data: { table: { ...tables[0], code: 'tNew' } } });
  },
}));

let list: TableList;
beforeEach(async () => {
  calls.length = 0;
  isRefused = false;
  tables = [
    { tableId: 'wutong-A01', name: 'A01', seats: 2, code: 'tOld' },
    { tableId: 'wutong-A02', name: 'A02', seats: 4, code: 'tOther' },
  ];
  list = new TableList('wutong');
  await list.refresh();
});

test('tables and their bills stand after one call', () => {
  expect([list.billAt('wutong-A01'), list.billAt('wutong-A02')]).toMatchObject([null, { billId: 'b1' }]);
  expect(calls.map(({ action }) => action)).toEqual(['listTables']);
});

test('a renewed code stands in the list at once, and the other tables keep theirs', async () => {
  expect(await list.renew('wutong-A01', '旧码磨坏了')).toBeNull();
  expect(list.tables.map(({ code }) => code)).toEqual(['tNew', 'tOther']);
  expect(calls.at(-1)).toEqual({
    action: 'renewTableCode',
    input: { storeId: 'wutong', tableId: 'wutong-A01', reason: '旧码磨坏了' },
  });
});

test('two taps renew once: the second would void the code that was just printed', async () => {
  const taps = [list.renew('wutong-A01', '磨坏了'), list.renew('wutong-A01', '磨坏了')];
  expect(await Promise.all(taps)).toMatchObject([null, { refusal: { code: 'BUSY' } }]);
  expect(calls.filter(({ action }) => action === 'renewTableCode')).toHaveLength(1);
});

test('a refusal is handed on and leaves the code as it was', async () => {
  isRefused = true;
  expect(await list.renew('wutong-A01', '磨坏了')).toMatchObject({ kind: 'refused' });
  expect(list.table('wutong-A01')?.code).toBe('tOld');
  expect(list.renewingId).toBeNull();
});
