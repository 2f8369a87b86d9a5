import { agreedAtMs } from '../../../server/ordering/agreed-at';
import { isFinal } from '../../../domain/order/lifecycle';
import type { TicketDocument } from '../../../server/kitchen/ticket-document';
import { ticketOf } from '../../../server/kitchen/ticket';
import type { Invariant } from './invariant';

export const ticketsFollowOrders: Invariant = {
  name: 'tickets-follow-orders',
  sentence: 'Each paid order has one ticket that says what the order says; an unpaid order has none.',
  always: ({ books }) =>
    books.changes('tickets').flatMap(({ id, after }) => {
      if (!after) return [`the ticket of order ${id} was removed`];
      const order = books.get('orders', id);
      return !order || agreedAtMs(order) === null ? [`the unpaid order ${id} has a ticket`] : [];
    }),
  shortly: ({ books }) =>
    books
      .all('orders')
      .filter((order) => agreedAtMs(order) !== null && !books.get('tickets', order._id))
      .map((order) => `the kitchen has not heard of the paid order ${order._id}`),
  finally: ({ books }) =>
    books.all('orders').flatMap((order) => {
      const ticket = books.get('tickets', order._id);
      if (agreedAtMs(order) === null) return [];
      if (!ticket) return [`the paid order ${order._id} has no ticket`];
      const otherwise = differing(ticket, ticketOf(order));
      return otherwise.length === 0
        ? []
        : [`the ticket of order ${order._id} says ${otherwise.join(', ')} otherwise`];
    }),
};

/** A ticket that is over lies on no board, and does not follow its bill to another table. */
function differing(ticket: TicketDocument, expected: TicketDocument): string[] {
  const said = new Map(Object.entries(expected));
  const names = new Set([...Object.keys(ticket), ...said.keys()]);
  const isOver = isFinal(ticket.status);
  const found = new Map(Object.entries(ticket));
  return [...names].filter(
    (name) =>
      !(isOver && name === 'billId') && JSON.stringify(found.get(name)) !== JSON.stringify(said.get(name)),
  );
}
