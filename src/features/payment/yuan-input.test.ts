import { yuanToFen } from './yuan-input';

test.each([
  ['12', 1200],
  ['12.5', 1250],
  ['12.', 1200],
  ['0.05', 5],
  [' 3.10 ', 310],
])('“%s” is a sum of money', (text, fen) => {
  expect(yuanToFen(text)).toBe(fen);
});

test.each(['', '0', '0.00', '1.005', '-3', '1e3', '12,5', '１２', '9999999', '.5'])(
  '“%s” gives nothing back',
  (text) => {
    expect(yuanToFen(text)).toBeNull();
  },
);
