import { defaultSelection, type DishSelection } from '../../../domain/menu/lookup';
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
