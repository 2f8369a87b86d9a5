import { mostTrays, traysFor } from '../stock/trays';

/**
 * What an offer has lies on trays, as a hot dish does (decision 0012), so that many who want it at once do not all wait
 * for one document. The number of trays stays what it was when the offer was made; the quantity may change.
 */
export function traysOfOffer(quantity: number | null): number {
  return quantity === null ? mostTrays : traysFor(quantity);
}

/** Whether a tray from which so many were taken has one more. */
export function hasOneMore(
  supply: { readonly quantity: number | null; readonly trays: number },
  tray: number,
  taken: number,
): boolean {
  return supply.quantity === null || taken < shareOf(supply.quantity, supply.trays, tray);
}

/** How many are left on all trays, none of which owes another one; null where there is no limit. */
export function leftOnTrays(
  supply: { readonly quantity: number | null; readonly trays: number },
  takenByTray: ReadonlyMap<number, number>,
): number | null {
  const { quantity, trays } = supply;
  if (quantity === null) return null;
  const left = Array.from({ length: trays }, (_, tray) =>
    Math.max(0, shareOf(quantity, trays, tray) - (takenByTray.get(tray) ?? 0)),
  );
  return left.reduce((sum, each) => sum + each, 0);
}

function shareOf(quantity: number, trays: number, tray: number): number {
  return Math.floor(quantity / trays) + (tray < quantity % trays ? 1 : 0);
}
