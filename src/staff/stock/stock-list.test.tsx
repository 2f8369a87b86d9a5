import type { StockRow } from '../../../contract/staff';
import type { CallAnswer, Problem } from '../../platform/cloud';
import { isLow, StockList } from './stock-list';

const calls: { action: string; input: Record<string, unknown> }[] = [];
let rows: readonly StockRow[];
let refuses = false;

jest.mock('../../platform/cloud', () => ({
  callStaff: (action: string, input: Record<string, unknown>): Promise<CallAnswer<unknown>> => {
    calls.push({ action, input });
    if (refuses) {
      const refusal = { code: 'ROLE_NOT_ALLOWED' as const, message: '', details: {} };
      return Promise.resolve({ ok: false, problem: { kind: 'refused', refusal } });
    }
    if (action === 'listStock') {
      return Promise.resolve({ ok: true, data: { rows, pausedUntilMs: null, promisedMinutes: 15 } });
    }
    rows = rows.map((known) =>
      known.dishId === input['dishId'] ? { ...known, isSoldOut: input['isSoldOut'] === true } : known,
    );
    return Promise.resolve({
      ok: true,
      data: { row: rows.find(({ dishId }) => dishId === input['dishId']) },
    });
  },
}));

const row = (dishId: string, change: Partial<StockRow> = {}): StockRow => ({
  dishId,
  name: { zh: dishId, en: dishId },
  picture: '',
  categoryId: 'c',
  categoryName: { zh: '面', en: 'Noodles' },
  isSoldOut: false,
  remaining: null,
  dailyQuantity: null,
  ...change,
});

let stock: StockList;
let said: Problem[];
const asked = () => calls.filter(({ action }) => action !== 'listStock');
const first = () => stock.rows[0] ?? row('missing');

beforeEach(async () => {
  jest.useFakeTimers({ now: 1_000_000 });
  calls.length = 0;
  refuses = false;
  said = [];
  rows = [row('noodles'), row('prawns', { remaining: 4, dailyQuantity: 30 })];
  stock = new StockList('wutong', (problem) => said.push(problem));
  await stock.refresh();
});

afterEach(() => jest.useRealTimers());

test('Selling out shows at once and reaches the cloud after five seconds', async () => {
  stock.setSoldOut(first(), true);
  expect(first().isSoldOut).toBe(true);
  expect(asked()).toEqual([]);
  await jest.advanceTimersByTimeAsync(5_000);
  expect(asked().map(({ input }) => input)).toEqual([
    { storeId: 'wutong', dishId: 'noodles', isSoldOut: true },
  ]);
  expect(first().isSoldOut).toBe(true);
});

test('Taken back in time, no guest ever saw it', async () => {
  stock.setSoldOut(first(), true)();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(first().isSoldOut).toBe(false);
  expect(asked()).toEqual([]);
});

test('The next dish sends the one before at once, and leaving sends the last', async () => {
  stock.setSoldOut(first(), true);
  stock.setSoldOut(stock.rows[1] ?? first(), true);
  await jest.advanceTimersByTimeAsync(0);
  expect(asked().map(({ input }) => input['dishId'])).toEqual(['noodles']);
  stock.flush();
  await jest.advanceTimersByTimeAsync(0);
  expect(asked().map(({ input }) => input['dishId'])).toEqual(['noodles', 'prawns']);
});

test('Refused, the dish stands as before and the reason is said', async () => {
  refuses = true;
  stock.setSoldOut(first(), true);
  stock.flush();
  await jest.advanceTimersByTimeAsync(0);
  expect(first().isSoldOut).toBe(false);
  expect(said).toHaveLength(1);
});

test('A fifth of the day or less asks for a look', () => {
  expect(isLow(row('a', { remaining: 6, dailyQuantity: 30 }))).toBe(true);
  expect(isLow(row('a', { remaining: 7, dailyQuantity: 30 }))).toBe(false);
  expect(isLow(row('a', { remaining: 0, dailyQuantity: 30 }))).toBe(false);
});

test('A page that opens asks once, though the board comes meanwhile, and what has changed is seen a little later', async () => {
  calls.length = 0;
  stock = new StockList('wutong', (problem) => said.push(problem));
  stock.refreshIfOld();
  stock.refreshIfOld();
  await jest.advanceTimersByTimeAsync(5_000);
  expect(calls.map(({ action }) => action)).toEqual(['listStock']);
  stock.refreshIfOld();
  await jest.advanceTimersByTimeAsync(20_000);
  expect(calls.map(({ action }) => action)).toEqual(['listStock', 'listStock']);
});
