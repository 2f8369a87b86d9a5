import type { Dish, OptionGroup, SetChoiceGroup } from '../menu/menu';
import type { DishSelection } from '../menu/lookup';
import type { InvalidLineReason } from './quote';

/** What is wrong with a selection: the first rule it breaks, and the group concerned. */
export interface SelectionFault {
  readonly reason: InvalidLineReason;
  readonly groupId: string | null;
}

/** Whether the dish can be had as chosen: one of its sizes, options and choices of its own groups, as many as allowed. */
export function checkSelection(
  dish: Dish,
  line: DishSelection,
  isSoldOut: (dishId: string) => boolean,
): SelectionFault | null {
  if (!hasSize(dish, line.sizeId)) return { reason: 'SIZE_UNKNOWN', groupId: null };
  const strayOption = strayGroup(line.optionIdsByGroup, dish.optionGroups);
  if (strayOption !== null) return { reason: 'OPTION_UNKNOWN', groupId: strayOption };
  const strayChoice = strayGroup(line.choiceDishIdsByGroup, dish.setChoices);
  if (strayChoice !== null) return { reason: 'CHOICE_UNKNOWN', groupId: strayChoice };
  for (const group of dish.optionGroups) {
    const reason = optionFault(group, line.optionIdsByGroup[group.id] ?? []);
    if (reason) return { reason, groupId: group.id };
  }
  for (const group of dish.setChoices) {
    const reason = choiceFault(group, line.choiceDishIdsByGroup[group.id] ?? [], isSoldOut);
    if (reason) return { reason, groupId: group.id };
  }
  return null;
}

/** A dish with sizes needs one of them; a dish of one size takes none. */
function hasSize(dish: Dish, sizeId: string | null): boolean {
  return dish.sizes.length === 0 ? sizeId === null : dish.sizes.some((size) => size.id === sizeId);
}

function strayGroup(
  idsByGroup: Readonly<Record<string, readonly string[]>>,
  groups: readonly { readonly id: string }[],
): string | null {
  const groupIds = Object.keys(idsByGroup).sort();
  return groupIds.find((groupId) => !groups.some((group) => group.id === groupId)) ?? null;
}

/** Options of a group differ: the same one twice is one too many. */
function optionFault(group: OptionGroup, chosen: readonly string[]): InvalidLineReason | null {
  const options = chosen.map((optionId) => group.options.find((option) => option.id === optionId));
  if (options.some((option) => option === undefined)) return 'OPTION_UNKNOWN';
  if (options.some((option) => option?.isSoldOut)) return 'OPTION_SOLD_OUT';
  if (new Set(chosen).size < chosen.length || chosen.length > group.maximum) return 'TOO_MANY_OPTIONS';
  return chosen.length < group.minimum ? 'TOO_FEW_OPTIONS' : null;
}

/** The same dish may be chosen several times where a group takes several. */
function choiceFault(
  group: SetChoiceGroup,
  chosen: readonly string[],
  isSoldOut: (dishId: string) => boolean,
): InvalidLineReason | null {
  const isChoice = (dishId: string) => group.choices.some((choice) => choice.dishId === dishId);
  if (!chosen.every(isChoice)) return 'CHOICE_UNKNOWN';
  if (chosen.some(isSoldOut)) return 'DISH_SOLD_OUT';
  if (chosen.length > group.maximum) return 'TOO_MANY_CHOICES';
  return chosen.length < group.minimum ? 'TOO_FEW_CHOICES' : null;
}
