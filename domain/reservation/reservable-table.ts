/** A table as whoever hands out tables sees it. */
export interface ReservableTable {
  readonly id: string;
  readonly name: string;
  readonly seats: number;
  readonly areaId: string | null;
  /** Tables that stand beside it and can be pushed together with it. */
  readonly neighbourIds: readonly string[];
}

/** Tables that seat a party together. */
export interface TableGroup {
  readonly tableIds: readonly string[];
  readonly seats: number;
}

/** More tables pushed together are a banquet, which people arrange. */
const tablesPerGroup = 3;

/**
 * Every way to seat a party, best first: on fewer tables, then with fewer empty chairs, then by name, so that the same
 * party at the same tables always gets the same ones.
 */
export function groupsFor(
  tables: readonly ReservableTable[],
  partySize: number,
  areaId: string | null,
): TableGroup[] {
  const usable = tables.filter((table) => areaId === null || table.areaId === areaId);
  const byId = new Map(usable.map((table) => [table.id, table]));
  const found: ReservableTable[][] = [];
  let rows: ReservableTable[][] = usable.map((table) => [table]);
  const seen = new Set<string>();
  for (let size = 1; size <= tablesPerGroup; size += 1) {
    found.push(...rows.filter((row) => seatsOf(row) >= partySize));
    const tooSmall = rows.filter((row) => seatsOf(row) < partySize);
    rows = tooSmall.flatMap((row) => longerRows(row, byId, seen));
  }
  return found.map(toGroup).sort(betterFirst);
}

function longerRows(
  row: readonly ReservableTable[],
  byId: ReadonlyMap<string, ReservableTable>,
  seen: Set<string>,
): ReservableTable[][] {
  const beside = row.flatMap(({ neighbourIds }) => neighbourIds);
  const longer: ReservableTable[][] = [];
  for (const id of new Set(beside)) {
    const next = byId.get(id);
    if (!next || row.includes(next)) continue;
    const candidate = [...row, next].sort((a, b) => (a.name < b.name ? -1 : 1));
    const key = candidate.map((table) => table.id).join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    longer.push(candidate);
  }
  return longer;
}

function toGroup(row: readonly ReservableTable[]): TableGroup & { readonly name: string } {
  return {
    tableIds: row.map(({ id }) => id),
    seats: seatsOf(row),
    name: row.map(({ name }) => name).join(' '),
  };
}

function betterFirst(
  a: TableGroup & { readonly name: string },
  b: TableGroup & { readonly name: string },
): number {
  const order = a.tableIds.length - b.tableIds.length || a.seats - b.seats;
  return order || (a.name < b.name ? -1 : 1);
}

function seatsOf(row: readonly ReservableTable[]): number {
  return row.reduce((sum, { seats }) => sum + seats, 0);
}
