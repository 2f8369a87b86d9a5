import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { sumsOfBill } from '../../domain/bill/bill-sums';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import { announceBill } from './announce-bill';
import { staffBillView } from './bill-view';
import { changeBill } from './change-bill';
import { findStoreBill } from './find-bill';
import { beingPaid } from './move-rounds';
import { leaveTable } from './table-bill';

/** Closes a bill of which everything was taken off or moved away: its guests have gone, and the next ones begin anew. */
export async function closeEmptyBill(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'closeEmptyBill'>,
): Promise<StaffAnswers['closeEmptyBill'] | Refused> {
  const closed = await services.database.transact(async (transaction) => {
    const bill = await findStoreBill(transaction, input.storeId, input.billId);
    if (bill instanceof Refused || bill.status !== 'open') return bill;
    const { owed, reserved } = sumsOfBill(bill);
    if (owed > 0) return new Refused('BILL_NOT_EMPTY', { billId: bill._id, owed });
    if (reserved > 0) return beingPaid(bill);
    const nowMs = services.nowMs();
    await leaveTable(transaction, bill);
    const change = { status: 'settled' as const, closedAtMs: nowMs, writeOffRequest: null };
    const changed = await changeBill(transaction, bill, change, nowMs);
    await audit(transaction, services, {
      ...{ storeId: bill.storeId, actor: colleague.openid, action: 'closeEmptyBill', subject: bill._id },
      ...{ before: 'open', after: 'closed', reason: input.reason ?? null },
    });
    return changed;
  });
  if (closed instanceof Refused) return closed;
  await announceBill(services, closed);
  return { bill: await staffBillView(services, closed) };
}
