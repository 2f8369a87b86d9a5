import { sumsOfBill } from '../../domain/bill/bill-sums';
import type { Transaction } from '../wechat/database';
import type { BillDocument } from './bill-document';

export type BillChange = Partial<Omit<BillDocument, '_id' | 'version' | 'dueAtMs'>>;

/**
 * Writes what changed in a bill, inside a transaction that has read it. A bill of which something was paid and nothing is
 * owed is settled with the change that made it so, and asks the clock for nothing but the parts that are being paid.
 */
export async function changeBill(
  transaction: Transaction,
  bill: BillDocument,
  change: BillChange,
  nowMs: number,
): Promise<BillDocument> {
  const { _id, ...fields } = afterChange(bill, change, nowMs);
  await transaction.update('bills', _id, fields);
  return { _id, ...fields };
}

function afterChange(bill: BillDocument, change: BillChange, nowMs: number): BillDocument {
  const changed = { ...bill, ...change, version: bill.version + 1 };
  const { owed, paid } = sumsOfBill(changed);
  const isSettled = changed.status === 'open' && owed === 0 && paid > 0;
  const settled = isSettled ? { status: 'settled' as const, closedAtMs: nowMs } : {};
  return { ...changed, ...settled, dueAtMs: firstDueAtMs(changed) };
}

function firstDueAtMs({ parts }: BillDocument): number | null {
  const ends = parts.flatMap(({ state, payUntilMs }) => (state === 'waiting' ? [payUntilMs ?? 0] : []));
  return ends.length === 0 ? null : Math.min(...ends);
}
