export interface WindowRequest {
  readonly scrollTop: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly count: number;
  /** Rows drawn above and below, so that fast scrolling shows no gap. */
  readonly overscan?: number;
}

/** The rows that are drawn, `first` inclusive and `end` exclusive, with the heights of what is left out. */
export interface WindowRange {
  readonly first: number;
  readonly end: number;
  readonly above: number;
  readonly below: number;
}

export function windowRange({
  scrollTop,
  height,
  rowHeight,
  count,
  overscan = 8,
}: WindowRequest): WindowRange {
  const deepest = Math.max(0, count * rowHeight - height);
  const top = Math.min(Math.max(0, scrollTop), deepest);
  const first = Math.max(0, Math.floor(top / rowHeight) - overscan);
  const end = Math.min(count, Math.ceil((top + height) / rowHeight) + overscan);
  return { first, end, above: first * rowHeight, below: (count - end) * rowHeight };
}

/** How far to scroll so that a row is wholly seen; the same place when it is. */
export function scrollTopFor(row: number, { scrollTop, height, rowHeight }: WindowRequest): number {
  if (row * rowHeight < scrollTop) return row * rowHeight;
  return Math.max(scrollTop, (row + 1) * rowHeight - height);
}
