import type { StaffAnswers, StaffInput } from '../../contract/staff';
import type { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { bookForGuest } from './book-for-guest';
import { forgetLetGo } from './forget-let-go';
import { declineReservation, finishReservation, markNoShow } from './end-as-staff';
import { moveReservation } from './move-reservation';
import { blockGuest, noteReservation } from './note-reservation';
import { reservationBoard } from './reservation-board';
import { setReservationRules } from './set-reservation-rules';
import { setTablePlace } from './set-table-place';
import { listReservationTimes } from './view-reservations';
import { viewReservationRules } from './view-reservation-rules';
import { seatReservation } from './seat-reservation';
import { seatWalkIn } from './seat-walk-in';
import { waiveDeposit } from './waive-deposit';

type ReservationAction =
  | 'reservationBoard'
  | 'listTimesForGuest'
  | 'bookForGuest'
  | 'waiveDeposit'
  | 'forgetLetGo'
  | 'viewReservationRules'
  | 'setReservationRules'
  | 'setTablePlace'
  | 'seatReservation'
  | 'seatWalkIn'
  | 'moveReservation'
  | 'noteReservation'
  | 'markNoShow'
  | 'finishReservation'
  | 'declineReservation'
  | 'blockGuest';

type ReservationRuns = {
  readonly [Name in ReservationAction]: (
    input: StaffInput<Name>,
    colleague: Colleague,
  ) => Promise<StaffAnswers[Name] | Refused>;
};

/** What colleagues do with the tables that are kept for later. */
export function reservationRuns(services: Services): ReservationRuns {
  return {
    reservationBoard: (input) => reservationBoard(services, input),
    listTimesForGuest: (input) => listReservationTimes(services, input),
    bookForGuest: (input, colleague) => bookForGuest(services, colleague, input),
    waiveDeposit: (input, colleague) => waiveDeposit(services, colleague, input),
    forgetLetGo: (input, colleague) => forgetLetGo(services, colleague, input),
    viewReservationRules: (input) => viewReservationRules(services, input),
    setReservationRules: (input, colleague) => setReservationRules(services, colleague, input),
    setTablePlace: (input, colleague) => setTablePlace(services, colleague, input),
    seatReservation: (input, colleague) => seatReservation(services, colleague, input),
    seatWalkIn: (input, colleague) => seatWalkIn(services, colleague, input),
    moveReservation: (input, colleague) => moveReservation(services, colleague, input),
    noteReservation: (input, colleague) => noteReservation(services, colleague, input),
    markNoShow: (input, colleague) => markNoShow(services, colleague, input),
    finishReservation: (input, colleague) => finishReservation(services, colleague, input),
    declineReservation: (input, colleague) => declineReservation(services, colleague, input),
    blockGuest: (input, colleague) => blockGuest(services, colleague, input),
  };
}
