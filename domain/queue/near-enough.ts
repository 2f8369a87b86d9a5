/**
 * WeChat gives mini-programs only a fuzzy position, a kilometre or two off (getFuzzyLocation). A guest inside the store's
 * distance must not be sent away because of that, so the answer leans towards the guest by this much.
 */
export const fuzzyMetres = 2_000;

/** Whether a phone whose fuzzy position is so far away may be as near as the store wants it. */
export function isNearEnough(metres: number, limitMetres: number): boolean {
  return metres <= limitMetres + fuzzyMetres;
}
