import { bonusWords, roundDays, streakWords } from './sign-in-words';

const rules = {
  ...{ isOn: true, points: 5, today: '2026-11-22', days: [] },
  bonuses: [
    { day: 3, points: 10 },
    { day: 7, points: 30 },
  ],
};
const statesAt = (streak: number, isSigned: boolean) =>
  roundDays({ ...rules, streak }, isSigned)
    .map(({ state }) => state[0])
    .join('');

test('the round shows what is done, which day is today, and what each brings', () => {
  expect(statesAt(3, false)).toBe('dddtaaa');
  expect(statesAt(4, true)).toBe('ddddaaa');
  expect(statesAt(7, true)).toBe('ddddddd');
  expect(statesAt(7, false)).toBe('taaaaaa');
  expect(roundDays({ ...rules, streak: 0 }, false).map(({ points }) => points)).toEqual([
    5, 5, 15, 5, 5, 5, 35,
  ]);
});

test('the guest reads how long the streak is and how far the next bonus', () => {
  expect(streakWords({ ...rules, streak: 0 }, false)).toBe('今天签个到');
  expect(streakWords({ ...rules, streak: 3 }, false)).toBe('连续签到第 4 天');
  expect(streakWords({ ...rules, streak: 4 }, true)).toBe('连续签到 4 天');
  expect(bonusWords({ ...rules, streak: 2 }, false)).toBe('今天多送 10 积分');
  expect(bonusWords({ ...rules, streak: 4 }, true)).toBe('再 3 天，多送 30 积分');
  expect(bonusWords({ ...rules, streak: 0, bonuses: [] }, false)).toBe('每天 5 积分');
});
