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
 * Where a number goes that comes back: behind so many parties that wait now, and behind whoever came back to the same
 * place before, were it in the same moment. In an empty line it is first.
 */
export function placeOnReturn(
  waiting: readonly PlaceInLine[],
  asked: { readonly parties: number; readonly own: Pick<PlaceInLine, 'place'>; readonly nowMs: number },
): Pick<PlaceInLine, 'place' | 'queuedAtMs'> {
  const { parties, own, nowMs } = asked;
  const line = inLine(waiting);
  const [first] = line;
  if (!first) return { place: own.place, queuedAtMs: nowMs };
  const before = line[Math.min(parties, line.length) - 1];
  if (!before) return { place: Math.min(own.place, first.place - 1), queuedAtMs: nowMs };
  const there = line.filter(({ place }) => place === before.place).map(({ queuedAtMs }) => queuedAtMs + 1);
  return { place: before.place, queuedAtMs: Math.max(nowMs, ...there) };
}
