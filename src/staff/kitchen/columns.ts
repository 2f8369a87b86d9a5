import type { KitchenTicket } from './kitchen-view';
import { isAllergy } from '../../features/colleague/live/ticket-words';

/** Heights in px as `kitchen-ticket.scss` has them. */
const headPx = 72;
const footPx = 64;
const rowPx = 76;
const chipsRowPx = 4;
const allergyPx = 46;
const gapPx = 10;

export interface Columns {
  readonly columns: readonly (readonly KitchenTicket[])[];
  /** Tickets that do not fit on the screen. */
  readonly rest: number;
}

/** Fills column by column, oldest first, and never moves a ticket for a better fit. */
export function fillColumns(tickets: readonly KitchenTicket[], count: number, heightPx: number): Columns {
  const columns: KitchenTicket[][] = Array.from({ length: count }, () => []);
  let column = 0;
  let used = 0;
  let shown = 0;
  for (const ticket of tickets) {
    const height = heightOf(ticket) + gapPx;
    if (used > 0 && used + height > heightPx) {
      column += 1;
      used = 0;
    }
    const target = columns[column];
    if (!target) break;
    target.push(ticket);
    used += height;
    shown += 1;
  }
  return { columns, rest: tickets.length - shown };
}

function heightOf({ ticket, lines }: KitchenTicket): number {
  const rows = lines.reduce(
    (sum, line) => sum + rowPx + (line.note === '' && line.detail.zh === '' ? 0 : chipsRowPx),
    0,
  );
  const allergies = [ticket.note, ...lines.map(({ note }) => note)].filter(isAllergy).length;
  return headPx + allergies * allergyPx + rows + footPx;
}
