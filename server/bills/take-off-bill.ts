import type { Fen } from '../../domain/money/fen';
import type { Transaction } from '../wechat/database';
import { changeBill } from './change-bill';

/** What of an order nobody has paid is owed no longer. */
export async function takeOffBill(
  transaction: Transaction,
  taken: { readonly billId: string; readonly orderId: string; readonly amount: Fen; readonly nowMs: number },
): Promise<void> {
  if (taken.amount === 0) return;
  const bill = await transaction.get('bills', taken.billId);
  if (!bill) throw new Error(`order ${taken.orderId} is on a bill ${taken.billId} that is not there`);
  const rounds = bill.rounds.map((round) =>
    round.orderId === taken.orderId ? { ...round, takenOff: round.takenOff + taken.amount } : round,
  );
  await changeBill(transaction, bill, { rounds }, taken.nowMs);
}
