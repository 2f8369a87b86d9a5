const minuteMs = 60_000;
/** Minutes since 1970 times this is a safe whole number until the year 2140. */
const placesPerMinute = 1e8;

/**
 * The place of something in a list by time: by the minute of its moment, and within it in an order that follows from
 * its id. Each thing has a place for itself, so a page can begin right behind the last one of the page before.
 */
export function placeInList(atMs: number, id: string): number {
  return placesBefore(atMs) + (hashOf(id) % placesPerMinute);
}

/** Every place of an earlier minute is below it. */
export function placesBefore(atMs: number): number {
  return Math.floor(atMs / minuteMs) * placesPerMinute;
}

/** FNV-1a, 32 bits. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}
