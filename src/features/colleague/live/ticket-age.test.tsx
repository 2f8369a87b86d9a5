import { durationText, ticketAge } from './ticket-age';

const minuteMs = 60_000;
const agreedAtMs = 1_000_000_000_000;

function waiting(ageMs: number) {
  return ticketAge(
    {
      status: 'placed',
      agreedAtMs,
      acceptUntilMs: agreedAtMs + 5 * minuteMs,
      acceptedAtMs: null,
      promisedAtMs: null,
    },
    agreedAtMs + ageMs,
  );
}

function cooking(ageMs: number, status: 'accepted' | 'cooking' | 'ready' | 'handed-over' = 'cooking') {
  return ticketAge(
    {
      status,
      agreedAtMs,
      acceptUntilMs: agreedAtMs + 5 * minuteMs,
      acceptedAtMs: agreedAtMs,
      promisedAtMs: agreedAtMs + 20 * minuteMs,
    },
    agreedAtMs + ageMs,
  );
}

describe('A ticket that waits to be accepted', () => {
  test.each([
    [0, 'fresh'],
    [2 * minuteMs - 1, 'fresh'],
    [2 * minuteMs, 'watch'],
    [4 * minuteMs - 1, 'watch'],
    [4 * minuteMs, 'late'],
    [6 * minuteMs, 'late'],
  ] as const)('after %i ms it is %s', (ageMs, tone) => {
    expect(waiting(ageMs)?.tone).toBe(tone);
  });

  test('says when it cancels itself, and its bar grows to the limit and not beyond', () => {
    expect(waiting(4 * minuteMs)).toMatchObject({
      cancelsInMs: minuteMs,
      share: 0.8,
      elapsedMs: 4 * minuteMs,
    });
    expect(waiting(9 * minuteMs)).toMatchObject({ cancelsInMs: 0, share: 1 });
  });

  test('a phone whose clock is behind shows no negative age', () => {
    expect(waiting(-3_000)).toMatchObject({ elapsedMs: 0, tone: 'fresh' });
  });
});

describe('A ticket in the kitchen', () => {
  test.each([
    [14 * minuteMs - 1, 'fresh', 0],
    [14 * minuteMs, 'watch', 0],
    [20 * minuteMs, 'watch', 0],
    [20 * minuteMs + 1000, 'late', 1000],
  ] as const)('after %i ms of 20 promised minutes it is %s', (ageMs, tone, overMs) => {
    expect(cooking(ageMs)).toMatchObject({ tone, overMs, cancelsInMs: null });
  });

  test('nobody waits for what was handed over', () => {
    expect(cooking(minuteMs, 'handed-over')).toBeNull();
    expect(cooking(minuteMs, 'ready')).not.toBeNull();
  });
});

test('Durations are read like a clock', () => {
  expect([8_000, 248_000, 3_600_000 + 62_000].map(durationText)).toEqual(['0:08', '4:08', '1:01:02']);
});
