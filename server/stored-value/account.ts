import type { StoredValueEntry } from '../../domain/stored-value/entry';
import type { Fen } from '../../domain/money/fen';
import {
  addStoredValue,
  balanceOf,
  noStoredValue,
  partOf,
  type StoredValue,
} from '../../domain/stored-value/stored-value';
import type { OrderDocument } from '../ordering/order-document';
import { Refused } from '../refused';
import type { Transaction } from '../wechat/database';

type OrderOfMove = Pick<OrderDocument, '_id' | 'guestId'>;

/** Takes what an order wants to spend, and yields what it took of principal and bonus. */
export async function spendStoredValue(
  transaction: Transaction,
  wanted: {
    readonly guestId: string;
    readonly orderId: string;
    readonly amount: Fen;
    readonly nowMs: number;
  },
): Promise<StoredValue | Refused> {
  const { guestId, orderId, amount, nowMs } = wanted;
  const before = await readAccount(transaction, guestId);
  const spent = partOf(before, amount);
  if (!spent) return new Refused('STORED_VALUE_NOT_ENOUGH', { balance: balanceOf(before) });
  await move(transaction, before, {
    ...{ id: `spend:${orderId}`, guestId, kind: 'spend', subject: orderId, atMs: nowMs },
    principal: -spent.principal,
    bonus: -spent.bonus,
  });
  return spent;
}

/** An order that was never paid gives back what it took. */
export async function releaseStoredValue(
  transaction: Transaction,
  order: OrderOfMove & Pick<OrderDocument, 'paidBy'>,
  nowMs: number,
): Promise<void> {
  const { principal, bonus } = order.paidBy;
  await giveStoredValue(transaction, {
    ...{ id: `release:${order._id}`, guestId: order.guestId, kind: 'release', subject: order._id },
    ...{ principal, bonus, atMs: nowMs },
  });
}

/** A refund puts back what it says; `cause` names the refund. */
export async function returnStoredValue(
  transaction: Transaction,
  order: OrderOfMove,
  given: { readonly cause: string; readonly stored: StoredValue; readonly nowMs: number },
): Promise<void> {
  const { principal, bonus } = given.stored;
  await giveStoredValue(transaction, {
    ...{ id: `return:${given.cause}`, guestId: order.guestId, kind: 'return', subject: order._id },
    ...{ principal, bonus, atMs: given.nowMs },
  });
}

/** Adds to a balance with its entry; one that moves nothing is left out. */
export async function giveStoredValue(transaction: Transaction, entry: StoredValueEntry): Promise<void> {
  if (balanceOf(entry) === 0) return;
  await move(transaction, await readAccount(transaction, entry.guestId), entry);
}

export async function readAccount(transaction: Transaction, guestId: string): Promise<StoredValue> {
  const account = await transaction.get('storedValueAccounts', guestId);
  return account ? { principal: account.principal, bonus: account.bonus } : noStoredValue;
}

/** Writes one movement and the balance after it. Throws where the balance would fall below zero. */
export async function move(
  transaction: Transaction,
  before: StoredValue,
  { id, ...entry }: StoredValueEntry,
): Promise<void> {
  const after = addStoredValue(before, entry);
  if (after.principal < 0 || after.bonus < 0) {
    throw new RangeError(`${id} would leave ${after.principal} and ${after.bonus} fen to ${entry.guestId}`);
  }
  await transaction.set('storedValueAccounts', { _id: entry.guestId, ...after });
  await transaction.add('storedValueEntries', { _id: id, ...entry });
}
