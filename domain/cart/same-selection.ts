import type { CartLine } from '../pricing/quote';

/** Whether two lines want the very same thing: dish, size, options, choices and note, in whatever order they were tapped. */
export function sameSelection(a: CartLine, b: CartLine): boolean {
  return (
    a.dishId === b.dishId &&
    a.sizeId === b.sizeId &&
    a.note.trim() === b.note.trim() &&
    sameIdsByGroup(a.optionIdsByGroup, b.optionIdsByGroup) &&
    sameIdsByGroup(a.choiceDishIdsByGroup, b.choiceDishIdsByGroup)
  );
}

type IdsByGroup = Readonly<Record<string, readonly string[]>>;

function sameIdsByGroup(a: IdsByGroup, b: IdsByGroup): boolean {
  const groupIds = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...groupIds].every((groupId) => sameIds(a[groupId] ?? [], b[groupId] ?? []));
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const sortedB = [...b].sort();
  return [...a].sort().every((id, index) => id === sortedB[index]);
}
