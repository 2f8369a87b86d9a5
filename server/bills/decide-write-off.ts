import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { sumsOfBill } from '../../domain/bill/bill-sums';
import { mayRefund } from '../../domain/refund/refund-limit';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import { announceBill } from './announce-bill';
import type { BillDocument, WriteOffRequest } from './bill-document';
import { staffBillView } from './bill-view';
import { changeBill } from './change-bill';
import { findStoreBill } from './find-bill';
import { faultOfWritingOff } from './write-off-bill';
import { writeOffRounds, type WrittenOff } from './write-off-rounds';

/** Approves or declines a write-off that somebody else asked for. Of two who decide at once, the first one does. */
export async function decideWriteOff(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'decideWriteOff'>,
): Promise<StaffAnswers['decideWriteOff'] | Refused> {
  const decided = await services.database.transact((transaction) =>
    decideInTransaction(services, transaction, colleague, input),
  );
  if (decided instanceof Refused) return decided;
  await announceBill(services, decided.bill, decided.orders);
  const outcome = input.isApproved ? 'approved' : 'declined';
  return { outcome, bill: await staffBillView(services, decided.bill) };
}

async function decideInTransaction(
  services: Services,
  transaction: Transaction,
  colleague: Colleague,
  input: StaffInput<'decideWriteOff'>,
): Promise<WrittenOff | Refused> {
  const bill = await findStoreBill(transaction, input.storeId, input.billId);
  if (bill instanceof Refused) return bill;
  if (bill.status === 'written-off' && input.isApproved) return { bill, orders: [] };
  const request = bill.writeOffRequest;
  if (!request) return new Refused('WRITE_OFF_UNKNOWN');
  if (request.requestedBy === colleague.openid) return new Refused('APPROVAL_BY_ANOTHER');
  const { reason } = input;
  if (!input.isApproved) return decline(services, transaction, { bill, request, colleague, reason });
  const { owed } = sumsOfBill(bill);
  const fault = faultOfWritingOff(bill, Math.min(owed, request.amount));
  if (fault) return fault;
  if (!mayRefund(colleague.role, owed)) {
    return new Refused('ROLE_NOT_ALLOWED', { role: colleague.role, action: 'decideWriteOff' });
  }
  return writeOffRounds(services, transaction, { bill, colleague, reason, action: 'decideWriteOff' });
}

async function decline(
  services: Services,
  transaction: Transaction,
  decided: {
    readonly bill: BillDocument;
    readonly request: WriteOffRequest;
    readonly colleague: Colleague;
    readonly reason: string;
  },
): Promise<WrittenOff> {
  const { bill, request, colleague, reason } = decided;
  const changed = await changeBill(transaction, bill, { writeOffRequest: null }, services.nowMs());
  await audit(transaction, services, {
    ...{ storeId: bill.storeId, actor: colleague.openid, action: 'decideWriteOff', subject: bill._id },
    ...{ before: `approval of ${request.amount} fen was asked for`, after: 'declined', reason },
  });
  return { bill: changed, orders: [] };
}
