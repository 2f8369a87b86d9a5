import fc from 'fast-check';
import { hasOneMore, leftOnTrays, traysOfOffer } from './reward-supply';

test('whatever the order in which trays are asked, as many are handed out as there are', () => {
  const wanted = fc.array(fc.nat({ max: 7 }), { maxLength: 120 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), wanted, (quantity, starts) => {
      const supply = { quantity, trays: traysOfOffer(quantity) };
      const taken = new Map<number, number>();
      let handedOut = 0;
      for (const start of starts) {
        const trays = Array.from({ length: supply.trays }, (_, index) => (start + index) % supply.trays);
        const tray = trays.find((each) => hasOneMore(supply, each, taken.get(each) ?? 0));
        if (tray === undefined) continue;
        taken.set(tray, (taken.get(tray) ?? 0) + 1);
        handedOut += 1;
      }
      expect(handedOut).toBe(Math.min(quantity, starts.length));
      expect(leftOnTrays(supply, taken)).toBe(quantity - handedOut);
    }),
  );
});

test('an offer without limit never runs out, and one that was cut below what was taken owes nothing', () => {
  expect(hasOneMore({ quantity: null, trays: 8 }, 3, 1_000_000)).toBe(true);
  expect(leftOnTrays({ quantity: null, trays: 8 }, new Map())).toBeNull();
  expect(leftOnTrays({ quantity: 2, trays: 2 }, new Map([[0, 9]]))).toBe(1);
});
