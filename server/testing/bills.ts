import type { BillPlace } from '../bills/find-bill';
import type { BillDocument } from '../bills/bill-document';
import type { BillShare } from '../../domain/bill/bill-share';
import type { GuestInput } from '../../contract/guest';
import type { TableDocument } from '../ordering/table-document';
import { dataOf, storedOrder } from './act';
import { freshId, freshTableCode, wishFor } from './furnish';
import type { House } from './house';

/** Guests at this store may pay after the meal from now on. */
export function takeOpenBills(house: House, storeId: string): void {
  const store = house.database.read('stores', storeId);
  house.database.seedMany('stores', [{ ...store, _id: storeId, billing: 'either' }]);
}

export function addTable(house: House, storeId: string, name: string): TableDocument {
  const table = { _id: `${storeId}-${name}`, storeId, name, seats: 4, code: freshTableCode() };
  house.database.seedMany('tables', [table]);
  return table;
}

/** Orders noodles and two teas for ¥40, to be paid later; yields the order's id. */
export async function orderOnBill(
  house: House,
  table: Pick<TableDocument, 'storeId' | 'code'>,
  guestId: string,
  overrides: Partial<GuestInput<'placeOrder'>> = {},
): Promise<string> {
  const atTable = { mode: 'dine-in' as const, tableCode: table.code, onBill: true, ...overrides };
  const placed = dataOf(await house.guest(guestId, 'placeOrder', wishFor(table.storeId, atTable)));
  return placed.order.id;
}

export function storedBill(house: House, billId: string): BillDocument {
  const bill = house.database.read('bills', billId);
  if (!bill) throw new Error(`there is no bill ${billId}`);
  return bill as unknown as BillDocument;
}

/** The bill that an order is on now. */
export function billIdOfOrder(house: House, orderId: string): string {
  return storedOrder(house, orderId).bill?.id ?? '';
}

export type BillTable = Pick<TableDocument, 'storeId' | 'code'>;

export function atTable({ code }: Pick<TableDocument, 'code'>): BillPlace {
  return { tableCode: code, orderId: null };
}

export function shareOf(place: BillPlace, share: BillShare, expectedAmount: number) {
  return { ...place, requestId: freshId('share-'), share, expectedAmount };
}

/** Reserves a share and confirms the payment sheet; the notification has arrived. Yields the payment's number. */
export async function payShareOf(
  house: House,
  guestId: string,
  place: BillPlace,
  share: BillShare,
  amount: number,
): Promise<string> {
  const asked = dataOf(await house.guest(guestId, 'payShare', shareOf(place, share, amount)));
  await house.confirmPayment(asked.payment);
  return asked.number;
}
