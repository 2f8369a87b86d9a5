import { findOwnOrder } from '../ordering/find-order';
import { findTable } from '../ordering/find-table';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import type { BillDocument } from './bill-document';

/** Where a guest finds the bill; exactly one of the two is given. */
export interface BillPlace {
  readonly tableCode: string | null;
  readonly orderId: string | null;
}

const seenAfterwardsMs = 3 * 60 * 60_000;
/** A bill merged this often has a story that nobody at the till could tell. */
const mergesFollowed = 20;

/**
 * The bill that this guest may see: the one of the table whose code they have, or the one that an own order is on.
 * Null when the table has none. Somebody else's order is as unknown as one that never was.
 */
export async function findGuestBill(
  services: Services,
  guestId: string,
  place: BillPlace,
): Promise<BillDocument | null | Refused> {
  const { database } = services;
  if ((place.tableCode === null) === (place.orderId === null)) {
    return new Refused('INPUT_INVALID', { fields: ['tableCode', 'orderId'] });
  }
  if (place.tableCode !== null) {
    const table = await findTable(services, guestId, place.tableCode);
    if (table instanceof Refused) return table;
    const bill = table.billId ? await database.get('bills', table.billId) : null;
    return bill && isSeenAtTable(bill, guestId, services.nowMs()) ? bill : null;
  }
  const order = await findOwnOrder(database, guestId, place.orderId ?? '');
  if (order instanceof Refused) return order;
  return order.bill ? readBill(database, order.bill.id) : null;
}

/** Whoever took part in a bill that is over sees how it ended, while they may still sit there. */
function isSeenAtTable(bill: BillDocument, guestId: string, nowMs: number): boolean {
  if (bill.status === 'open') return true;
  const tookPart = [...bill.rounds, ...bill.parts].some((each) => each.guestId === guestId);
  return tookPart && nowMs < (bill.closedAtMs ?? 0) + seenAfterwardsMs;
}

/** A bill of this store. */
export async function findStoreBill(
  database: Pick<Transaction, 'get'>,
  storeId: string,
  billId: string,
): Promise<BillDocument | Refused> {
  const bill = await database.get('bills', billId);
  return bill?.storeId === storeId ? bill : new Refused('BILL_UNKNOWN');
}

/** The bill, or the one that everything of it went onto. */
export async function readBill(
  database: Pick<Transaction, 'get'>,
  billId: string,
): Promise<BillDocument | null> {
  let bill = await database.get('bills', billId);
  for (let merges = 0; bill?.mergedInto && merges < mergesFollowed; merges += 1) {
    bill = await database.get('bills', bill.mergedInto);
  }
  return bill;
}

export function faultOfClosed({ _id, status }: BillDocument): Refused | null {
  return status === 'open' ? null : new Refused('BILL_CLOSED', { billId: _id, status });
}
