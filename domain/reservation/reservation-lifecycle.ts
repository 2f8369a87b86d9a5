export const reservationStatuses = [
  'waiting',
  'offered',
  'held',
  'confirmed',
  'seated',
  'finished',
  'cancelled',
  'expired',
  'no-show',
] as const;

/**
 * `waiting` is on the waiting list and has no table; `offered` has one for some minutes and the guest has to say yes;
 * `held` has one while the deposit is being paid.
 */
export type ReservationStatus = (typeof reservationStatuses)[number];

export const reservationEvents = [
  'offer',
  'accept',
  'ask-deposit',
  'pay',
  'waive',
  'change',
  'seat',
  'finish',
  'guest-cancels',
  'store-cancels',
  'expire',
  'miss',
] as const;

export type ReservationEvent = (typeof reservationEvents)[number];

const transitions: Readonly<Record<ReservationStatus, Partial<Record<ReservationEvent, ReservationStatus>>>> =
  {
    waiting: {
      offer: 'offered',
      'guest-cancels': 'cancelled',
      'store-cancels': 'cancelled',
      expire: 'expired',
    },
    offered: {
      accept: 'confirmed',
      'ask-deposit': 'held',
      'guest-cancels': 'cancelled',
      'store-cancels': 'cancelled',
      expire: 'expired',
    },
    held: {
      pay: 'confirmed',
      waive: 'confirmed',
      'guest-cancels': 'cancelled',
      'store-cancels': 'cancelled',
      expire: 'expired',
    },
    confirmed: {
      change: 'confirmed',
      seat: 'seated',
      'guest-cancels': 'cancelled',
      'store-cancels': 'cancelled',
      miss: 'no-show',
    },
    seated: { finish: 'finished' },
    finished: {},
    cancelled: {},
    expired: {},
    'no-show': {},
  };

/** Where an event leads; null when it cannot happen. */
export function nextReservationStatus(
  status: ReservationStatus,
  event: ReservationEvent,
): ReservationStatus | null {
  return transitions[status][event] ?? null;
}

/** Whether a table is kept for it. */
export function hasTable(status: ReservationStatus): boolean {
  return status === 'offered' || status === 'held' || status === 'confirmed' || status === 'seated';
}

/** Whether anything can still come of it. */
export function isLive(status: ReservationStatus): boolean {
  return Object.keys(transitions[status]).length > 0;
}
