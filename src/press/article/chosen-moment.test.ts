import { firstMoment, msOf } from './chosen-moment';

const shanghai = { utcOffsetMinutes: 480 };
const newYork = { utcOffsetMinutes: -300 };
const kathmandu = { utcOffsetMinutes: 345 };
const nowMs = Date.parse('2026-12-31T15:40:30Z');

test('the wheels begin at the next full hour that is half an hour away, over the end of a year too', () => {
  expect(firstMoment(shanghai, nowMs)).toEqual({ day: '2027-01-01', time: '01:00' });
  expect(firstMoment(newYork, nowMs)).toEqual({ day: '2026-12-31', time: '12:00' });
});

test('what was chosen is a moment on the clock of the store, to the minute', () => {
  const chosen = { day: '2027-01-05', time: '07:35' };
  expect(new Date(msOf(shanghai, chosen)).toISOString()).toBe('2027-01-04T23:35:00.000Z');
  expect(new Date(msOf(newYork, chosen)).toISOString()).toBe('2027-01-05T12:35:00.000Z');
  expect(new Date(msOf(kathmandu, chosen)).toISOString()).toBe('2027-01-05T01:50:00.000Z');
});

test('the first moment of the wheels lies ahead wherever the store is', () => {
  for (const clock of [shanghai, newYork, kathmandu]) {
    const aheadMs = msOf(clock, firstMoment(clock, nowMs)) - nowMs;
    expect(aheadMs).toBeGreaterThan(0);
    expect(aheadMs).toBeLessThanOrEqual(2 * 60 * 60_000);
  }
});
