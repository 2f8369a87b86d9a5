import fc from 'fast-check';
import { splitHeld } from './held-portions';

test('splitting what an order holds loses no portion of any tray', () => {
  const trays = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(trays, fc.integer({ min: -1, max: 90 }), (portions, wanted) => {
      const from = portions.map((here, tray) => ({ tray, portions: here }));
      const total = portions.reduce((sum, here) => sum + here, 0);
      const { first, rest } = splitHeld({ dishId: 'crab', portions: total, count: 1, from }, wanted);
      expect(first.portions).toBe(Math.min(total, Math.max(0, wanted)));
      expect(first.portions + rest.portions).toBe(total);
      for (const { tray, portions: here } of from) {
        expect(onTray(first, tray) + onTray(rest, tray)).toBe(here);
      }
      for (const part of [first, rest]) {
        expect((part.from ?? []).reduce((sum, taken) => sum + taken.portions, 0)).toBe(part.portions);
      }
    }),
  );
});

test('an order from before there were trays is split by its portions alone', () => {
  const { first, rest } = splitHeld({ dishId: 'crab', portions: 3 }, 2);
  expect([first, rest]).toEqual([
    { dishId: 'crab', portions: 2 },
    { dishId: 'crab', portions: 1 },
  ]);
});

function onTray(held: ReturnType<typeof splitHeld>['first'], tray: number): number {
  return (held.from ?? []).find((taken) => taken.tray === tray)?.portions ?? 0;
}
