import type { PointsEntry, PointsEntryKind } from '../../../domain/membership/points';
import { buildRules, noonMs } from '../../../domain/testing/build-quote-input';
import { speak } from '../../text/language';
import { changeWords, entryWords, entryWorthWords } from './entry-words';
import { dateWords, greetingWords } from './house-time';
import { ledgerRows } from './ledger-rows';
import { pointsSpread } from './points-spread';

const dayMs = 24 * 60 * 60_000;
const china = { utcOffsetMinutes: 480 };
const entry = (id: string, kind: PointsEntryKind, points: number): PointsEntry => ({
  id,
  guestId: 'oGuest',
  kind,
  points,
  orderId: null,
  atMs: noonMs,
  expiresAtMs: null,
});
const lot = (remaining: number, days: number | null) => ({
  entryId: `lot-${String(days)}`,
  remaining,
  expiresAtMs: days === null ? null : noonMs + days * dayMs,
});

beforeEach(() => speak('zh-CN'));

test.each([
  ['earn', '吃饭得积分', 'Earned by eating'],
  ['spend', '点单用掉', 'Spent on an order'],
  ['return', '取消退回', 'Back from a cancelled order'],
  ['take-back', '退款收回', 'Taken back with a refund'],
  ['expire', '到期', 'Ended'],
  ['gift', '送你的', 'A present'],
  ['shop', '积分换东西', 'Points shop'],
  ['shop-return', '兑换退回', 'Back from the shop'],
  ['invite', '请朋友来', 'For an invitation'],
  ['invite-take-back', '邀请奖励收回', 'Invitation taken back'],
] as const)('an entry of the kind %s says why points moved', (kind, chinese, english) => {
  expect(entryWords(entry('any', kind, 1))).toBe(chinese);
  speak('en');
  expect(entryWords(entry('any', kind, 1))).toBe(english);
});

test('a gift says what it was for where its cause is known', () => {
  expect(entryWords(entry('gift:sign-in', 'gift', 15))).toBe('签到送的');
  expect(entryWords(entry('gift:review', 'gift', 20))).toBe('评价送的');
});

test('what comes has a plus, what goes a true minus, and thousands are set apart', () => {
  expect(changeWords(86)).toBe('+86');
  expect(changeWords(-1200)).toBe('−1,200');
});

test('only spent points say what they were worth, and only once the rules are known', () => {
  const { points } = buildRules();
  const rules = { ...points, pointsPerYuan: 100 };
  expect(entryWorthWords(entry('a', 'spend', -120), rules)).toBe('抵 ¥1.20');
  expect(entryWorthWords(entry('a', 'earn', 120), rules)).toBeNull();
  expect(entryWorthWords(entry('a', 'spend', -120), null)).toBeNull();
});

test('each entry shows the balance it led to, counted back from what is there now', () => {
  const entries = [entry('c', 'spend', -100), entry('b', 'earn', 86), entry('a', 'earn', 300)];
  const rows = ledgerRows(entries, [lot(200, 10), lot(86, 200)]);
  expect(rows.map((row) => row.balance)).toEqual([286, 386, 300]);
});

test('points are told apart by when they end; what has ended and what is empty is left out', () => {
  const lots = [lot(5, -1), lot(186, 20), lot(20, 30), lot(420, 130), lot(680, 365), lot(7, null)];
  expect(pointsSpread(lots, noonMs)).toEqual([
    { key: 'within30Days', points: 206 },
    { key: 'within180Days', points: 420 },
    { key: 'later', points: 680 },
    { key: 'never', points: 7 },
  ]);
  expect(pointsSpread([lot(5, 300)], noonMs)).toEqual([{ key: 'later', points: 5 }]);
});

test('dates are of the house’s clock and name the year only where it is another', () => {
  const newYear = Date.parse('2026-12-31T16:30:00Z');
  expect(dateWords(china, newYear, newYear)).toBe('1月1日');
  expect(dateWords(china, newYear, newYear - dayMs)).toBe('2027年1月1日');
  speak('en');
  expect(dateWords(china, newYear, newYear - dayMs)).toBe('2027/1/1');
});

test.each([
  ['2026-11-22T00:00:00Z', '早上好'],
  ['2026-11-22T04:08:00Z', '中午好'],
  ['2026-11-22T08:00:00Z', '下午好'],
  ['2026-11-22T12:00:00Z', '晚上好'],
  ['2026-11-21T18:00:00Z', '晚上好'],
])('at %s the house says %s', (moment, words) => {
  expect(greetingWords(china, Date.parse(moment))).toBe(words);
});
