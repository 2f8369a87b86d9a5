import { isFinal, type OrderStatus } from '../../../domain/order/lifecycle';
import type { OrderDocument, OrderMove } from '../../../server/ordering/order-document';
import type { PrintJobDocument } from '../../../server/printing/print-job-document';
import type { Books } from '../books/books';

/** Clocks of instances differ, and the clock tells the kitchen late what nobody told it at once. */
const toldWithinMs = 6 * 60_000;

/** An order whose table changes says so itself, with the table that its ticket still names. */
export function unnotedMoves(books: Books): string[] {
  return books.changes('orders').flatMap(({ id, before, after }) => {
    const from = before?.table;
    const to = after?.table;
    if (!from || !to || from.id === to.id || isFinal(after.status)) return [];
    const last = after.moves?.at(-1);
    return last?.to === to.name ? [] : [`the order ${id} went from ${from.name} to ${to.name} unnoted`];
  });
}

/** The words of a slip that says where an order went. */
export function faultOfMoveWords({ _id, lines }: PrintJobDocument): string[] {
  const route = lines.find(({ text, isLarge }) => isLarge && / → /.test(text))?.text ?? '';
  const [from, to] = route.split(' → ');
  return from && to && from !== to ? [] : [`the slip ${_id} does not say from which table to which`];
}

/** Where the ticket of an order was printed, each of its moves is told while the food is still to be carried. */
export function untoldMoves(books: Books, jobs: readonly PrintJobDocument[]): string[] {
  return books.all('orders').flatMap((order) =>
    (order.moves ?? []).flatMap((move) => {
      const slips = jobs.filter(
        ({ _id }) => _id.startsWith(order._id) && _id.includes(`-moved${move.number}-`),
      );
      if (wasOverBefore(order, move)) {
        return slips.map(({ _id }) => `${_id} moves food that nobody carries any more, or yet`);
      }
      if (!isCarriedLong(order, move)) return [];
      return ticketsOf(order, jobs, move).flatMap(({ printerId, slip, copy }) => {
        const isTold = slips.some(
          (told) => told.printerId === printerId && told.slip === slip && told.copy === copy,
        );
        return isTold || !isUnservedLong(order, slip, move)
          ? []
          : [`the ${slip} was not told that order ${order._id} went from ${move.from} to ${move.to}`];
      });
    }),
  );
}

function ticketsOf(
  order: OrderDocument,
  jobs: readonly PrintJobDocument[],
  move: OrderMove,
): PrintJobDocument[] {
  return jobs.filter(
    (job) =>
      job.orderId === order._id &&
      job.occasion === 'first' &&
      job.slip !== 'receipt' &&
      job.status === 'printed' &&
      job.createdAtMs < move.atMs - toldWithinMs / 3,
  );
}

/** When the order first stood there; never where it never did. */
function reachedAtMs({ timeline }: OrderDocument, ...statuses: readonly OrderStatus[]): number {
  return Math.min(...timeline.filter(({ status }) => statuses.includes(status)).map(({ atMs }) => atMs));
}

function isCarriedLong(order: OrderDocument, { atMs }: OrderMove): boolean {
  const overAtMs = reachedAtMs(order, 'handed-over', 'completed', 'cancelled');
  return (order.acceptedAtMs ?? Infinity) < atMs && overAtMs > atMs + toldWithinMs;
}

/** It was with its guests, or its ticket had yet to be written, well before or after the move. */
function wasOverBefore(order: OrderDocument, { atMs }: OrderMove): boolean {
  const overAtMs = reachedAtMs(order, 'handed-over', 'completed', 'cancelled');
  return overAtMs < atMs - toldWithinMs / 3 || (order.acceptedAtMs ?? Infinity) > atMs + toldWithinMs;
}

function isUnservedLong(order: OrderDocument, station: string, { atMs }: OrderMove): boolean {
  const isGone = order.refunds.length > 0;
  return order.lines.some(
    (line) =>
      line.station === station &&
      (line.servedAtMs ?? Infinity) > atMs + toldWithinMs &&
      (!isGone || line.quantity > line.returned.portions),
  );
}
