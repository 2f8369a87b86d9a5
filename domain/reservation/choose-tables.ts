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
  return {
    busy: busyTables(there, stretch),
    room: mostReserved - mostReservedAtOnce(there, stretch.startMs),
  };
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
  for (const { tableIds } of groups) {
    if (parties === most || room <= 0) break;
    if (tableIds.length > room || tableIds.some((id) => left.busy.has(id) || taken.has(id))) continue;
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

/** The most tables that spans reserve at once from a moment on: the count only rises where one of them begins. */
function mostReservedAtOnce(spans: readonly BookedSpan[], fromMs: number): number {
  const steps = spans
    .filter(({ isWalkIn }) => !isWalkIn)
    .flatMap(({ startMs, endMs, tableIds }) => [
      { atMs: Math.max(startMs, fromMs), tables: tableIds.length },
      { atMs: endMs, tables: -tableIds.length },
    ])
    .sort((a, b) => a.atMs - b.atMs || a.tables - b.tables);
  let count = 0;
  let most = 0;
  for (const { tables } of steps) {
    count += tables;
    most = Math.max(most, count);
  }
  return most;
}
