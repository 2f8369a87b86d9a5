import type { TableRow, TicketView } from '../../../contract/staff';

/** How a table is seen from across the room; a call is seen before everything else. */
export type TableTone = 'free' | 'dining' | 'long' | 'calling';

export interface TableStanding {
  readonly tone: TableTone;
  readonly tickets: readonly TicketView[];
  /** Since the first of what is open was ordered; null for a free table. */
  readonly sinceMs: number | null;
}

/** After this long a waiter looks whether something is missing. */
const longAfterMs = 60 * 60_000;

/** What is open at a table, from the tickets on the board. */
export function standingOf(
  { name }: Pick<TableRow, 'name'>,
  tickets: readonly TicketView[],
  nowMs: number,
): TableStanding {
  const here = tickets.filter(({ tableName }) => tableName === name);
  if (here.length === 0) return { tone: 'free', tickets: here, sinceMs: null };
  const sinceMs = Math.min(...here.map(({ agreedAtMs }) => agreedAtMs));
  const isCalling = here.some(({ calls }) => calls.some(({ kind }) => kind === 'waiter'));
  const tone = isCalling ? 'calling' : nowMs - sinceMs > longAfterMs ? 'long' : 'dining';
  return { tone, tickets: here, sinceMs };
}

export function minutesSince(sinceMs: number, nowMs: number): number {
  return Math.max(1, Math.floor((nowMs - sinceMs) / 60_000));
}
