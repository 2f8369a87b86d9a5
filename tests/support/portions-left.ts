import { remainingPortions } from '../../domain/stock/trays';
import { countOf, type StockDocument, type StockTrayDocument } from '../../server/ordering/stock-document';
import type { LocalRestaurant } from './local-restaurant';

/** Portions left of a dish on the last day that has a count of it, from the documents themselves; null without one. */
export async function portionsLeft(
  restaurant: Pick<LocalRestaurant, 'documents'>,
  dish: { readonly storeId: string; readonly dishId: string },
): Promise<number | null> {
  const stock = (await restaurant.documents('stock', dish)) as unknown as StockDocument[];
  const trays = (await restaurant.documents('stockTrays', dish)) as unknown as StockTrayDocument[];
  const today = stock.at(-1);
  if (!today) return null;
  return remainingPortions(
    countOf(today),
    trays.filter(({ day }) => day === today.day),
  );
}
