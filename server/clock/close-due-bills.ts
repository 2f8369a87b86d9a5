import type { BillDocument } from '../bills/bill-document';
import { closePart } from '../bills/close-part';
import type { Services } from '../services';
import { errorText } from '../wechat/transact';

const billsPerBatch = 50;
const lookAgainAfterMs = 60_000;

/** Gives up shares of bills that were not paid in time, at WeChat first; says whether more is waiting. */
export async function closeDueBills(services: Services): Promise<boolean> {
  const due = await services.database.query('bills', {
    where: { dueAtMs: { atMost: services.nowMs() } },
    orderBy: ['dueAtMs', 'asc'],
    limit: billsPerBatch,
  });
  for (const bill of due) {
    if (!(await closeDueParts(services, bill))) await lookAgainLater(services, bill);
  }
  return due.length === billsPerBatch;
}

/** False when something of it is still to be done. One part that fails stops no other. */
async function closeDueParts(services: Services, bill: BillDocument): Promise<boolean> {
  let isDone = true;
  for (const part of bill.parts) {
    const isDue = part.state === 'waiting' && (part.payUntilMs ?? 0) <= services.nowMs();
    if (!isDue) continue;
    try {
      if ((await closePart(services, bill, part)) === 'unclear') isDone = false;
    } catch (error) {
      services.log({ event: 'due-share-failed', number: part.number, error: errorText(error) });
      isDone = false;
    }
  }
  return isDone;
}

/** Lets the other due bills have their turn. */
async function lookAgainLater({ database, nowMs }: Services, { _id, version }: BillDocument): Promise<void> {
  await database.updateIf('bills', _id, { version }, { dueAtMs: nowMs() + lookAgainAfterMs });
}
