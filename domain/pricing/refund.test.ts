import { portionsLeft, refundOfLines } from './refund';

const tea = { lineId: 'tea', quantity: 3, payable: 1000 };
const rice = { lineId: 'rice', quantity: 1, payable: 0 };
const lines = [tea, rice];

test('a portion gives back its share, and the portions of a line give back the line', () => {
  const first = refundOfLines(lines, {}, { tea: 1 });
  expect(first).toEqual({ amount: 334, byLine: { tea: 334 } });
  const second = refundOfLines(lines, { tea: { portions: 1, amount: 334 } }, { tea: 1 });
  const third = refundOfLines(
    lines,
    { tea: { portions: 2, amount: 334 + second.amount } },
    { tea: 1, rice: 1 },
  );
  expect(first.amount + second.amount + third.amount).toBe(1000);
  expect(third.byLine).toEqual({ tea: 333, rice: 0 });
});

test('what was given back of a line before is not given back again', () => {
  expect(refundOfLines(lines, { tea: { portions: 0, amount: 500 } }, { tea: 1 }).amount).toBe(0);
  expect(refundOfLines(lines, { tea: { portions: 0, amount: 500 } }, { tea: 3 }).amount).toBe(500);
});

test('nothing asked, nothing given', () => {
  expect(refundOfLines(lines, {}, {})).toEqual({ amount: 0, byLine: {} });
  expect(refundOfLines(lines, {}, { tea: 0 }).amount).toBe(0);
});

test('more portions than are left, or of an unknown line, are refused', () => {
  const refunded = { tea: { portions: 2, amount: 667 } };
  expect(portionsLeft(tea, refunded)).toBe(1);
  expect(() => refundOfLines(lines, refunded, { tea: 2 })).toThrow('1 portions left');
  expect(() => refundOfLines(lines, {}, { tea: -1 })).toThrow(RangeError);
  expect(() => refundOfLines(lines, {}, { tea: 0.5 })).toThrow(RangeError);
  expect(() => refundOfLines(lines, {}, { soup: 1 })).toThrow('no line soup');
});

test('a line that is called like what every object has is refunded like any other', () => {
  for (const lineId of ['constructor', '__proto__', 'toString']) {
    const named = { lineId, quantity: 1, payable: 700 };
    const { amount, byLine } = refundOfLines([named], {}, Object.fromEntries([[lineId, 1]]));
    expect(amount).toBe(700);
    expect(Object.entries(byLine)).toEqual([[lineId, 700]]);
  }
});
