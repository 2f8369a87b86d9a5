import { bonusAt, daysOfMonth, noSignIns, placeInRound, signIn, streakOn, type SignIns } from './sign-in';

const rules = {
  isOn: true,
  points: 5,
  bonuses: [
    { day: 3, points: 10 },
    { day: 7, points: 30 },
  ],
};

function signed(...days: readonly string[]): SignIns {
  return days.reduce<SignIns>((before, day) => signIn(rules, before, day)?.signIns ?? before, noSignIns);
}

test('days in a row make a streak, also over the end of a month and a leap day', () => {
  expect(signed('2028-02-28', '2028-02-29', '2028-03-01').streak).toBe(3);
  expect(signed('2026-12-31', '2027-01-01').streak).toBe(2);
});

test('a day that was missed begins the streak anew', () => {
  expect(signed('2026-11-20', '2026-11-21', '2026-11-23').streak).toBe(1);
  expect(streakOn(signed('2026-11-20', '2026-11-21'), '2026-11-22')).toBe(2);
  expect(streakOn(signed('2026-11-20', '2026-11-21'), '2026-11-23')).toBe(0);
});

test('one day counts once, and no day before the last one counts at all', () => {
  const before = signed('2026-11-21');
  expect(signIn(rules, before, '2026-11-21')).toBeNull();
  expect(signIn(rules, before, '2026-11-20')).toBeNull();
});

test('the third and the seventh day in a row bring more; then a new round begins', () => {
  const bonuses = Array.from({ length: 14 }, (_, index) => bonusAt(rules, index + 1));
  expect(bonuses).toEqual([0, 0, 10, 0, 0, 0, 30, 0, 0, 10, 0, 0, 0, 30]);
  expect([7, 8, 14, 15].map((streak) => placeInRound(rules, streak))).toEqual([7, 1, 7, 1]);
  expect(bonusAt({ ...rules, bonuses: [] }, 7)).toBe(0);
});

test('no more days are kept than the calendar shows', () => {
  let signIns: SignIns = noSignIns;
  for (const month of ['2026-07', '2026-08', '2026-09', '2026-10']) {
    for (const day of daysOfMonth(month)) signIns = signIn(rules, signIns, day)?.signIns ?? signIns;
  }
  expect(signIns.days).toHaveLength(92);
  expect(signIns.streak).toBe(123);
});

test('a month has its own days', () => {
  expect(daysOfMonth('2028-02')).toHaveLength(29);
  expect(daysOfMonth('2026-12').at(-1)).toBe('2026-12-31');
});
