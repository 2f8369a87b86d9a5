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
import type { DishAvailability } from '../menu/menu';
import { checkLines } from './check-lines';
import type { CartLine, InvalidLineReason } from './quote';

const menu = buildMenu([
  buildDish('rice', 200),
  buildDish('tea', 1600),
  buildDish('porridge', 900, { servedDuring: [{ startMinute: 360, endMinute: 600 }] }),
  buildDish('noodles', 2800, {
    sizes: [buildSize('small', 2400), buildSize('large', 3400)],
    optionGroups: [
      buildOptionGroup('noodle', 1, 1, [buildOption('thin'), buildOption('wide')]),
      buildOptionGroup('more', 0, 2, [
        buildOption('egg'),
        buildOption('beef'),
        buildOption('greens'),
        buildOption('tofu', 0, { isSoldOut: true }),
      ]),
    ],
  }),
  buildDish('set', 3900, {
    setChoices: [
      {
        id: 'drink',
        name: text('drink'),
        minimum: 1,
        maximum: 2,
        choices: [buildChoice('tea'), buildChoice('juice')],
      },
    ],
  }),
]);
const noodles = buildLine('a', 'noodles', { sizeId: 'large', optionIdsByGroup: { noodle: ['thin'] } });
const set = buildLine('a', 'set', { choiceDishIdsByGroup: { drink: ['tea'] } });

function check(
  lines: readonly CartLine[],
  availability: readonly DishAvailability[] = [],
  minuteOfDay = 720,
) {
  return checkLines({ menu, availability, lines, minuteOfDay });
}

function left(dishId: string, remaining: number | null, isSoldOut = false): DishAvailability {
  return { dishId, isSoldOut, remaining };
}

test('a line that is in order is taken with its dish', () => {
  const { orderable, invalid } = check([noodles]);
  expect(orderable.map(({ line, dish }) => [line, dish.id])).toEqual([[noodles, 'noodles']]);
  expect(invalid).toEqual([]);
});

test.each<[string, CartLine, InvalidLineReason, string | null]>([
  ['a dish that is not on the menu', { ...noodles, dishId: 'gone' }, 'DISH_UNKNOWN', null],
  ['a dish that every object has by name', { ...noodles, dishId: 'constructor' }, 'DISH_UNKNOWN', null],
  ['breakfast at noon', buildLine('a', 'porridge'), 'DISH_NOT_SERVED_NOW', null],
  ['a size of another dish', { ...noodles, sizeId: 'huge' }, 'SIZE_UNKNOWN', null],
  ['no size where there are sizes', { ...noodles, sizeId: null }, 'SIZE_UNKNOWN', null],
  ['a size where there is none', { ...buildLine('a', 'rice'), sizeId: 'large' }, 'SIZE_UNKNOWN', null],
  [
    'an option outside its group',
    { ...noodles, optionIdsByGroup: { noodle: ['egg'] } },
    'OPTION_UNKNOWN',
    'noodle',
  ],
  [
    'a group the dish does not have',
    { ...noodles, optionIdsByGroup: { noodle: ['thin'], ice: ['no'] } },
    'OPTION_UNKNOWN',
    'ice',
  ],
  [
    'an option that sold out',
    { ...noodles, optionIdsByGroup: { noodle: ['thin'], more: ['tofu'] } },
    'OPTION_SOLD_OUT',
    'more',
  ],
  ['no noodle chosen', { ...noodles, optionIdsByGroup: {} }, 'TOO_FEW_OPTIONS', 'noodle'],
  [
    'two noodles chosen',
    { ...noodles, optionIdsByGroup: { noodle: ['thin', 'wide'] } },
    'TOO_MANY_OPTIONS',
    'noodle',
  ],
  [
    'the same option twice',
    { ...noodles, optionIdsByGroup: { noodle: ['thin'], more: ['egg', 'egg'] } },
    'TOO_MANY_OPTIONS',
    'more',
  ],
  ['no drink chosen', { ...set, choiceDishIdsByGroup: {} }, 'TOO_FEW_CHOICES', 'drink'],
  [
    'three drinks chosen',
    { ...set, choiceDishIdsByGroup: { drink: ['tea', 'tea', 'tea'] } },
    'TOO_MANY_CHOICES',
    'drink',
  ],
  [
    'a drink that the set does not have',
    { ...set, choiceDishIdsByGroup: { drink: ['rice'] } },
    'CHOICE_UNKNOWN',
    'drink',
  ],
  [
    'a course that the set does not have',
    { ...set, choiceDishIdsByGroup: { drink: ['tea'], soup: ['rice'] } },
    'CHOICE_UNKNOWN',
    'soup',
  ],
  ['no portion', { ...noodles, quantity: 0 }, 'QUANTITY_OUT_OF_RANGE', null],
  ['less than no portion', { ...noodles, quantity: -3 }, 'QUANTITY_OUT_OF_RANGE', null],
  ['half a portion', { ...noodles, quantity: 1.5 }, 'QUANTITY_OUT_OF_RANGE', null],
  ['a hundred portions', { ...noodles, quantity: 100 }, 'QUANTITY_OUT_OF_RANGE', null],
  ['a note that does not fit the ticket', { ...noodles, note: '少'.repeat(31) }, 'NOTE_TOO_LONG', null],
])('%s is named and not counted', (_what, line, reason, groupId) => {
  const { orderable, invalid } = check([line]);
  expect(orderable).toEqual([]);
  expect(invalid).toEqual([{ lineId: 'a', dishId: line.dishId, reason, groupId, remaining: null }]);
});

test('breakfast can be ordered for tomorrow morning', () => {
  expect(check([buildLine('a', 'porridge')], [], 420).invalid).toEqual([]);
});

test('a dish that sold out, or of which none is left, is not counted', () => {
  for (const availability of [left('rice', null, true), left('rice', 0), left('rice', 5, true)]) {
    expect(check([buildLine('a', 'rice')], [availability]).invalid[0]?.reason).toBe('DISH_SOLD_OUT');
  }
});

test('a choice that sold out is not available, and names its course', () => {
  const { invalid } = check([set], [left('tea', 0)]);
  expect(invalid).toEqual([
    { lineId: 'a', dishId: 'set', reason: 'DISH_SOLD_OUT', groupId: 'drink', remaining: null },
  ]);
});

test('lines of one dish share what is left, in the order of their ids', () => {
  const lines = [
    buildLine('b', 'rice', { quantity: 4 }),
    buildLine('a', 'rice', { quantity: 3, note: 'soft' }),
  ];
  const { orderable, invalid } = check(lines, [left('rice', 5)]);
  expect(orderable.map(({ line }) => line.lineId)).toEqual(['a']);
  expect(invalid).toEqual([
    { lineId: 'b', dishId: 'rice', reason: 'NOT_ENOUGH_LEFT', groupId: null, remaining: 2 },
  ]);
  expect(check(lines, [left('rice', 7)]).invalid).toEqual([]);
});

test('dishes chosen in a set count towards what is left of them', () => {
  const lines = [
    buildLine('b', 'tea'),
    { ...set, quantity: 2, choiceDishIdsByGroup: { drink: ['tea', 'tea'] } },
  ];
  expect(check(lines, [left('tea', 5)]).invalid).toEqual([]);
  expect(check(lines, [left('tea', 4)]).invalid).toEqual([
    { lineId: 'b', dishId: 'tea', reason: 'NOT_ENOUGH_LEFT', groupId: null, remaining: 0 },
  ]);
  expect(check(lines, [left('tea', 3)]).invalid).toEqual([
    { lineId: 'a', dishId: 'set', reason: 'NOT_ENOUGH_LEFT', groupId: null, remaining: 1 },
  ]);
});

test('two lines of one id would make refunds ambiguous', () => {
  expect(() => check([noodles, set])).toThrow('share an id');
});
