import { buildLine } from '../testing/build-quote-input';
import { addToCart } from './add-to-cart';
import { changeQuantity } from './change-quantity';
import { portionsByDish } from './portions-by-dish';
import { removeLine } from './remove-line';
import { sameSelection } from './same-selection';

const noodles = buildLine('a', 'noodles', { optionIdsByGroup: { more: ['egg', 'beef'] } });

test('the same dish with the same wishes joins its line, in whatever order it was tapped', () => {
  const again = buildLine('b', 'noodles', {
    optionIdsByGroup: { more: ['beef', 'egg'], spice: [] },
    quantity: 2,
  });
  expect(addToCart([noodles], again)).toEqual([{ ...noodles, quantity: 3 }]);
});

test.each([
  ['dish', { dishId: 'rice' }],
  ['size', { sizeId: 'large' }],
  ['option', { optionIdsByGroup: { more: ['egg'] } }],
  ['choice', { choiceDishIdsByGroup: { drink: ['tea'] } }],
  ['note', { note: '少葱' }],
])('another %s makes a line of its own', (_what, difference) => {
  const other = { ...noodles, lineId: 'b', ...difference };
  expect(sameSelection(noodles, other)).toBe(false);
  expect(addToCart([noodles], other)).toEqual([noodles, other]);
});

test('an option twice is not the same as two options', () => {
  const twice = { ...noodles, optionIdsByGroup: { more: ['egg', 'egg'] } };
  expect(sameSelection(noodles, twice)).toBe(false);
});

test('a line holds at most 99 portions', () => {
  const many = { ...noodles, quantity: 98 };
  expect(addToCart([many], { ...noodles, quantity: 5 })[0]?.quantity).toBe(99);
  expect(addToCart([], { ...noodles, quantity: 500 })[0]?.quantity).toBe(99);
  expect(changeQuantity([noodles], 'a', 500)[0]?.quantity).toBe(99);
});

test('the stepper changes one line and removes it at 0', () => {
  const rice = buildLine('r', 'rice');
  expect(changeQuantity([noodles, rice], 'r', 4)).toEqual([noodles, { ...rice, quantity: 4 }]);
  expect(changeQuantity([noodles, rice], 'r', 0)).toEqual([noodles]);
  expect(removeLine([noodles, rice], 'a')).toEqual([rice]);
  expect(removeLine([noodles], 'nowhere')).toEqual([noodles]);
});

test('a set takes its chosen dishes from the stock as well', () => {
  const set = buildLine('s', 'set', {
    quantity: 2,
    choiceDishIdsByGroup: { drink: ['tea', 'tea'], main: ['noodles'] },
  });
  expect(Object.fromEntries(portionsByDish([noodles, set]))).toEqual({ noodles: 3, set: 2, tea: 4 });
});
