import fc from 'fast-check';
import { placeOf } from './message-position';

const nowMs = 1_795_000_000_000;

test('what is said next stands at the end, also when a clock goes backwards', () => {
  const places = { lastPosition: nowMs * 1000 + 5, settledPosition: 0 };
  expect(placeOf({ atMs: nowMs + 1, seq: 6, mayBeLate: false }, places)).toBe((nowMs + 1) * 1000 + 6);
  expect(placeOf({ atMs: nowMs - 9, seq: 6, mayBeLate: false }, places)).toBe(nowMs * 1000 + 6);
});

test('a push that was overtaken stands where it was said, as long as nobody has read further', () => {
  const places = { lastPosition: nowMs * 1000 + 2, settledPosition: (nowMs - 9_000) * 1000 };
  expect(placeOf({ atMs: nowMs - 4_000, seq: 3, mayBeLate: true }, places)).toBe((nowMs - 4_000) * 1000 + 3);
  const read = { ...places, settledPosition: places.lastPosition };
  expect(placeOf({ atMs: nowMs - 4_000, seq: 3, mayBeLate: true }, read)).toBe(places.lastPosition + 1);
});

test('whatever comes late, nothing is ever put before what was read, and no two stand in one place', () => {
  const said = fc.record({
    atMs: fc.integer({ min: 0, max: 40 }),
    mayBeLate: fc.boolean(),
    isReadThen: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(said, { maxLength: 200 }), (all) => {
      let places = { lastPosition: 0, settledPosition: 0 };
      const taken = new Set<number>();
      all.forEach(({ atMs, mayBeLate, isReadThen }, index) => {
        const position = placeOf({ atMs: nowMs + atMs * 1000, seq: index + 1, mayBeLate }, places);
        expect(position).toBeGreaterThan(places.settledPosition);
        expect(taken.has(position)).toBe(false);
        taken.add(position);
        const lastPosition = Math.max(places.lastPosition, position);
        places = { lastPosition, settledPosition: isReadThen ? lastPosition : places.settledPosition };
      });
    }),
  );
});
