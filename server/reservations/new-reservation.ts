import { noDeposit } from '../../domain/reservation/deposit';
import type { ReservationStatus } from '../../domain/reservation/reservation-lifecycle';
import { businessDay } from '../../domain/store-hours/business-day';
import type { ReservationRules } from '../../domain/reservation/reservation-rules';
import type { StoreDocument } from '../ordering/store-document';
import type { PaymentDocument } from '../payments/payment-document';
import { reservationNumber, type ReservationDocument } from './reservation-document';
import { remindAtMs } from './remind-guest';
import type { TableWish } from './table-plan';

const minuteMs = 60_000;
/** The clock ends a meal that nobody ended; a party may stay beyond its turn. */
export const finishedAfterMs = 180 * minuteMs;

type Named =
  | '_id'
  | 'guestId'
  | 'fingerprint'
  | 'status'
  | 'area'
  | 'tables'
  | 'name'
  | 'phone'
  | 'note'
  | 'isWalkIn'
  | 'deposit'
  | 'seatedAtMs'
  | 'takenBy';

/** The document of a new reservation, in whatever state it begins. */
export function newReservation(
  store: StoreDocument,
  rules: ReservationRules,
  asked: Pick<ReservationDocument, Named> & { readonly wish: TableWish; readonly nowMs: number },
): ReservationDocument {
  const { wish, nowMs, ...named } = asked;
  const { startMs, endMs, partySize } = wish;
  const timed = { startMs, endMs, missedAfterMinutes: rules.missedAfterMinutes };
  const untilMs = named.status === 'held' ? nowMs + rules.holdMinutes * minuteMs : null;
  return {
    ...named,
    ...timed,
    number: reservationNumber(named._id),
    storeId: store._id,
    storeName: store.name,
    day: businessDay(store.hours, startMs),
    partySize,
    staffNote: '',
    account: noDeposit,
    refunds: [],
    freeUntilHours: named.deposit > 0 ? (rules.deposit?.freeUntilHours ?? 0) : 0,
    keptPercent: rules.deposit?.keptPercent ?? 100,
    remindHours: rules.remindHours,
    remindAtMs: remindAtMs(rules.remindHours, startMs, nowMs),
    keepMinutes: rules.keepMinutes,
    createdAtMs: nowMs,
    untilMs,
    paidAtMs: null,
    endedAtMs: null,
    cancelledBy: null,
    cancelReason: null,
    dayClock: {
      utcOffsetMinutes: store.hours.utcOffsetMinutes,
      dayStartsAtMinute: store.hours.dayStartsAtMinute,
    },
    dueAtMs: dueAtMs(named.status, { ...timed, untilMs }),
  };
}

/** When the clock has to look at a reservation in this state. */
export function dueAtMs(
  status: ReservationStatus,
  timed: Pick<ReservationDocument, 'startMs' | 'endMs' | 'missedAfterMinutes' | 'untilMs'>,
): number | null {
  switch (status) {
    case 'waiting':
      return timed.startMs;
    case 'offered':
    case 'held':
      return timed.untilMs;
    case 'confirmed':
      return timed.startMs + timed.missedAfterMinutes * minuteMs;
    case 'seated':
      return timed.endMs + finishedAfterMs;
    default:
      return null;
  }
}

/** The attempt at WeChat Pay that a held reservation waits for. */
export function paymentOfDeposit(
  { _id, guestId, storeId, deposit }: ReservationDocument,
  nowMs: number,
): PaymentDocument {
  return {
    ...{ _id, orderId: _id, guestId: guestId ?? '', storeId, amount: deposit, createdAtMs: nowMs },
    ...{ status: 'waiting', transactionId: null, paidAtMs: null },
  };
}
