import type { StaffAnswers, StaffInput } from '../../contract/staff';
import type { ReservationStatus } from '../../domain/reservation/reservation-lifecycle';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { closePayment } from './cancel-reservation';
import { changeAsStaff } from './change-as-staff';
import { afterEnd, endInTransaction, type Ending } from './end-reservation';
import type { ReservationDocument } from './reservation-document';
import { reservationRow } from './reservation-view';

const minuteMs = 60_000;

/** Nobody came, and the time for which the table was kept is over: the deposit stays with the house. */
export function markNoShow(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'markNoShow'>,
): Promise<StaffAnswers['markNoShow'] | Refused> {
  return end(services, colleague, { input, action: 'markNoShow', event: 'miss', to: 'no-show' }, (seen) => {
    const untilMs = seen.startMs + seen.keepMinutes * minuteMs;
    return services.nowMs() < untilMs ? new Refused('RESERVATION_TOO_EARLY', { untilMs }) : null;
  });
}

/** The party has left: its table is free, and what is left of its deposit goes back. */
export function finishReservation(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'finishReservation'>,
): Promise<StaffAnswers['finishReservation'] | Refused> {
  const asked = { input, action: 'finishReservation', event: 'finish', to: 'finished' } as const;
  return end(services, colleague, asked, () => null);
}

/** The house cannot keep its word. An open payment is closed first; everything that was paid goes back. */
export async function declineReservation(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'declineReservation'>,
): Promise<StaffAnswers['declineReservation'] | Refused> {
  const seen = await services.database.get('reservations', input.reservationId);
  if (seen?.storeId !== input.storeId) return new Refused('RESERVATION_UNKNOWN');
  const fault = await closePayment(services, seen);
  if (fault) return fault;
  const asked = { input, action: 'declineReservation', event: 'store-cancels', to: 'cancelled' } as const;
  return end(services, colleague, asked, (now) => faultOfClaim(seen, now));
}

/** Somebody claimed it in the same moment, and may be paying. */
export function faultOfClaim(seen: ReservationDocument, now: ReservationDocument): Refused | null {
  return seen.guestId === now.guestId ? null : new Refused('RESERVATION_MOVED_ON', { status: now.status });
}

interface Asked {
  readonly input: { readonly storeId: string; readonly reservationId: string; readonly reason?: string };
  readonly action: string;
  readonly event: Ending['event'];
  /** Where it leads: who finds it there already has nothing left to do. */
  readonly to: ReservationStatus;
}

async function end(
  services: Services,
  colleague: Colleague,
  asked: Asked,
  faultOf: (seen: ReservationDocument) => Refused | null,
): Promise<{ readonly row: ReturnType<typeof reservationRow> } | Refused> {
  const { input, action, event, to } = asked;
  const ended = await changeAsStaff(
    services,
    { colleague, input, action },
    async (transaction, reservation) => {
      if (reservation.status === to) return { reservation, audited: null };
      const fault = faultOf(reservation);
      if (fault) return fault;
      const done = await endInTransaction(transaction, reservation, {
        ...{ event, nowMs: services.nowMs(), cancelReason: input.reason ?? '' },
      });
      if (done instanceof Refused) return done;
      const { returned, kept } = done.account;
      const after = `${done.status}, returned ${returned} fen, kept ${kept} fen`;
      return { reservation: done, audited: { before: reservation.status, after } };
    },
  );
  if (ended instanceof Refused) return ended;
  await afterEnd(services, ended);
  return { row: reservationRow(ended) };
}
