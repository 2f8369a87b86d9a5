import type { StockDocument } from '../../../server/ordering/stock-document';
import type { Books } from '../books/books';
import { dishes } from '../house/menu';
import type { Invariant } from './invariant';

export const stockIsConserved: Invariant = {
  name: 'stock-is-conserved',
  sentence:
    'Portions left and portions in orders that hold them sum to what there was, or to what staff counted last.',
  always: ({ books }) => {
    const days = books
      .changes('orders')
      .flatMap(({ after }) => (after ? [`${after.storeId}:${after.day}`] : []));
    const touched = books
      .all('stock')
      .filter(
        (stock) =>
          days.includes(`${stock.storeId}:${stock.day}`) ||
          books.changes('stock').some(({ id }) => id === stock._id),
      );
    return touched.flatMap((stock) => complaint(books, stock));
  },
};

function complaint(books: Books, stock: StockDocument): string[] {
  if (stock.remaining === null) return [];
  if (stock.remaining < 0) return [`${stock._id} has ${stock.remaining} portions left`];
  const total = stock.remaining + heldPortions(books, stock);
  const counted = countedTotal(books, stock);
  return counted === null || total === counted
    ? []
    : [
        `${stock._id}: ${stock.remaining} left and ${total - stock.remaining} held are not the ${counted} there were`,
      ];
}

function heldPortions(books: Books, stock: Pick<StockDocument, 'storeId' | 'day' | 'dishId'>): number {
  return books
    .all('orders')
    .filter((order) => order.storeId === stock.storeId && order.day === stock.day)
    .filter((order) => order.status !== 'cancelled')
    .flatMap((order) => order.hold.portions)
    .filter((held) => held.dishId === stock.dishId)
    .reduce((sum, held) => sum + held.portions, 0);
}

/** When staff count, their count replaces what was believed: it and what orders hold at that moment is the new sum. */
function countedTotal(books: Books, stock: StockDocument): number | null {
  const sums = countedByBooks.get(books) ?? new Map<string, number>();
  countedByBooks.set(books, sums);
  const isCount = books
    .changes('audit')
    .some(({ after }) => after?.action === 'setRemaining' && after.subject === stock.dishId);
  const hasChanged = books.changes('stock').some(({ id }) => id === stock._id);
  if (isCount && hasChanged) sums.set(stock._id, (stock.remaining ?? 0) + heldPortions(books, stock));
  const daily = dishes.find((dish) => dish.id === stock.dishId)?.dailyQuantity ?? null;
  return sums.get(stock._id) ?? daily;
}

const countedByBooks = new WeakMap<Books, Map<string, number>>();
