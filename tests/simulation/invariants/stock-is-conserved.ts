import { remainingPortions } from '../../../domain/stock/trays';
import type { OrderDocument } from '../../../server/ordering/order-document';
import { stockDocumentId, type StockDocument } from '../../../server/ordering/stock-document';
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
        (stock) => days.includes(`${stock.storeId}:${stock.day}`) || changedIds(books).includes(stock._id),
      );
    return touched.flatMap((stock) => complaint(books, stock));
  },
};

/** Counts that changed, and those whose trays did. */
function changedIds(books: Books): string[] {
  const trays = books.changes('stockTrays').flatMap(({ after }) => (after ? [after] : []));
  return [
    ...books.changes('stock').map(({ id }) => id),
    ...trays.map(({ storeId, day, dishId }) => stockDocumentId(storeId, day, dishId)),
  ];
}

function complaint(books: Books, stock: StockDocument): string[] {
  const trays = books
    .all('stockTrays')
    .filter((tray) => stockDocumentId(tray.storeId, tray.day, tray.dishId) === stock._id);
  const negative = trays.find(({ remaining }) => remaining < 0);
  if (negative) return [`${negative._id} has ${negative.remaining} portions left`];
  const remaining = remainingPortions(stock, trays);
  if (remaining === null) return [];
  if (isJustCounted(books, stock) && remaining !== stock.portions) {
    return [`${stock._id}: ${String(stock.portions)} were counted and ${remaining} are left at once`];
  }
  const total = remaining + heldPortions(books, stock);
  const counted = countedTotal(books, stock, total);
  return counted === null || total === counted
    ? []
    : [`${stock._id}: ${remaining} left and ${total - remaining} held are not the ${counted} there were`];
}

/** A count that no order has taken from yet. */
function isJustCounted(books: Books, stock: StockDocument): boolean {
  return books.changes('stock').some(({ id }) => id === stock._id) && books.changes('orders').length === 0;
}

function heldPortions(books: Books, stock: StockDocument): number {
  return books
    .all('orders')
    .filter((order) => isOfStock(order, stock))
    .reduce((sum, order) => sum + heldBy(order, stock.dishId), 0);
}

/** When staff count, their count replaces what was believed: it and what orders hold at that moment is the new sum. */
function countedTotal(books: Books, stock: StockDocument, total: number): number | null {
  const sums = countedByBooks.get(books) ?? new Map<string, number>();
  countedByBooks.set(books, sums);
  const isCount = books
    .changes('audit')
    .some(({ after }) => after?.action === 'setRemaining' && after.subject === stock.dishId);
  const hasChanged = books.changes('stock').some(({ id }) => id === stock._id);
  if (isCount && hasChanged) sums.set(stock._id, total);
  const daily = dishes.find((dish) => dish.id === stock.dishId)?.dailyQuantity ?? null;
  const counted = sums.get(stock._id) ?? daily;
  if (counted === null || (isCount && hasChanged)) return counted;
  sums.set(stock._id, counted + takenBeforeCount(books, stock) - returnedBeforeCount(books, stock));
  return sums.get(stock._id) ?? null;
}

/** An order whose transaction was open while staff counted has taken from what there was before the count. */
function takenBeforeCount(books: Books, stock: StockDocument): number {
  return books
    .changes('orders')
    .flatMap(({ before, after }) => (before === null && after ? [after] : []))
    .filter((order) => isOfStock(order, stock))
    .flatMap((order) => order.hold.portions)
    .filter((held) => held.dishId === stock.dishId && (held.count ?? stock.count) < stock.count)
    .reduce((sum, held) => sum + held.portions, 0);
}

/** And one that gave portions back meanwhile has laid them on a tray of before the count, which replaced it. */
function returnedBeforeCount(books: Books, stock: StockDocument): number {
  const isOnOldTray = books
    .changes('stockTrays')
    .some(
      ({ after }) =>
        after !== null &&
        stockDocumentId(after.storeId, after.day, after.dishId) === stock._id &&
        after.count < stock.count,
    );
  if (!isOnOldTray) return 0;
  return books
    .changes('orders')
    .flatMap(({ before, after }) => (before && after && isOfStock(after, stock) ? [{ before, after }] : []))
    .reduce((sum, { before, after }) => sum + heldBy(before, stock.dishId) - heldBy(after, stock.dishId), 0);
}

function isOfStock(order: OrderDocument, stock: StockDocument): boolean {
  return order.storeId === stock.storeId && order.day === stock.day;
}

/** A cancelled order still says what it had taken, and holds none of it. */
function heldBy(order: OrderDocument, dishId: string): number {
  if (order.status === 'cancelled') return 0;
  return order.hold.portions
    .filter((held) => held.dishId === dishId)
    .reduce((sum, held) => sum + held.portions, 0);
}

const countedByBooks = new WeakMap<Books, Map<string, number>>();
