import fc from 'fast-check';
import { addLinkFigures, mostLinks, otherLinks, withLink, type LinkFigures } from './channel-figures';

const anyAdded = fc.record({
  link: fc.constantFrom('dc.noodles', 'dp.noodles', 'mc.', 'sp.lane'),
  opened: fc.nat(3),
  newGuests: fc.nat(3),
  orders: fc.nat(3),
  revenue: fc.integer({ min: -5_000, max: 5_000 }),
});

test('nothing is counted twice or lost, however the facts fall on days', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyAdded)), (days) => {
      const byDay = days.map((facts) => facts.reduce<LinkFigures[]>(withLink, []));
      const whole = addLinkFigures(byDay);
      for (const field of ['opened', 'newGuests', 'orders', 'revenue'] as const) {
        const wanted = days.flat().reduce((total, fact) => total + fact[field], 0);
        expect(whole.reduce((total, row) => total + row[field], 0)).toBe(wanted);
      }
      expect(new Set(whole.map(({ link }) => link)).size).toBe(whole.length);
    }),
  );
});

test("a flood of made-up links makes a day's list no longer than its limit, and a known link still counts", () => {
  const flood = Array.from({ length: mostLinks + 50 }, (_, index) => ({ link: `dl.x${index}`, opened: 1 }));
  const figures = flood.reduce<LinkFigures[]>(withLink, []);
  expect(figures).toHaveLength(mostLinks + 1);
  expect(figures.find(({ link }) => link === otherLinks)?.opened).toBe(50);
  const again = withLink(figures, { link: 'dl.x0', orders: 1 });
  expect(again).toHaveLength(mostLinks + 1);
  expect(again[0]).toMatchObject({ link: 'dl.x0', opened: 1, orders: 1 });
});
