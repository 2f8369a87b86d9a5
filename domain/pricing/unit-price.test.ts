import {
  buildChoice,
  buildDish,
  buildMenu,
  buildOption,
  buildOptionGroup,
  buildSize,
  text,
} from '../testing/build-menu';
import { buildLine } from '../testing/build-quote-input';
import { unitPrice } from './unit-price';

const noodles = buildDish('noodles', 2800, {
  memberPrice: 2500,
  sizes: [buildSize('middle', 2800, { isDefault: true, memberPrice: 2600 }), buildSize('large', 3400)],
  optionGroups: [buildOptionGroup('more', 0, 3, [buildOption('egg', 300), buildOption('no-meat', -900)])],
});
const set = buildDish('set', 3900, {
  memberPrice: 3600,
  setChoices: [
    {
      id: 'drink',
      name: text('drink'),
      minimum: 1,
      maximum: 2,
      choices: [buildChoice('tea'), buildChoice('beer', 500)],
    },
  ],
});
const menu = buildMenu([noodles, set]);

test('a size brings its own price and its own member price', () => {
  expect(unitPrice(menu, noodles, buildLine('a', 'noodles', { sizeId: 'middle' }))).toEqual({
    list: 2800,
    member: 2600,
  });
  expect(unitPrice(menu, noodles, buildLine('a', 'noodles', { sizeId: 'large' }))).toEqual({
    list: 3400,
    member: null,
  });
});

test('options add and take off, for members and others alike', () => {
  const line = buildLine('a', 'noodles', {
    sizeId: 'middle',
    optionIdsByGroup: { more: ['egg', 'no-meat'] },
  });
  expect(unitPrice(menu, noodles, line)).toEqual({ list: 2200, member: 2000 });
});

test('a choice of a set adds its difference each time it is chosen', () => {
  const line = buildLine('a', 'set', { choiceDishIdsByGroup: { drink: ['beer', 'beer'] } });
  expect(unitPrice(menu, set, line)).toEqual({ list: 4900, member: 4600 });
});

test('no portion costs less than nothing', () => {
  const gift = buildDish('gift', 100, {
    memberPrice: 50,
    optionGroups: [buildOptionGroup('less', 0, 1, [buildOption('half', -300)])],
  });
  const line = buildLine('a', 'gift', { optionIdsByGroup: { less: ['half'] } });
  expect(unitPrice(menu, gift, line)).toEqual({ list: 0, member: null });
});

test('a member price above the list price is none', () => {
  const dish = buildDish('odd', 1000, { memberPrice: 1200 });
  expect(unitPrice(menu, dish, buildLine('a', 'odd'))).toEqual({ list: 1000, member: null });
});

test('the sheet shows the default size until another is chosen', () => {
  expect(unitPrice(menu, noodles, buildLine('a', 'noodles')).list).toBe(2800);
});
