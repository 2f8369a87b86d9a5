import { agreedAtMs } from '../../../server/ordering/agreed-at';
import type { OrderDocument } from '../../../server/ordering/order-document';
import type { Books } from '../books/books';
import type { Invariant } from './invariant';

export const storedValueEqualsItsEntries: Invariant = {
  name: 'stored-value-equals-its-entries',
  sentence:
    "A guest's principal and bonus are the sums of the entries, never below zero; an order takes its part once, and gives back what it says.",
  always: ({ books }) => {
    const guests = [
      ...books.changes('storedValueAccounts').map(({ id }) => id),
      ...books.changes('storedValueEntries').flatMap(({ after }) => after?.guestId ?? []),
    ];
    return [
      ...[...new Set(guests)].flatMap((guestId) => faultsOfAccount(books, guestId)),
      ...books.changes('storedValueEntries').flatMap(({ id, before, after }) => {
        if (before || !after) return [`the entry ${id} was changed`];
        return after.kind === 'refund' ? faultsOfLeaving(books, after.guestId, after) : [];
      }),
      ...books.changes('orders').flatMap(({ after }) => (after ? faultsOfOrder(books, after) : [])),
    ];
  },
};

function faultsOfAccount(books: Books, guestId: string): string[] {
  const entries = books.all('storedValueEntries').filter((entry) => entry.guestId === guestId);
  const account = books.get('storedValueAccounts', guestId);
  return (['principal', 'bonus'] as const).flatMap((part) => {
    const sum = entries.reduce((total, entry) => total + entry[part], 0);
    const found = account?.[part] ?? 0;
    return found === sum && sum >= 0 ? [] : [`${guestId} has ${found} fen of ${part}, and entries of ${sum}`];
  });
}

/** Who takes principal out leaves the bonus that it had earned: never a larger share of it than of the principal. */
function faultsOfLeaving(
  books: Books,
  guestId: string,
  { principal, bonus }: { readonly principal: number; readonly bonus: number },
): string[] {
  const after = books.get('storedValueAccounts', guestId);
  const left = { principal: after?.principal ?? 0, bonus: after?.bonus ?? 0 };
  const before = { principal: left.principal - principal, bonus: left.bonus - bonus };
  return left.bonus * before.principal <= before.bonus * left.principal
    ? []
    : [`${guestId} took ${-principal} fen out and kept ${left.bonus} of ${before.bonus} fen of bonus`];
}

function faultsOfOrder(books: Books, order: OrderDocument): string[] {
  if (order.paidBy.principal + order.paidBy.bonus === 0) return [];
  const own = books.all('storedValueEntries').filter((entry) => entry.subject === order._id);
  const isGivenUp = order.status === 'cancelled' && agreedAtMs(order) === null;
  return (['principal', 'bonus'] as const).flatMap((part) => {
    const taken = -own.reduce((sum, entry) => sum + entry[part], 0);
    const expected = isGivenUp ? 0 : order.paidBy[part] - order.refundedBy[part];
    return taken === expected
      ? []
      : [`order ${order._id} is ${order.status} and has ${taken} fen of ${part}, not ${expected}`];
  });
}
