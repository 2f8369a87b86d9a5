import { lotsReturned } from './lots-returned';

const lots = [
  { entryId: 'march', remaining: 30, expiresAtMs: 300 },
  { entryId: 'for-ever', remaining: 20, expiresAtMs: null },
  { entryId: 'may', remaining: 50, expiresAtMs: 500 },
];

test('points that come back are those that last longest', () => {
  expect(lotsReturned(lots, 60)).toEqual({
    returned: [
      { entryId: 'for-ever', remaining: 20, expiresAtMs: null },
      { entryId: 'may', remaining: 40, expiresAtMs: 500 },
    ],
    kept: [
      { entryId: 'may', remaining: 10, expiresAtMs: 500 },
      { entryId: 'march', remaining: 30, expiresAtMs: 300 },
    ],
  });
});

test('more than was spent cannot come back', () => {
  expect(() => lotsReturned(lots, 101)).toThrow('101 points should come back, but 1 of them were not spent');
});
