import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { sumsOfBill } from '../../domain/bill/bill-sums';
import { mayRefund } from '../../domain/refund/refund-limit';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import { announceBill } from './announce-bill';
import type { BillDocument } from './bill-document';
import { staffBillView } from './bill-view';
import { changeBill } from './change-bill';
import { faultOfClosed, findStoreBill } from './find-bill';
import { beingPaid } from './move-rounds';
import { writeOffRounds, type WrittenOff } from './write-off-rounds';

type Outcome = StaffAnswers['writeOffBill']['outcome'];

/**
 * Writes off what nobody will pay. Within the colleague's limit it is done at once; above it the bill waits for somebody
 * with a higher one, and can be paid meanwhile. A repeat answers what the first one did.
 */
export async function writeOffBill(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'writeOffBill'>,
): Promise<StaffAnswers['writeOffBill'] | Refused> {
  const done = await services.database.transact((transaction) =>
    askInTransaction(services, transaction, colleague, input),
  );
  if (done instanceof Refused) return done;
  await announceBill(services, done.bill, done.orders);
  return { outcome: done.outcome, bill: await staffBillView(services, done.bill) };
}

async function askInTransaction(
  services: Services,
  transaction: Transaction,
  colleague: Colleague,
  input: StaffInput<'writeOffBill'>,
): Promise<(WrittenOff & { readonly outcome: Outcome }) | Refused> {
  const bill = await findStoreBill(transaction, input.storeId, input.billId);
  if (bill instanceof Refused) return bill;
  if (bill.status === 'written-off') return { bill, orders: [], outcome: 'written-off' };
  const amount = input.expectedAmount;
  const fault = faultOfWritingOff(bill, amount);
  if (fault) return fault;
  const asked = { bill, colleague, reason: input.reason };
  if (mayRefund(colleague.role, amount)) {
    const off = await writeOffRounds(services, transaction, { ...asked, action: 'writeOffBill' });
    return { ...off, outcome: 'written-off' };
  }
  const before = bill.writeOffRequest;
  const isRepeat = before?.requestedBy === colleague.openid && before.amount === amount;
  const changed = isRepeat ? bill : await askForApproval(services, transaction, { ...asked, amount });
  return { bill: changed, orders: [], outcome: 'awaiting-approval' };
}

/** What somebody is paying is not written off, and the sum is the one that was shown. */
export function faultOfWritingOff(bill: BillDocument, expectedAmount: number): Refused | null {
  const closed = faultOfClosed(bill);
  if (closed) return closed;
  const { owed, reserved } = sumsOfBill(bill);
  if (reserved > 0) return beingPaid(bill);
  return owed === expectedAmount ? null : new Refused('BILL_CHANGED', { amount: owed, left: owed });
}

async function askForApproval(
  services: Services,
  transaction: Transaction,
  asked: {
    readonly bill: BillDocument;
    readonly colleague: Colleague;
    readonly reason: string;
    readonly amount: number;
  },
): Promise<BillDocument> {
  const { bill, colleague, reason, amount } = asked;
  const atMs = services.nowMs();
  const requested = { requestedBy: colleague.openid, requestedByName: colleague.name };
  const writeOffRequest = { amount, reason, ...requested, atMs };
  const changed = await changeBill(transaction, bill, { writeOffRequest }, atMs);
  await audit(transaction, services, {
    ...{ storeId: bill.storeId, actor: colleague.openid, action: 'writeOffBill', subject: bill._id },
    before: `${amount} fen owed`,
    after: `asked for approval of ${amount} fen`,
    reason,
  });
  return changed;
}
