import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { sumsOfBill } from '../../domain/bill/bill-sums';
import type { OrderDocument } from '../ordering/order-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { noteCash } from '../shifts/note-cash';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import { announceBill } from './announce-bill';
import type { BillDocument } from './bill-document';
import { requestKeyFor } from './bill-id';
import { staffBillView } from './bill-view';
import { changeBill } from './change-bill';
import { faultOfClosed, findStoreBill } from './find-bill';
import { newPart, repeatedPart, withNewPart } from './new-part';
import { payRounds } from './pay-rounds';

interface Taken {
  readonly bill: BillDocument;
  readonly orders: readonly OrderDocument[];
}

/** Books a share of a bill that was paid in cash, once for each request id. What guests are paying is not offered. */
export async function takeCash(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'takeCash'>,
): Promise<StaffAnswers['takeCash'] | Refused> {
  const taken = await services.database.transact((transaction) =>
    takeInTransaction(services, transaction, colleague, input),
  );
  if (taken instanceof Refused) return taken;
  await announceBill(services, taken.bill, taken.orders);
  return { bill: await staffBillView(services, taken.bill) };
}

async function takeInTransaction(
  services: Services,
  transaction: Transaction,
  colleague: Colleague,
  input: StaffInput<'takeCash'>,
): Promise<Taken | Refused> {
  const nowMs = services.nowMs();
  const bill = await findStoreBill(transaction, input.storeId, input.billId);
  if (bill instanceof Refused) return bill;
  const { share, expectedAmount } = input;
  const requestKey = requestKeyFor(colleague.openid, input.requestId);
  const wanted = { requestKey, guestId: null, share, expectedAmount };
  const repeated = repeatedPart(bill, wanted);
  if (repeated) return repeated instanceof Refused ? repeated : { bill, orders: [] };
  const closed = faultOfClosed(bill);
  if (closed) return closed;
  const part = newPart(bill, wanted, { tender: 'cash', atMs: nowMs, payUntilMs: null });
  if (part instanceof Refused) return part;
  const parts = withNewPart(bill, { ...part, state: 'paid' });
  if (parts instanceof Refused) return parts;
  const { rounds, orders } = await payRounds(transaction, bill, part, { amount: part.amount, nowMs });
  await noteCash(transaction, { storeId: bill.storeId, openid: colleague.openid }, { taken: part.amount });
  const nextPart = bill.nextPart + 1;
  const changed = await changeBill(transaction, bill, { rounds, parts, nextPart }, nowMs);
  await audit(transaction, services, {
    ...{ storeId: bill.storeId, actor: colleague.openid, action: 'takeCash', subject: bill._id },
    before: `${sumsOfBill(bill).owed} fen owed`,
    after: `${part.amount} fen in cash, ${sumsOfBill(changed).owed} fen owed`,
    reason: null,
  });
  return { bill: changed, orders };
}
