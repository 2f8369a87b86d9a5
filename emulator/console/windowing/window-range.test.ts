import { scrollTopFor, windowRange } from './window-range';

const list = { height: 400, rowHeight: 20, count: 10_000, overscan: 5 };

test.each([0, 7, 3_333, 100_000, 199_600])(
  'scrolled by %d, only what is in sight is drawn, and the height stays',
  (scrollTop) => {
    const range = windowRange({ ...list, scrollTop });
    expect(range.end - range.first).toBeLessThanOrEqual(31);
    expect(range.first * 20).toBeLessThanOrEqual(scrollTop);
    expect(range.end * 20).toBeGreaterThanOrEqual(Math.min(scrollTop + 400, 200_000));
    expect(range.above + (range.end - range.first) * 20 + range.below).toBe(200_000);
  },
);

test('a list that became shorter is shown from its end', () => {
  expect(windowRange({ ...list, count: 10, scrollTop: 5_000 })).toEqual({
    first: 0,
    end: 10,
    above: 0,
    below: 0,
  });
});

test('an empty list draws nothing', () => {
  expect(windowRange({ ...list, count: 0, scrollTop: 0 })).toEqual({ first: 0, end: 0, above: 0, below: 0 });
});

test('a chosen row is brought into sight by the shortest way', () => {
  const place = { ...list, scrollTop: 1_000 };
  expect(scrollTopFor(10, place)).toBe(200);
  expect(scrollTopFor(55, place)).toBe(1_000);
  expect(scrollTopFor(80, place)).toBe(1_220);
});
