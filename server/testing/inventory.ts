import { accountFromEntries } from '../../domain/membership/points-account';
import type { PointsEntry } from '../../domain/membership/points';
import { remainingPortions } from '../../domain/stock/trays';
import { countOf, type StockDocument, type StockTrayDocument } from '../ordering/stock-document';
import type { House } from './house';

/** What a guest has, from the documents themselves; throws when the account is not the sum of its entries. */
export function pointsOf(house: House, guestId: string): number {
  const entries = house.database
    .query('pointsEntries', { where: { guestId }, limit: 1000 })
    .documents.map(({ _id, ...entry }) => ({ id: _id, ...entry }) as unknown as PointsEntry);
  const sum = accountFromEntries(entries).balance;
  const kept = Number(house.database.read('pointsAccounts', guestId)?.balance ?? 0);
  if (sum !== kept) throw new Error(`${guestId} has ${kept} points, but the entries sum to ${sum}`);
  return kept;
}

export function couponOf(house: House, couponId: string): { status: unknown; orderId: unknown } {
  const coupon = house.database.read('coupons', couponId);
  return { status: coupon?.status, orderId: coupon?.orderId };
}

/** Portions left of a dish at a store, over all its days that have a document. */
export function portionsLeft(house: House, storeId: string, dishId: string): unknown[] {
  const stock = house.database.query('stock', { where: { storeId, dishId }, limit: 10 }).documents;
  const trays = house.database.query('stockTrays', { where: { storeId, dishId }, limit: 100 }).documents;
  return stock.map((day) =>
    remainingPortions(
      countOf(day as unknown as StockDocument),
      (trays as unknown as StockTrayDocument[]).filter((tray) => tray.day === day.day),
    ),
  );
}

export function refundsOf(house: House, orderId: string) {
  return house.database
    .query('refunds', { where: { orderId }, limit: 10 })
    .documents.map(({ status, amount }) => ({ status, amount }));
}
