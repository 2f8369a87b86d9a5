/** Where a number stands in the line of its group. */
export interface PlaceInLine {
  /** The number it was taken as, or that of the party it was placed behind. */
  readonly place: number;
  /** When it was put there: of those in the same place, whoever came first is ahead. */
  readonly queuedAtMs: number;
  /** Its own number, which no other of the group has. */
  readonly sequence: number;
}

/** The line of a group, first to be called in front. */
export function inLine<Place extends PlaceInLine>(waiting: readonly Place[]): Place[] {
  return [...waiting].sort(comesBefore);
}

export function comesBefore(a: PlaceInLine, b: PlaceInLine): number {
  return a.place - b.place || a.queuedAtMs - b.queuedAtMs || a.sequence - b.sequence;
}

/** How many parties of the line are called before this one. */
export function partiesAhead(line: readonly PlaceInLine[], own: PlaceInLine): number {
  return line.filter((other) => other.sequence !== own.sequence && comesBefore(other, own) < 0).length;
}

/**
 * The place of a number that comes back: behind so many parties that wait now, and behind whoever came back to the same
 * place before. In an empty line it is first.
 */
export function placeOnReturn(
  waiting: readonly PlaceInLine[],
  { parties, own }: { readonly parties: number; readonly own: Pick<PlaceInLine, 'place'> },
): number {
  const line = inLine(waiting);
  const before = line[Math.min(parties, line.length) - 1];
  if (before) return before.place;
  const first = line[0];
  return first ? Math.min(own.place, first.place - 1) : own.place;
}
