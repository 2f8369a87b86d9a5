import type { OrderDocument } from '../../../server/ordering/order-document';
import type { Invariant } from './invariant';

/** What was written off was never spent. */
function keptOf({ payable, refunded, bill }: OrderDocument): number {
  return payable - refunded - (bill ? bill.writtenOff - bill.writeOffReturned : 0);
}

export const spendingEqualsOrders: Invariant = {
  name: 'spending-equals-orders',
  sentence: "A guest's year of spending is what the completed orders cost, each counted once.",
  finally: ({ books }) => {
    const guests = new Set(books.all('orders').map((order) => order.guestId));
    return [...guests].flatMap((guestId) => {
      const completed = books
        .all('orders')
        .filter((order) => order.guestId === guestId && order.status === 'completed');
      const expected = completed.reduce((sum, order) => sum + keptOf(order), 0);
      const spending = books.get('guests', guestId)?.spending ?? [];
      const found = spending.reduce((sum, day) => sum + day.amount, 0);
      return found === expected ? [] : [`${guestId} spent ${expected} fen, but the books say ${found}`];
    });
  },
};
