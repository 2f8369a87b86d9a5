import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import { bookedRow, bookOnce, findBookedRow } from './book-once';
import { bookTable } from './book-table';
import { checkPhoneBooking } from './check-reservation';
import { reservationFingerprint, reservationIdFor } from './reservation-document';

type Input = StaffInput<'bookForGuest'>;
type Booked = StaffAnswers['bookForGuest'];

/**
 * A guest rings up, and a colleague keeps a table in their name: by the same rules, in the same places. Where the rules ask
 * for a deposit it is held until its guest has claimed it and paid. Who took it down is written down with it. A repeat finds
 * the same reservation.
 */
export async function bookForGuest(
  services: Services,
  colleague: Colleague,
  input: Input,
): Promise<Booked | Refused> {
  const reservationId = reservationIdFor(input.storeId, `phone ${input.requestId}`);
  const find = () => findBookedRow(services, reservationId, input);
  const known = await find();
  if (known) return known;
  const checked = await checkPhoneBooking(services, input);
  if (checked instanceof Refused) return checked;
  const { openid: takenBy } = colleague;
  const book = () =>
    bookTable(services, {
      ...{ reservationId, checked, guestId: null, takenBy, fingerprint: reservationFingerprint(input) },
      ...{ name: input.name, note: input.note, joinsWaitingList: false },
      alsoWrite: (transaction, { tables, partySize, startMs }) =>
        audit(transaction, services, {
          ...{ storeId: input.storeId, actor: takenBy, action: 'bookForGuest', subject: reservationId },
          ...{ before: 'free', reason: null },
          after: `party of ${partySize} at ${tables.map(({ name }) => name).join(' ')}, ${new Date(startMs).toISOString()}`,
        }),
    });
  return bookOnce(find, book, bookedRow);
}
