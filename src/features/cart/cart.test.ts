import type { Dish } from '../../../domain/menu/menu';
import { buildLine } from '../../../domain/testing/build-quote-input';
import { buildVisit, plainMenu } from '../../../tests/taro-stubs/build-visit';
import { forgetEverything } from '../../../tests/taro-stubs/taro';
import { Cart } from './cart';

const [noodles, prawns] = plainMenu.dishes as [Dish, Dish];

beforeEach(forgetEverything);

test('two taps on "+" make two portions of one line', () => {
  const { cart } = buildVisit();
  cart.addPlain(noodles);
  cart.addPlain(noodles);
  expect(cart.lines).toHaveLength(1);
  expect(cart.portions).toBe(2);
  expect(cart.portionsByDishId.get('noodles')).toBe(2);
  expect(cart.portionsByCategoryId.get('all')).toBe(2);
});

test('the total follows at once, with member price and what is missing to the next saving', () => {
  const { cart } = buildVisit();
  cart.addPlain(prawns);
  expect(cart.quote).toMatchObject({ payable: 4200, saved: 400, nextSaving: { missing: 1800, save: 600 } });
});

test('"−" takes back the last line of a dish and leaves nothing behind', () => {
  const { cart } = buildVisit();
  cart.addPlain(noodles);
  cart.takeBack('noodles');
  expect(cart.isEmpty).toBe(true);
  expect(cart.portionsByDishId.has('noodles')).toBe(false);
  cart.takeBack('noodles');
  expect(cart.isEmpty).toBe(true);
});

test('clearing can be undone', () => {
  const { cart } = buildVisit();
  cart.addPlain(noodles);
  cart.addPlain(prawns);
  const before = cart.lines;
  const putBack = cart.clear();
  expect(cart.isEmpty).toBe(true);
  putBack();
  expect(cart.lines).toEqual(before);
});

test('a guest who comes back to the store finds the cart as it was', () => {
  const { cart, visit } = buildVisit();
  cart.addPlain(noodles);
  const later = new Cart(visit);
  later.start();
  expect(later.lines).toEqual(cart.lines);
});

test('"order again" leaves out what is sold out or gone, and says how many portions that were', () => {
  const { cart } = buildVisit({ availability: [{ dishId: 'prawns', isSoldOut: true, remaining: null }] });
  const { leftOut } = cart.addAgain([
    buildLine('a', 'noodles', { quantity: 2 }),
    buildLine('b', 'prawns'),
    buildLine('c', 'no-longer', { quantity: 3 }),
  ]);
  expect(leftOut).toBe(4);
  expect(cart.lines.map(({ dishId, quantity }) => [dishId, quantity])).toEqual([['noodles', 2]]);
});

test('"order again" before the menu was open keeps what was in the cart already', () => {
  const { cart, visit } = buildVisit();
  cart.addPlain(noodles);
  const later = new Cart(visit);
  later.start()();
  later.addAgain([buildLine('a', 'noodles', { quantity: 2 })]);
  expect(later.portions).toBe(cart.portions + 2);
});

test('"order again" leaves out a dish of which no portion is left', () => {
  const { cart } = buildVisit({ availability: [{ dishId: 'prawns', isSoldOut: false, remaining: 0 }] });
  expect(cart.addAgain([buildLine('a', 'prawns')]).leftOut).toBe(1);
});

test('a dish that sells out while it is in the cart stays there, named and not counted', () => {
  const { cart, visit } = buildVisit();
  cart.addPlain(noodles);
  cart.addPlain(prawns);
  visit.availability = [{ dishId: 'prawns', isSoldOut: true, remaining: null }];
  expect(cart.quote?.payable).toBe(2800);
  expect(cart.quote?.invalidLines).toMatchObject([{ dishId: 'prawns', reason: 'DISH_SOLD_OUT' }]);
});
