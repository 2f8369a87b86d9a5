import type { ReservationRow, StaffReservationAnswers } from '../../../contract/reservations';
import { hasTable } from '../../../domain/reservation/reservation-lifecycle';

type Board = StaffReservationAnswers['reservationBoard'];

/** Expected, and its time has come. */
export function isLate(
  { status, startMs }: Pick<ReservationRow, 'status' | 'startMs'>,
  nowMs: number,
): boolean {
  return status === 'confirmed' && nowMs > startMs;
}

/** The day in a sentence: who is here, who is late, who is still to come. Walk-ins are here and were never expected. */
export function sumOfDay({ rows, nowMs }: Pick<Board, 'rows' | 'nowMs'>) {
  const expected = rows.filter(({ status }) => hasTable(status) || status === 'finished');
  const here = expected.filter(({ seatedAtMs }) => seatedAtMs !== null).length;
  const late = expected.filter((row) => isLate(row, nowMs)).length;
  return {
    parties: expected.length,
    people: expected.reduce((sum, { partySize }) => sum + partySize, 0),
    here,
    late,
    ahead: expected.length - here - late,
    waiting: rows.filter(({ status }) => status === 'waiting').length,
  };
}

export interface Load {
  readonly startMs: number;
  readonly tables: number;
}

/** How many tables are taken at each slot of the day at which anybody has one. */
export function loadsOf({ rows, slotMinutes }: Pick<Board, 'rows' | 'slotMinutes'>): Load[] {
  const slotMs = slotMinutes * 60_000;
  const held = rows.filter(({ status }) => hasTable(status));
  const starts = new Set(held.map(({ startMs }) => Math.floor(startMs / slotMs) * slotMs));
  return [...starts]
    .sort((a, b) => a - b)
    .map((startMs) => ({
      startMs,
      tables: held
        .filter((row) => row.startMs < startMs + slotMs && startMs < row.endMs)
        .reduce((sum, { tables }) => sum + tables.length, 0),
    }));
}

/** What is over goes below what is still to be done; both in order of time. */
export function inOrder(rows: readonly ReservationRow[]): readonly ReservationRow[] {
  const isOver = ({ status }: ReservationRow) => !hasTable(status) && status !== 'waiting';
  return [...rows.filter((row) => !isOver(row)), ...rows.filter(isOver)];
}
