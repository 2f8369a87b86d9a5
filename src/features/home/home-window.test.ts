import { buildDish, buildMenu } from '../../../domain/testing/build-menu';
import { shownDishes } from './shown-dishes';

const dishes = ['a', 'b', 'c', 'd'].map((id) => buildDish(id, 1000));
const menu = {
  ...buildMenu(dishes),
  categories: [{ id: 'signature', name: { zh: '', en: '' }, line: null, dishIds: ['a', 'b', 'c'] }],
};

test('the window shows what can be had of the first category, what guests like most in front', () => {
  const availability = [
    { dishId: 'a', isSoldOut: true, remaining: null },
    { dishId: 'b', isSoldOut: false, remaining: 3 },
  ];
  const shown = shownDishes(menu, availability, { b: 10, c: 40, d: 99 });
  expect(shown.map((dish) => dish.id)).toEqual(['c', 'b']);
});

test('a dish whose last portion is gone leaves the window', () => {
  const gone = [{ dishId: 'c', isSoldOut: false, remaining: 0 }];
  expect(shownDishes(menu, gone, {}).map((dish) => dish.id)).toEqual(['a', 'b']);
});
