import type { ReservationRow, StaffReservationAnswers } from '../../../contract/reservations';
import { hasTable } from '../../../domain/reservation/reservation-lifecycle';

type Board = Pick<StaffReservationAnswers['reservationBoard'], 'rows' | 'tables' | 'nowMs'>;

/** A party at one of its tables, from when it has it to when it leaves it. */
export interface Block {
  readonly row: ReservationRow;
  readonly startMs: number;
  readonly endMs: number;
}

const hourMs = 3_600_000;
/** An empty day still shows an evening's length. */
const shortestMs = 6 * hourMs;

/** The day as a table of tables and hours; whole hours from the first party, or from now, to the last. */
export function timetableOf({ rows, tables, nowMs }: Board) {
  const there = rows.filter(({ status }) => hasTable(status) || status === 'finished').map(blockOf);
  const starts = there.map(({ startMs }) => startMs);
  const fromMs = Math.floor(Math.min(...(starts.length === 0 ? [nowMs] : starts)) / hourMs) * hourMs;
  const lastMs = Math.max(fromMs + shortestMs, ...there.map(({ endMs }) => endMs));
  const toMs = Math.ceil(lastMs / hourMs) * hourMs;
  return {
    fromMs,
    toMs,
    hours: Array.from({ length: (toMs - fromMs) / hourMs }, (_, index) => fromMs + index * hourMs),
    tables: tables.map(({ id, name, seats }) => ({
      ...{ id, name, seats },
      blocks: there.filter(({ row }) => row.tables.some((table) => table.id === id)),
    })),
  };
}

function blockOf(row: ReservationRow): Block {
  return { row, startMs: Math.min(row.startMs, row.seatedAtMs ?? row.startMs), endMs: row.endMs };
}
