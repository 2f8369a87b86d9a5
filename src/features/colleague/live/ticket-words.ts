import type { TicketView } from '../../../../contract/staff';
import type { OrderStatus } from '../../../../domain/order/lifecycle';
import { clockText } from '../../session/store-clock';
import { staffBoardText } from '../../../text/staff-board';
import { staffText } from '../../../text/staff';
import type { StepName } from './ticket-steps';

type Placed = Pick<TicketView, 'mode' | 'tableName' | 'pickupNumber'>;
type Clock = { readonly utcOffsetMinutes: number };

/** What is called across the room: "A07 桌", "Pickup 217". */
export function placeWords({ mode, tableName, pickupNumber: number }: Placed, isShort = false): string {
  if (tableName !== null) return staffText(isShort ? 'tableShort' : 'table', { table: tableName });
  if (mode === 'dine-in') return staffText('dineIn', { number });
  return mode === 'pickup' ? staffText('pickup', { number }) : staffText('delivery', { number });
}

/** The rest of what tells it apart: number at a table, how many, the time that was agreed. */
export function besideWords(ticket: TicketView, clock: Clock, isShort = false): string {
  const { tableName, pickupNumber: number, partySize, slotStartMs } = ticket;
  return [
    tableName === null ? null : isShort ? number : staffText('number', { number }),
    partySize === null ? null : staffText('people', { count: partySize }),
    slotStartMs === null ? null : staffText('slot', { time: clockText(clock, slotStartMs) }),
  ]
    .filter((words) => words !== null)
    .join(' · ');
}

/** Longer than the paper of the old table hangs anywhere; from then on nobody looks for it there. */
const movedShownMs = 20 * 60_000;

/** Where its guests sat until a while ago: "原 A12"; empty when they have not moved. */
export function movedWords({ moved }: Pick<TicketView, 'moved'>, nowMs: number): string {
  if (moved === null || nowMs - moved.atMs >= movedShownMs) return '';
  return staffBoardText('movedFrom', { table: moved.from });
}

/** The words on the button of the next step. Accepting carries its promise. */
export function stepWords(
  ticket: TicketView,
  step: StepName,
  promise: { readonly minutes: number; readonly clock: Clock },
): string {
  switch (step) {
    case 'acceptOrder':
      return ticket.slotStartMs === null
        ? staffBoardText('accept', { minutes: promise.minutes })
        : staffBoardText('acceptAt', { time: clockText(promise.clock, ticket.slotStartMs) });
    case 'handOver':
      if (ticket.mode === 'dine-in') return staffBoardText('serve');
      return staffBoardText(ticket.mode === 'pickup' ? 'collect' : 'deliver');
    case 'startCooking':
    case 'finishCooking':
    case 'sendOut':
    case 'completeOrder':
      return staffBoardText(step);
  }
}

/** Said once a step was done, beside the offer to take it back. */
export function doneWords(ticket: TicketView, step: StepName, minutes: number): string {
  const place = placeWords(ticket);
  switch (step) {
    case 'acceptOrder':
      return staffBoardText('accepted', { place, minutes });
    case 'startCooking':
      return staffBoardText('started', { place });
    case 'finishCooking':
      return staffBoardText('finished', { place });
    case 'sendOut':
      return staffBoardText('sent', { place });
    case 'handOver':
      return staffBoardText('handed', { place });
    case 'completeOrder':
      return staffBoardText('completed', { place });
  }
}

/** Why there is no button: somebody else's turn. */
export function waitWords(status: OrderStatus): string {
  if (status === 'placed') return staffBoardText('waitAccept');
  if (status === 'accepted' || status === 'cooking') return staffBoardText('waitCook');
  return staffBoardText(status === 'ready' ? 'waitServe' : 'waitRider');
}

/** A guest's note that must not be missed. */
export function isAllergy(note: string): boolean {
  return /过敏|allerg/i.test(note);
}
