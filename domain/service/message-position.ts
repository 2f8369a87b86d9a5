/** Room for so many messages of one millisecond. */
const perMs = 1_000;

export interface PlaceWanted {
  /** When it was said, as whoever carried it tells. */
  readonly atMs: number;
  /** The how manieth message of the conversation it is. */
  readonly seq: number;
  /** WeChat's pushes overtake each other; whatever else comes is newer than what is there. */
  readonly mayBeLate: boolean;
}

export interface Places {
  /** The last message. */
  readonly lastPosition: number;
  /** Up to here somebody has read or answered, so that nothing is put in between any more. */
  readonly settledPosition: number;
}

/**
 * Where a message stands in its conversation. Messages stand in the order in which they were said, as long as nobody has
 * read them; one that comes later than that stands at the end, where it is seen.
 */
export function placeOf({ atMs, seq, mayBeLate }: PlaceWanted, places: Places): number {
  const wanted = atMs * perMs + (seq % perMs);
  if (wanted > places.lastPosition) return wanted;
  return mayBeLate && wanted > places.settledPosition ? wanted : places.lastPosition + 1;
}
