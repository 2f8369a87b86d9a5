import type { ReservationRules } from '../../../domain/reservation/reservation-rules';
import { depositFor } from '../../../domain/reservation/deposit';
import { reservationsOff } from '../../../domain/reservation/reservation-rules';
import type { Chance } from '../engine/chance';

export const reservationSlotMinutes = 15;

/** Short turns at few tables; parties of four pay a deposit, which is free to take back until an hour before. */
const rules: ReservationRules = {
  ...reservationsOff,
  isOn: true,
  slotMinutes: reservationSlotMinutes,
  turns: [{ upToPartySize: 4, minutes: 30 }],
  leadMinutes: 0,
  daysAhead: 2,
  walkInSharePercent: 0,
  holdMinutes: 5,
  offerMinutes: 4,
  keepMinutes: 5,
  missedAfterMinutes: 20,
  deposit: { per: 'person', amount: 1_111, fromPartySize: 3, freeUntilHours: 1 },
};

export function takesReservations(chance: Chance): boolean {
  return chance.is('tables are kept', 0.4);
}

export function reservationRulesOf(chance: Chance): ReservationRules | undefined {
  return takesReservations(chance) ? rules : undefined;
}

/** The same on every day. */
export function reservationDeposit(partySize: number): number {
  return depositFor(rules.deposit, partySize, '2026-11-23');
}
