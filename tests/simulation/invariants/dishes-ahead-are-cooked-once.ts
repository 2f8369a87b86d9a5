import { isHeld } from '../../../server/ordering/held-order';
import type { OrderDocument } from '../../../server/ordering/order-document';
import type { Books } from '../books/books';
import type { Invariant } from './invariant';

/** More than the clocks of two instances differ. */
const momentMs = 10_000;

export const dishesAheadAreCookedOnce: Invariant = {
  name: 'dishes-ahead-are-cooked-once',
  sentence:
    'Dishes ordered ahead reach the kitchen once, when their party sits down; nobody cooks for a party that does not come, and of what it paid for dishes everything goes back.',
  always: ({ books }) =>
    books
      .changes('orders')
      .flatMap(({ before, after }) => (after?.ahead ? faultsOf(books, before, after) : [])),
  finally: ({ books }) =>
    books.all('orders').flatMap((order) => (order.ahead ? faultsInTheEnd(books, order) : [])),
};

function faultsOf(books: Books, before: OrderDocument | null, order: OrderDocument): string[] {
  const { _id, status, ahead, table } = order;
  if (!ahead) return [];
  const reservation = books.get('reservations', ahead.reservationId);
  const ticket = books.get('tickets', _id);
  const wasReleased = before?.ahead?.releasedAtMs ?? null;
  const hasTable = reservation?.tables.some(({ id }) => id === table?.id) ?? false;
  return [
    ...(reservation?.orderIds?.includes(_id) ? [] : [`the reservation does not know of the dishes ${_id}`]),
    ...(isHeld(order) && !['awaiting-payment', 'placed', 'cancelled'].includes(status)
      ? [`the dishes ${_id} are ${status} before anybody sits down`]
      : []),
    ...(isHeld(order) && ticket?.isOpen
      ? [`the kitchen sees the dishes ${_id} before anybody sits down`]
      : []),
    ...(isForgotten(order, reservation?.seatedAtMs ?? null)
      ? [`the party of the dishes ${_id} sat there, and nobody cooked them`]
      : []),
    ...(wasReleased !== null && ahead.releasedAtMs !== wasReleased ? [`the dishes ${_id} came twice`] : []),
    ...(ahead.releasedAtMs !== null && reservation?.seatedAtMs === null
      ? [`the dishes ${_id} are cooked for a party that did not come`]
      : []),
    ...(ahead.releasedAtMs !== null && wasReleased === null && !hasTable
      ? [`the dishes ${_id} are for ${table?.name ?? 'no table'}, where their party does not sit`]
      : []),
  ];
}

/** Given up while their party sat there, although they were paid for well before it sat down. */
function isForgotten(order: OrderDocument, seatedAtMs: number | null): boolean {
  const { paidAtMs, status, timeline } = order;
  if (!isHeld(order) || status !== 'cancelled' || seatedAtMs === null || paidAtMs === null) return false;
  return paidAtMs + momentMs < seatedAtMs && (timeline.at(-1)?.atMs ?? 0) > seatedAtMs + momentMs;
}

function faultsInTheEnd(books: Books, order: OrderDocument): string[] {
  const { _id, status, ahead, refunded, payable, paidAtMs } = order;
  const hasCome = (books.get('reservations', ahead?.reservationId ?? '')?.seatedAtMs ?? null) !== null;
  const isLost = isHeld(order) && paidAtMs !== null && (status !== 'cancelled' || refunded !== payable);
  return [
    ...(isLost ? [`the dishes ${_id} never were cooked, and ${refunded} of ${payable} fen went back`] : []),
    ...(!hasCome && status === 'completed' ? [`the dishes ${_id} were cooked for nobody`] : []),
  ];
}
