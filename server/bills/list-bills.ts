import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { Refused } from '../refused';
import type { Services } from '../services';
import { billRow, staffBillView } from './bill-view';
import { findStoreBill } from './find-bill';

const billsShown = 100;

/** What the tables of a store have open, oldest first. */
export async function listBills(
  { database, nowMs }: Services,
  { storeId }: StaffInput<'listBills'>,
): Promise<StaffAnswers['listBills']> {
  const bills = await database.query('bills', {
    where: { storeId, status: 'open' },
    orderBy: ['openedAtMs', 'asc'],
    limit: billsShown,
  });
  return { bills: bills.map(billRow), nowMs: nowMs() };
}

export async function viewTableBill(
  services: Services,
  { storeId, billId }: StaffInput<'viewTableBill'>,
): Promise<StaffAnswers['viewTableBill'] | Refused> {
  const bill = await findStoreBill(services.database, storeId, billId);
  return bill instanceof Refused ? bill : { bill: await staffBillView(services, bill) };
}
