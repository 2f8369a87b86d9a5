import { placeByUse, usefulness, type Judged } from './usefulness';

const dayMs = 24 * 60 * 60_000;
const today = 1_795_000_000_000;

function judged(overrides: Partial<Judged> = {}): Judged {
  return {
    ...{ writtenAtMs: today, helpful: 0, unhelpful: 0, hasWords: true, hasPictures: false },
    ...overrides,
  };
}

const isAbove = (a: Partial<Judged>, b: Partial<Judged>) =>
  placeByUse(judged(a), 'rv-a') > placeByUse(judged(b), 'rv-b');

test('many who agree weigh more than one who is delighted', () => {
  expect(usefulness({ helpful: 90, unhelpful: 10 })).toBeGreaterThan(
    usefulness({ helpful: 1, unhelpful: 0 }),
  );
  expect(isAbove({ helpful: 40 }, { helpful: 2 })).toBe(true);
});

test('what nobody has voted on is of unknown use, and what most found useless sinks', () => {
  expect(usefulness({ helpful: 0, unhelpful: 0 })).toBe(0);
  expect(usefulness({ helpful: 0, unhelpful: 8 })).toBeLessThan(0);
  expect(isAbove({}, { unhelpful: 8 })).toBe(true);
});

test('a useful review stays above fresh ones for a while, and then makes room', () => {
  const old = { helpful: 30, unhelpful: 1 };
  expect(isAbove({ ...old, writtenAtMs: today - 60 * dayMs }, {})).toBe(true);
  expect(isAbove({ ...old, writtenAtMs: today - 365 * dayMs }, {})).toBe(false);
});

test('words and a picture stand above a bare verdict of the same day', () => {
  expect(isAbove({ hasPictures: true }, {})).toBe(true);
  expect(isAbove({}, { hasWords: false })).toBe(true);
});

test('the order of two reviews is the same whenever it is looked at, and no two share a place', () => {
  const places = ['rv-a', 'rv-b', 'rv-c'].map((id) => placeByUse(judged(), id));
  expect(new Set(places).size).toBe(3);
  expect(places.every(Number.isSafeInteger)).toBe(true);
});
