import { defaultSelection, needsChoosing, type DishSelection } from '../../../domain/menu/lookup';
import type { UsualChoice } from '../../../domain/rewards/usual-choice';
import type { Dish } from '../../../domain/menu/menu';

type IdsByGroup = Readonly<Record<string, readonly string[]>>;

/** A group whose limits a tap must keep. */
interface Group {
  readonly id: string;
  readonly minimum: number;
  readonly maximum: number;
}

/** What a tap on one thing of a group leads to; null when the group is full and something must be taken off first. */
export function toggled(ids: IdsByGroup, group: Group, id: string): IdsByGroup | null {
  const chosen = ids[group.id] ?? [];
  if (chosen.includes(id)) {
    // One of exactly one cannot be taken off, only replaced.
    if (group.minimum === 1 && group.maximum === 1) return ids;
    return { ...ids, [group.id]: chosen.filter((candidate) => candidate !== id) };
  }
  if (group.maximum === 1) return { ...ids, [group.id]: [id] };
  if (chosen.length >= group.maximum) return null;
  return { ...ids, [group.id]: [...chosen, id] };
}

/** The first group that still needs something, and how many. */
export function firstMissing(
  dish: Dish,
  selection: DishSelection,
): { readonly groupId: string; readonly count: number } | null {
  const groups = [
    ...dish.optionGroups.map((group) => ({ group, ids: selection.optionIdsByGroup })),
    ...dish.setChoices.map((group) => ({ group, ids: selection.choiceDishIdsByGroup })),
  ];
  for (const { group, ids } of groups) {
    const count = group.minimum - (ids[group.id]?.length ?? 0);
    if (count > 0) return { groupId: group.id, count };
  }
  return null;
}

/** What a sheet opens with; set choices that are sold out are left for the guest to replace. */
export function openingSelection(dish: Dish, isSoldOut: (dishId: string) => boolean): DishSelection {
  const selection = defaultSelection(dish);
  const choices: Record<string, readonly string[]> = {};
  for (const [groupId, dishIds] of Object.entries(selection.choiceDishIdsByGroup)) {
    const left = dishIds.filter((dishId) => !isSoldOut(dishId));
    if (left.length > 0) choices[groupId] = left;
  }
  return { ...selection, choiceDishIdsByGroup: choices };
}

/** How the guest had the dish last, as far as the menu still has it; null where there is nothing to choose or to remember. */
export function usualSelection(
  dish: Dish,
  usual: UsualChoice | undefined,
  isSoldOut: (dishId: string) => boolean,
): DishSelection | null {
  if (!usual || !needsChoosing(dish)) return null;
  const opening = openingSelection(dish, isSoldOut);
  const kept = (had: IdsByGroup, group: Group, offered: readonly string[]) => [
    group.id,
    (had[group.id] ?? []).filter((id) => offered.includes(id)).slice(0, group.maximum),
  ];
  const options = dish.optionGroups.map((group) =>
    kept(
      usual.optionIdsByGroup,
      group,
      group.options.flatMap(({ id, isSoldOut: isGone }) => (isGone ? [] : [id])),
    ),
  );
  const choices = dish.setChoices.map((group) =>
    kept(
      usual.choiceDishIdsByGroup,
      group,
      group.choices.flatMap(({ dishId }) => (isSoldOut(dishId) ? [] : [dishId])),
    ),
  );
  return {
    sizeId: dish.sizes.some(({ id }) => id === usual.sizeId) ? usual.sizeId : opening.sizeId,
    optionIdsByGroup: Object.fromEntries(options) as IdsByGroup,
    choiceDishIdsByGroup: Object.fromEntries(choices) as IdsByGroup,
  };
}
