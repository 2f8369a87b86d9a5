import { counter, floor, leaders, type Rights } from '../roles';

/** Tables kept for later. */
export const reservationRights = {
  reservationBoard: [...floor, 'service'],
  listTimesForGuest: [...floor, 'service'],
  bookForGuest: [...floor, 'service'],
  waiveDeposit: leaders,
  forgetLetGo: [...floor, 'service'],
  viewReservationRules: leaders,
  setReservationRules: leaders,
  setTablePlace: leaders,
  seatReservation: floor,
  seatWalkIn: floor,
  moveReservation: floor,
  noteReservation: [...floor, 'service'],
  markNoShow: counter,
  finishReservation: floor,
  declineReservation: counter,
} as const satisfies Rights;
