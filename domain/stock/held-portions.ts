import type { TakenFromTray } from './trays';

/** Portions of a limited dish that an order has taken. */
export interface HeldPortions {
  readonly dishId: string;
  readonly portions: number;
  /** The count they were taken under, and from which trays; orders from before there were trays know neither. */
  readonly count?: number;
  readonly from?: readonly TakenFromTray[];
}

/** Parts what is held into the first so many portions and the rest; of the trays too. */
export function splitHeld(
  held: HeldPortions,
  portions: number,
): { readonly first: HeldPortions; readonly rest: HeldPortions } {
  const inFirst = Math.min(held.portions, Math.max(0, portions));
  const first = { ...held, portions: inFirst };
  const rest = { ...held, portions: held.portions - inFirst };
  if (!held.from) return { first, rest };
  const from: { first: TakenFromTray[]; rest: TakenFromTray[] } = { first: [], rest: [] };
  let missing = inFirst;
  for (const { tray, portions: here } of held.from) {
    const taken = Math.min(here, missing);
    missing -= taken;
    if (taken > 0) from.first.push({ tray, portions: taken });
    if (here > taken) from.rest.push({ tray, portions: here - taken });
  }
  return { first: { ...first, from: from.first }, rest: { ...rest, from: from.rest } };
}
