import { readBill } from '../bills/find-bill';
import { Refused } from '../refused';
import type { Services } from '../services';

/** Takes a guest off the bill of a table, whoever else sat there; the bill may have gone onto another one since. */
export async function releaseBill(
  { database }: Pick<Services, 'database'>,
  billId: string,
  { guestId, nobody }: { readonly guestId: string; readonly nobody: string },
): Promise<void> {
  const released = await database.transact(async (transaction) => {
    for (const id of new Set([billId, (await readBill(transaction, billId))?._id ?? billId])) {
      const bill = await transaction.get('bills', id);
      const owner = <Each extends { readonly guestId: string | null }>(each: Each) =>
        each.guestId === guestId ? { ...each, guestId: nobody } : each;
      if (bill) {
        await transaction.update('bills', id, {
          rounds: bill.rounds.map(owner),
          parts: bill.parts.map(owner),
        });
      }
    }
    return true;
  });
  if (released instanceof Refused) throw new Error(`the bill ${billId} is too busy to release its guest`);
}
