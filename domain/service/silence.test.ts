import { hasFallenSilent, silenceHoursChoices, usualSilenceHours } from './silence';

const hourMs = 60 * 60_000;
const nowMs = 1_795_343_400_000;

test.each(silenceHoursChoices)('a guest is silent after %s hours, and not a moment before', (hours) => {
  const silentFor = (ms: number) => hasFallenSilent({ guestTurnSinceMs: nowMs - ms }, hours, nowMs);
  expect([silentFor(hours * hourMs), silentFor(hours * hourMs - 1)]).toEqual([true, false]);
});

test('where it is not the guest’s turn, or the store leaves conversations open, nobody falls silent', () => {
  expect(hasFallenSilent({ guestTurnSinceMs: null }, 4, nowMs)).toBe(false);
  expect(hasFallenSilent({ guestTurnSinceMs: 0 }, null, nowMs)).toBe(false);
});

test('a store that has said nothing waits for a day', () => {
  expect(usualSilenceHours).toBe(24);
});
