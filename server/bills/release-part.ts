import { Refused } from '../refused';
import type { Services } from '../services';
import { announceBill } from './announce-bill';
import type { BillDocument } from './bill-document';
import { changeBill } from './change-bill';
import { readBill } from './find-bill';

/** Gives up a part that nobody can pay any more, so that others can. Whoever comes second finds it given up. */
export async function releasePart(
  services: Services,
  billId: string,
  number: string,
): Promise<BillDocument | null | Refused> {
  const released = await services.database.transact(async (transaction) => {
    const bill = await readBill(transaction, billId);
    const part = bill?.parts.find((each) => each.number === number);
    if (!bill || part?.state !== 'waiting') return { bill, isNews: false };
    await transaction.update('payments', number, { status: 'closed' });
    const parts = bill.parts.map((each) => (each === part ? { ...part, state: 'released' as const } : each));
    return { bill: await changeBill(transaction, bill, { parts }, services.nowMs()), isNews: true };
  });
  if (released instanceof Refused) return released;
  if (released.bill && released.isNews) await announceBill(services, released.bill);
  return released.bill;
}
