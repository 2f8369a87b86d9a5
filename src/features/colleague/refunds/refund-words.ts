import type { RefundRow } from '../../../../contract/refunds';
import { orderNumberEnd } from '../../../../domain/order/order-number';
import { clockText, daysBetween, monthAndDay } from '../../session/store-clock';
import { staffRefundsText } from '../../../text/staff-refunds';
import type { Board } from '../live/board';
import { placeWords } from '../live/ticket-words';

type Standing = Pick<Board, 'clock' | 'nowMs' | 'ticket'>;

/** Which order it is: where it stands while it is on the board, else the end of its number. */
export function orderWords(board: Pick<Board, 'ticket'>, orderId: string): string {
  const ticket = board.ticket(orderId);
  if (ticket !== null) return placeWords(ticket);
  return staffRefundsText('order', { number: orderNumberEnd(orderId) });
}

/** How far it has come. */
export function statusWords(board: Standing, row: Pick<RefundRow, 'status' | 'arrivedAtMs'>): string {
  const time = row.arrivedAtMs === null ? '' : timeWords(board, row.arrivedAtMs);
  switch (row.status) {
    case 'awaiting-approval':
      return staffRefundsText('toApprove');
    case 'waiting':
      return staffRefundsText('waitingState');
    case 'processing':
      return staffRefundsText('processing');
    case 'succeeded':
      return staffRefundsText('succeeded', { time });
    case 'settled-by-hand':
      return staffRefundsText('settledState', { time });
    case 'abnormal':
    case 'closed':
      return staffRefundsText(row.status);
  }
}

/** The clock for today, with the date for earlier days. */
export function timeWords({ clock, nowMs }: Pick<Board, 'clock' | 'nowMs'>, ms: number): string {
  if (daysBetween(clock, ms, nowMs) === 0) return clockText(clock, ms);
  const { month, day } = monthAndDay(clock, ms);
  return `${month}/${day} ${clockText(clock, ms)}`;
}
