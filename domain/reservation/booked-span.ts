/** Tables that somebody has from one moment to another; the end is exclusive. */
export interface BookedSpan {
  readonly reservationId: string;
  readonly tableIds: readonly string[];
  readonly startMs: number;
  readonly endMs: number;
  /** A party that walked in takes nothing of what may be reserved. */
  readonly isWalkIn: boolean;
}

export interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

export function overlap(a: Stretch, b: Stretch): boolean {
  return a.startMs < b.endMs && b.startMs < a.endMs;
}

/** Every table that somebody has at any moment of a stretch. */
export function busyTables(spans: readonly BookedSpan[], stretch: Stretch): Set<string> {
  const busy = new Set<string>();
  for (const span of spans) {
    if (overlap(span, stretch)) for (const id of span.tableIds) busy.add(id);
  }
  return busy;
}
