import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { countAttempt } from '../limits/count-attempt';
import { Refused } from '../refused';
import type { Services } from '../services';
import { bookOnce } from './book-once';
import { bookTable } from './book-table';
import { checkReservation } from './check-reservation';
import { withDeposit } from './request-deposit';
import { reservationFingerprint, reservationIdFor } from './reservation-document';

type Reserved = GuestAnswers['reserveTable'];

/**
 * Keeps a table, once for each request id. With a deposit the table is held for some minutes until that is paid. Where
 * none is free the party waits, if it said so. A repeat, however the first try ended, finds the same reservation.
 */
export async function reserveTable(
  services: Services,
  guestId: string,
  input: GuestInput<'reserveTable'>,
): Promise<Reserved | Refused> {
  const reservationId = reservationIdFor(guestId, input.requestId);
  const find = () => findRepeated(services, reservationId, input);
  const known = await find();
  if (known) return known;
  const limit = await countAttempt(services, guestId, 'reservation');
  if (limit) return limit;
  const checked = await checkReservation(services, guestId, input);
  if (checked instanceof Refused) return checked;
  return bookOnce(
    find,
    () =>
      bookTable(services, {
        ...{ reservationId, checked, guestId, fingerprint: fingerprintOf(input) },
        ...{ name: input.name, note: input.note, joinsWaitingList: input.joinsWaitingList },
      }),
    (booked) => withDeposit(services, booked),
  );
}

async function findRepeated(
  services: Services,
  reservationId: string,
  input: GuestInput<'reserveTable'>,
): Promise<Reserved | Refused | null> {
  const known = await services.database.get('reservations', reservationId);
  if (!known) return null;
  if (known.fingerprint !== fingerprintOf(input)) {
    return new Refused('REQUEST_ID_REUSED', { reservationId });
  }
  return withDeposit(services, known);
}

function fingerprintOf({ requestId: _requestId, ...wish }: GuestInput<'reserveTable'>): string {
  return reservationFingerprint(wish);
}
