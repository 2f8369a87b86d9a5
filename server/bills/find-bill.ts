import { findOwnOrder } from '../ordering/find-order';
import { findTable } from '../ordering/find-table';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import type { BillDocument } from './bill-document';

/** Where a guest finds the bill; exactly one of the code and the order is given. */
export interface BillPlace {
  readonly tableCode: string | null;
  readonly orderId: string | null;
  /** The bill that the phone was shown at the table of the code. */
  readonly shown?: { readonly billId: string; readonly key: string } | undefined;
}

const seenAfterwardsMs = 3 * 60 * 60_000;
/** A bill merged this often has a story that nobody at the till could tell. */
const mergesFollowed = 20;

/**
 * The bill that this guest may see: the one of the table whose code they have, the one that they were shown there before
 * it moved, or the one that an own order is on. Null when the table has none. Somebody else's order is as unknown as one
 * that never was.
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
  if (place.tableCode !== null) return findAtTable(services, guestId, place.tableCode, place.shown);
  const order = await findOwnOrder(services, guestId, place.orderId ?? '');
  if (order instanceof Refused) return order;
  return order.bill ? readBill(database, order.bill.id) : null;
}

/**
 * Who only pays goes on with the bill that they were shown while it is open, wherever it stands. Once it is over they see
 * its end where it went to, and never the bill of those who sit at their old table now.
 */
async function findAtTable(
  services: Services,
  guestId: string,
  tableCode: string,
  shown: BillPlace['shown'],
): Promise<BillDocument | null | Refused> {
  const { database } = services;
  const known = shown ? await readShown(database, shown) : null;
  if (known?.status === 'open') return known;
  const table = await findTable(services, guestId, tableCode);
  if (table instanceof Refused) return table;
  const hasMoved = known !== null && known.table.id !== table._id;
  const bill = hasMoved || !table.billId ? known : await database.get('bills', table.billId);
  return bill && isSeenAtTable(bill, guestId, services.nowMs()) ? bill : null;
}

/** The bill that somebody proves to have been shown, or the one that it was merged into; null without the proof. */
async function readShown(
  database: Pick<Transaction, 'get'>,
  { billId, key }: NonNullable<BillPlace['shown']>,
): Promise<BillDocument | null> {
  const bill = await database.get('bills', billId);
  return bill?.key === key ? readBill(database, billId) : null;
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
