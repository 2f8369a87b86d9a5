import type { BillRow } from '../../../contract/bills';
import type { TableRow, TicketView } from '../../../contract/staff';

/** How a table is seen from across the room; a call is seen before everything else. */
export type TableTone = 'free' | 'dining' | 'long' | 'calling' | 'paying';

export interface TableStanding {
  readonly tone: TableTone;
  readonly tickets: readonly TicketView[];
  /** What is to be paid after the meal; null where everything was paid first. */
  readonly bill: BillRow | null;
  /** Since the first of what is open was ordered; null for a free table. */
  readonly sinceMs: number | null;
}

/** After this long a waiter looks whether something is missing. */
const longAfterMs = 60 * 60_000;

/** What is open at a table, from the tickets on the board and the open bills. */
export function standingOf(
  { name, tableId }: Pick<TableRow, 'name' | 'tableId'>,
  open: {
    readonly tickets: readonly TicketView[];
    readonly bills: readonly BillRow[];
    readonly nowMs: number;
  },
): TableStanding {
  const tickets = open.tickets.filter(({ tableName }) => tableName === name);
  const bill = open.bills.find((candidate) => candidate.tableId === tableId) ?? null;
  const since = [...tickets.map(({ agreedAtMs }) => agreedAtMs), ...(bill === null ? [] : [bill.openedAtMs])];
  if (since.length === 0) return { tone: 'free', tickets, bill, sinceMs: null };
  const sinceMs = Math.min(...since);
  return { tone: toneOf(tickets, bill, open.nowMs - sinceMs), tickets, bill, sinceMs };
}

function toneOf(tickets: readonly TicketView[], bill: BillRow | null, seatedMs: number): TableTone {
  if (tickets.some(({ calls }) => calls.some(({ kind }) => kind === 'waiter'))) return 'calling';
  if (bill !== null && bill.reserved > 0) return 'paying';
  return seatedMs > longAfterMs ? 'long' : 'dining';
}

export function minutesSince(sinceMs: number, nowMs: number): number {
  return Math.max(1, Math.floor((nowMs - sinceMs) / 60_000));
}
