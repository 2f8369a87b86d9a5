import { periodsText, readPeriods } from './period-text';

test('hours are written as they are read, past midnight too', () => {
  const text = '11:00-14:00 17:00-25:30';
  expect(periodsText(readPeriods(text) ?? [])).toBe(text);
  expect(readPeriods('')).toEqual([]);
});

test('an owner may write them as a Chinese keyboard gives them', () => {
  expect(readPeriods('9：00 至 14:00，17:00～21:00')).toEqual([
    { startMinute: 540, endMinute: 840 },
    { startMinute: 1020, endMinute: 1260 },
  ]);
});

test.each(['noon', '11-14', '11:00-', '11:70-12:00', '14:00-11:00', '10:00-49:00'])(
  '"%s" is no time of a day',
  (text) => {
    expect(readPeriods(text)).toBeNull();
  },
);
