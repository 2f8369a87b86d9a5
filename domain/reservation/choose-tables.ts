import { busyTables, mostReservedAtOnce, type BookedSpan, type Stretch } from './booked-span';
import type { TableGroup } from './reservable-table';

export interface TableQuestion extends Stretch {
  /** Every way to seat the party, best first. */
  readonly groups: readonly TableGroup[];
  /** What others have; with the party's own span left out when it changes its own. */
  readonly spans: readonly BookedSpan[];
  /** How many tables may be reserved at once. */
  readonly mostReserved: number;
}

/** The tables a party gets, or null when none are free that long. */
export function chooseTables(question: TableQuestion): readonly string[] | null {
  const room = question.mostReserved - mostReservedAtOnce(question.spans, question);
  const busy = busyTables(question.spans, question);
  const group = question.groups.find(
    ({ tableIds }) => tableIds.length <= room && tableIds.every((id) => !busy.has(id)),
  );
  return group ? group.tableIds : null;
}

/** Parties of this size that could still be booked one after another, each with tables of its own; at most `most`. */
export function partiesThatFit(question: TableQuestion, most: number): number {
  let room = question.mostReserved - mostReservedAtOnce(question.spans, question);
  const busy = busyTables(question.spans, question);
  let parties = 0;
  for (const { tableIds } of question.groups) {
    if (parties === most || room <= 0) break;
    if (tableIds.length > room || tableIds.some((id) => busy.has(id))) continue;
    for (const id of tableIds) busy.add(id);
    room -= tableIds.length;
    parties += 1;
  }
  return parties;
}

/** Of so many tables, how many may be reserved at once when a share of them is left to those who walk in. */
export function mostReservedOf(tables: number, walkInSharePercent: number): number {
  return Math.floor((tables * (100 - walkInSharePercent)) / 100);
}
