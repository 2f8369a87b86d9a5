import type { ReservableTable } from '../reservation/reservable-table';
import { reservationsOff, type ReservationRules } from '../reservation/reservation-rules';
import { text } from './build-menu';

/** Half hours, ninety minutes for everybody, nothing kept for walk-ins; a test names what is different. */
export function buildReservationRules(overrides: Partial<ReservationRules> = {}): ReservationRules {
  return {
    ...reservationsOff,
    isOn: true,
    walkInSharePercent: 0,
    isPhoneNeeded: false,
    areas: [
      { id: 'hall', name: text('大厅'), note: text('热闹') },
      { id: 'window', name: text('靠窗'), note: text('看得见小巷') },
    ],
    ...overrides,
  };
}

/** Tables in a row, each beside the next, with so many seats. */
export function buildTables(seats: readonly number[], areaId: string | null = 'hall'): ReservableTable[] {
  const idOf = (index: number) => `t${String(index + 1).padStart(2, '0')}`;
  return seats.map((seatsHere, index) => ({
    id: idOf(index),
    name: idOf(index).toUpperCase(),
    seats: seatsHere,
    areaId,
    neighbourIds: [index - 1, index + 1].filter((each) => each >= 0 && each < seats.length).map(idOf),
  }));
}
