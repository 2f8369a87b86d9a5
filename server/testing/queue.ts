import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { queueOff, type QueueRules } from '../../domain/queue/queue-rules';
import type { QueueTicketDocument } from '../queue/queue-documents';
import { dataOf } from './act';
import { freshId, freshTableCode, furnishStore } from './furnish';
import type { House } from './house';

/** Numbers from within 3 km; a test names what is different. */
export const testQueueRules: QueueRules = { ...queueOff, isOn: true, fromHomeMetres: 3_000 };

/** A code that could be at a door. */
export function freshDoorCode(): string {
  return `q${freshTableCode().slice(1)}`;
}

/** A store with a queue, a code at its door, and its tables taken as far as a test does not say otherwise. */
export function furnishWithQueue(
  house: House,
  rules: Partial<QueueRules> = {},
  store: Parameters<typeof furnishStore>[1] = {},
) {
  const furnished = furnishStore(house, { queue: { ...testQueueRules, ...rules }, ...store });
  const doorCode = freshDoorCode();
  house.database.seedMany('queueDoors', [{ _id: furnished.storeId, code: doorCode }]);
  return { ...furnished, doorCode };
}

export function numberWish(
  storeId: string,
  doorCode: string | null,
  overrides: Partial<GuestInput<'takeQueueNumber'>> = {},
): GuestInput<'takeQueueNumber'> {
  return {
    ...{ requestId: freshId('request-'), storeId, partySize: 2, doorCode, position: null, evenIfFree: true },
    ...overrides,
  };
}

/** A guest takes a number at the door; yields how they see it. */
export async function takeNumber(
  house: House,
  at: { readonly storeId: string; readonly doorCode: string },
  partySize = 2,
  guestId = freshId('oGuest'),
): Promise<{ guestId: string; ticket: NonNullable<GuestAnswers['viewQueue']['queue']['ticket']> }> {
  const wish = numberWish(at.storeId, at.doorCode, { partySize });
  const { queue } = dataOf(await house.guest(guestId, 'takeQueueNumber', wish));
  if (!queue.ticket) throw new Error('the guest got no number');
  return { guestId, ticket: queue.ticket };
}

/** A colleague takes a number for a guest without a phone. */
export async function giveNumber(
  house: House,
  { storeId, ownerId }: { readonly storeId: string; readonly ownerId: string },
  partySize = 2,
) {
  const input = { storeId, requestId: freshId('request-'), partySize };
  const give = () => house.staff(ownerId, 'takeNumberForGuest', input);
  return { row: dataOf(await give()).row, give };
}

export async function lookAt(house: House, guestId: string, storeId: string) {
  const { queue } = dataOf(await house.guest(guestId, 'viewQueue', { storeId, doorCode: null }));
  return queue;
}

export function storedTicket(house: House, ticketId: string): QueueTicketDocument {
  const ticket = house.database.read('queueTickets', ticketId);
  if (!ticket) throw new Error(`there is no number ${ticketId}`);
  return ticket as unknown as QueueTicketDocument;
}
