import { statusWords, timeWords } from './refund-words';

describe('Where a refund stands is said in words', () => {
  const dayMs = 86_400_000;
  const board = { clock: { utcOffsetMinutes: 480 }, nowMs: 10 * dayMs, ticket: () => null };

  test.each([
    ['processing', '正在退回微信'],
    ['succeeded', '08:00 到账'],
    ['settled-by-hand', '08:00 人工给了'],
    ['abnormal', '微信退不回去'],
  ] as const)('%s', (status, words) => {
    expect(statusWords(board, { status, arrivedAtMs: 10 * dayMs })).toBe(words);
  });

  test('an earlier day is named', () => {
    expect(timeWords(board, 9 * dayMs)).toBe('1/10 08:00');
    expect(timeWords(board, 10 * dayMs)).toBe('08:00');
  });
});
