import { buildDish, text } from '../../../domain/testing/build-menu';
import type { OptionGroup } from '../../../domain/menu/menu';
import { usualSelection } from './choosing';

const option = (id: string, isSoldOut = false) => ({
  ...{ id, name: text(id), priceDifference: 0, isDefault: id === 'mild', isSoldOut },
});
const spice: OptionGroup = {
  ...{ id: 'spice', name: text('辣度'), minimum: 1, maximum: 1 },
  options: [option('mild'), option('hot'), option('wild', true)],
};
const extras: OptionGroup = {
  ...{ id: 'extras', name: text('加料'), minimum: 0, maximum: 2 },
  options: [option('egg'), option('greens')],
};
const dish = buildDish('noodles', 2800, { optionGroups: [spice, extras] });
const usual = (optionIdsByGroup: Record<string, string[]>) => ({
  ...{ dishId: 'noodles', sizeId: null, optionIdsByGroup, choiceDishIdsByGroup: {} },
});
const nothingIsGone = () => false;

test('a dish opens the way it was had last', () => {
  const selection = usualSelection(dish, usual({ spice: ['hot'], extras: ['egg', 'greens'] }), nothingIsGone);
  expect(selection?.optionIdsByGroup).toEqual({ spice: ['hot'], extras: ['egg', 'greens'] });
});

test('what is sold out or no longer on the menu is left for the guest to replace', () => {
  const selection = usualSelection(dish, usual({ spice: ['wild'], extras: ['truffle'] }), nothingIsGone);
  expect(selection?.optionIdsByGroup).toEqual({ spice: [], extras: [] });
});

test('nothing is called the usual where there is nothing to choose, or nothing to remember', () => {
  expect(usualSelection(buildDish('tea', 600), usual({}), nothingIsGone)).toBeNull();
  expect(usualSelection(dish, undefined, nothingIsGone)).toBeNull();
});
