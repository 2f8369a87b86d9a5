import {
  buildChoice,
  buildDish,
  buildMenu,
  buildOption,
  buildOptionGroup,
  buildSize,
} from '../testing/build-menu';
import { buildLine } from '../testing/build-quote-input';
import { defaultSelection, describeSelection, dishesById, isServedAt, needsChoosing } from './lookup';

const tea = buildDish('tea', 1600, { name: { zh: '柠檬茶', en: 'Lemon tea' } });
const noodles = buildDish('noodles', 2800, {
  sizes: [
    buildSize('small', 2400),
    buildSize('large', 3400, { isDefault: true, name: { zh: '大碗', en: 'Large' } }),
  ],
  optionGroups: [
    buildOptionGroup('noodle', 1, 1, [
      buildOption('thin', 0, { isDefault: true, name: { zh: '细面', en: 'thin' } }),
      buildOption('wide'),
    ]),
    buildOptionGroup('spice', 0, 1, [
      buildOption('hot', 0, { isDefault: true, isSoldOut: true }),
      buildOption('mild', 0, { name: { zh: '少辣', en: 'mild' } }),
    ]),
  ],
});
const set = buildDish('set', 3900, {
  setChoices: [
    {
      id: 'drink',
      name: { zh: '饮料', en: 'Drink' },
      minimum: 1,
      maximum: 2,
      choices: [buildChoice('tea', 0, true), buildChoice('gone')],
    },
  ],
});
const menu = buildMenu([tea, noodles, set]);

test('dishes are found by id', () => {
  expect(dishesById(menu).get('noodles')).toBe(noodles);
  expect(dishesById(menu).get('gone')).toBeUndefined();
});

test('a dish starts with its default size, options and choices, but never with an option that sold out', () => {
  expect(defaultSelection(noodles)).toEqual({
    sizeId: 'large',
    optionIdsByGroup: { noodle: ['thin'] },
    choiceDishIdsByGroup: {},
  });
  expect(defaultSelection(set).choiceDishIdsByGroup).toEqual({ drink: ['tea'] });
  expect(defaultSelection(tea)).toEqual({ sizeId: null, optionIdsByGroup: {}, choiceDishIdsByGroup: {} });
});

test('a dish whose sizes name no default starts with the first', () => {
  expect(defaultSelection(buildDish('x', 1, { sizes: [buildSize('a', 1), buildSize('b', 2)] })).sizeId).toBe(
    'a',
  );
});

test('only dishes with something to choose open the sheet', () => {
  expect([tea, noodles, set].map(needsChoosing)).toEqual([false, true, true]);
});

test('a selection is told in the order of the menu, in both languages', () => {
  const line = buildLine('a', 'noodles', {
    sizeId: 'large',
    optionIdsByGroup: { spice: ['mild'], noodle: ['thin'] },
  });
  expect(describeSelection(menu, line)).toEqual({ zh: '大碗 · 细面 · 少辣', en: 'Large · thin · mild' });
  const chosen = buildLine('b', 'set', { choiceDishIdsByGroup: { drink: ['tea', 'gone'] } });
  expect(describeSelection(menu, chosen)).toEqual({ zh: '柠檬茶', en: 'Lemon tea' });
  expect(describeSelection(menu, buildLine('c', 'tea'))).toEqual({ zh: '', en: '' });
  expect(describeSelection(menu, buildLine('d', 'nowhere'))).toEqual({ zh: '', en: '' });
});

test('breakfast is served until its end, and not at it', () => {
  const breakfast = { servedDuring: [{ startMinute: 360, endMinute: 600 }] };
  expect([359, 360, 599, 600].map((minute) => isServedAt(breakfast, minute))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('a late-night dish is served past midnight however the hour is counted', () => {
  const lateNight = { servedDuring: [{ startMinute: 1260, endMinute: 1560 }] };
  expect([1259, 1260, 1500, 60, 119, 120, 1560].map((minute) => isServedAt(lateNight, minute))).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(isServedAt({ servedDuring: [{ startMinute: 0, endMinute: 1440 }] }, 1500)).toBe(true);
});

test('a dish without times is served whenever the store is open', () => {
  expect(isServedAt({ servedDuring: [] }, 2879)).toBe(true);
});
