import { busyTables, overlap, type BookedSpan, type Stretch } from './booked-span';
import type { TableGroup } from './reservable-table';

/** What others leave of a room during one stretch. */
export interface Occupancy {
  /** Every table that somebody has at any moment of it. */
  readonly busy: ReadonlySet<string>;
  /** How many more tables may be reserved during it. */
  readonly room: number;
}

/** What some spans leave of a room in which so many tables may be reserved at once. */
export function occupancyOf(spans: readonly BookedSpan[], stretch: Stretch, mostReserved: number): Occupancy {
  const there = spans.filter((span) => overlap(span, stretch));
  const busy = busyTables(there, stretch);
  return { busy, room: mostReserved - mostReservedAtOnce(there, stretch.startMs) };
}

/** The tables a party gets, or null when none are free that long. The groups are every way to seat it, best first. */
export function chooseTables(
  groups: readonly TableGroup[],
  { busy, room }: Occupancy,
): readonly string[] | null {
  const group = groups.find(
    ({ tableIds }) => tableIds.length <= room && tableIds.every((id) => !busy.has(id)),
  );
  return group ? group.tableIds : null;
}

/** Parties of this size that could still be booked one after another, each with tables of its own; at most `most`. */
export function partiesThatFit(groups: readonly TableGroup[], left: Occupancy, most: number): number {
  let { room } = left;
  const taken = new Set<string>();
  let parties = 0;
  const isFree = (id: string) => !left.busy.has(id) && !taken.has(id);
  for (const { tableIds } of groups) {
    if (parties === most || room <= 0) break;
    if (tableIds.length > room || !tableIds.every(isFree)) continue;
    for (const id of tableIds) taken.add(id);
    room -= tableIds.length;
    parties += 1;
  }
  return parties;
}

/** Of so many tables, how many may be reserved at once when a share of them is left to those who walk in. */
export function mostReservedOf(tables: number, walkInSharePercent: number): number {
  return Math.floor((tables * (100 - walkInSharePercent)) / 100);
}

/**
 * The most tables that spans reserve at once from a moment on. Those that stand at that moment need no ordering; the
 * count only rises where another begins.
 */
function mostReservedAtOnce(spans: readonly BookedSpan[], fromMs: number): number {
  const reserved = spans.filter(({ isWalkIn }) => !isWalkIn);
  const later = reserved.filter(({ startMs }) => startMs > fromMs).sort((a, b) => a.startMs - b.startMs);
  const standing = reserved.filter(({ startMs }) => startMs <= fromMs);
  if (later.length === 0) return tablesIn(standing);
  const ending = [...reserved].sort((a, b) => a.endMs - b.endMs);
  let count = tablesIn(standing);
  let most = count;
  let ended = 0;
  for (const { startMs, tableIds } of later) {
    for (let next = ending[ended]; next && next.endMs <= startMs; next = ending[ended]) {
      count -= next.tableIds.length;
      ended += 1;
    }
    count += tableIds.length;
    most = Math.max(most, count);
  }
  return most;
}

function tablesIn(spans: readonly BookedSpan[]): number {
  return spans.reduce((sum, { tableIds }) => sum + tableIds.length, 0);
}
