import { ticketOf } from '../../../server/kitchen/ticket';
import type { Invariant } from './invariant';

export const ticketsFollowOrders: Invariant = {
  name: 'tickets-follow-orders',
  sentence: 'Each paid order has one ticket that says what the order says; an unpaid order has none.',
  always: ({ books }) =>
    books.changes('tickets').flatMap(({ id, after }) => {
      if (!after) return [`the ticket of order ${id} was removed`];
      return books.get('orders', id)?.paidAtMs == null ? [`the unpaid order ${id} has a ticket`] : [];
    }),
  shortly: ({ books }) =>
    books
      .all('orders')
      .filter((order) => order.paidAtMs !== null && !books.get('tickets', order._id))
      .map((order) => `the kitchen has not heard of the paid order ${order._id}`),
  finally: ({ books }) =>
    books.all('orders').flatMap((order) => {
      const ticket = books.get('tickets', order._id);
      if (order.paidAtMs === null) return [];
      if (!ticket) return [`the paid order ${order._id} has no ticket`];
      return JSON.stringify(sorted(ticket)) === JSON.stringify(sorted(ticketOf(order)))
        ? []
        : [`the ticket of order ${order._id} says ${ticket.status}, the order ${order.status}`];
    }),
};

/** Documents come back with their fields in an order of their own. */
function sorted(value: object): unknown[] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}
