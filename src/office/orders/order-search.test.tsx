import type { StaffAnswers } from '../../../contract/staff';
import { buildTicket } from '../../../tests/taro-stubs/build-ticket';
import type { CallAnswer } from '../../platform/cloud';
import { OrderSearch } from './order-search';

type Found = StaffAnswers['findOrders'];

const asked: Record<string, unknown>[] = [];
let answer: () => Promise<CallAnswer<Found>>;

jest.mock('../../platform/cloud', () => ({
  callStaff: (_action: string, input: Record<string, unknown>) => {
    asked.push(input);
    return answer();
  },
}));

const found = (ids: readonly string[], nextBeforeMs: number | null = null): CallAnswer<Found> => ({
  ok: true,
  data: { tickets: ids.map((orderId) => buildTicket({ orderId })), nextBeforeMs, today: '2026-05-16' },
});

let search: OrderSearch;

beforeEach(() => {
  jest.useFakeTimers({ now: 0 });
  asked.length = 0;
  answer = () => Promise.resolve(found(['o1']));
  search = new OrderSearch('wutong');
});
afterEach(() => jest.useRealTimers());

const shown = () => search.tickets?.map(({ orderId }) => orderId);

test('fast typing asks once, with what stands at the end', async () => {
  search.type('0');
  search.type('042');
  await jest.runAllTimersAsync();
  expect(asked).toEqual([{ storeId: 'wutong', search: '042', day: null, state: null, beforeMs: null }]);
  expect(shown()).toEqual(['o1']);
});

test('an answer to an older question does not replace that to the newest', async () => {
  let sayOld: (data: CallAnswer<Found>) => void = () => undefined;
  answer = () => new Promise((resolve) => (sayOld = resolve));
  const old = search.refresh();
  answer = () => Promise.resolve(found(['new']));
  search.chooseState('completed');
  await jest.runAllTimersAsync();
  sayOld(found(['old']));
  await old;
  expect(shown()).toEqual(['new']);
});

test('the next page stands behind the first', async () => {
  answer = () => Promise.resolve(found(['o2'], 500));
  await search.refresh();
  answer = () => Promise.resolve(found(['o1']));
  await search.loadMore();
  expect(shown()).toEqual(['o2', 'o1']);
  expect(asked.at(-1)).toMatchObject({ beforeMs: 500 });
  expect(search.hasMore).toBe(false);
});

test('days go back one by one, and never past today', async () => {
  await search.refresh();
  search.stepDay(-1);
  expect(search.day).toBe('2026-05-16');
  search.stepDay(1);
  expect(search.day).toBe('2026-05-16');
  search.stepDay(-1);
  expect(search.day).toBe('2026-05-15');
  await jest.runAllTimersAsync();
  expect(asked.at(-1)).toMatchObject({ day: '2026-05-15' });
});

test('what cannot be reached leaves what is seen', async () => {
  await search.refresh();
  answer = () => Promise.resolve({ ok: false, problem: { kind: 'unreachable', detail: '' } });
  await search.refresh();
  expect(shown()).toEqual(['o1']);
  expect(search.problem).toMatchObject({ kind: 'unreachable' });
});
