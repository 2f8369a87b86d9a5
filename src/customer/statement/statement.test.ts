import type { StatementRow } from '../../../contract/statement';
import { answerRequests, forgetEverything } from '../../../tests/taro-stubs/taro';
import { StatementStore } from './statement-store';
import { amountWords, byMonth, isSettled, stateWords, statementAsText } from './statement-words';

const base = { orderId: null, storeName: null };
const at = (text: string) => Date.parse(`${text}+08:00`);

const rows: readonly StatementRow[] = [
  {
    ...{ ...base, id: 'refund:1', kind: 'refund', amount: 1234, atMs: at('2026-06-01T00:30') },
    ...{ state: 'arrived', reason: { zh: '凉了', en: 'It was cold' }, arrivedAtMs: at('2026-06-01T00:31') },
  },
  {
    ...{ id: 'payment:1', kind: 'payment', amount: -4000, atMs: at('2026-05-31T23:50'), state: 'unclear' },
    ...{ orderId: 'order-1', storeName: { zh: '梧桐里店', en: 'Wutong Lane' } },
  },
  { ...base, id: 'points:1', kind: 'points', cause: 'spend', amount: -300, atMs: at('2026-05-31T23:50') },
];

beforeEach(forgetEverything);

test('rows stand under the month of the house, and each says what, by what, how much and how it stands', () => {
  expect(byMonth(rows).map(({ month, rows: ofMonth }) => [month, ofMonth.length])).toEqual([
    ['2026-06', 1],
    ['2026-05', 2],
  ]);
  expect(rows.map(amountWords)).toEqual(['+¥12.34', '−¥40.00', '−300 分']);
  expect(rows.map(stateWords)).toEqual(['2026-06-01 00:31 到账 · 凉了', '结果还没到，会自己更新', null]);
  expect(rows.map(isSettled)).toEqual([true, false, true]);
});

test('the text to copy has a line for each row, with columns that a spreadsheet takes', () => {
  expect(statementAsText(rows).split('\n')).toEqual([
    '2026-06-01 00:30\t退款\t微信支付\t+¥12.34\t2026-06-01 00:31 到账 · 凉了',
    '2026-05-31 23:50\t点单\t微信支付 · 梧桐里店\t−¥40.00\t结果还没到，会自己更新',
    '2026-05-31 23:50\t点单用掉\t积分\t−300 分',
  ]);
});

test('going back shows every row once, and what is shown stays when the network is gone', async () => {
  const [first, ...others] = rows;
  const pages = [
    { rows: [first], nextBeforeMs: 5, nowMs: 9 },
    { rows: [first, ...others], nextBeforeMs: null, nowMs: 9 },
  ];
  answerRequests(() => {
    const result = { ok: true, data: pages.shift() };
    return Promise.resolve({ statusCode: 200, data: { errMsg: 'cloud.callFunction:ok', result } });
  });
  const store = new StatementStore();
  await store.refresh();
  expect(store.hasEarlier).toBe(true);
  await store.loadEarlier();
  expect(store.rows.map(({ id }) => id)).toEqual(['refund:1', 'payment:1', 'points:1']);
  expect(store.hasEarlier).toBe(false);
  answerRequests(() => Promise.reject(new Error('request:fail')));
  await store.refresh();
  expect([store.status, store.rows.length, store.problem !== null]).toEqual(['ready', 3, true]);
});
