import { billDayPlus } from '../../domain/reconciliation/bill-day';
import { compareDay, type DayComparison } from '../../domain/reconciliation/compare-day';
import { dayStatusOf, openForPeople } from '../../domain/reconciliation/day-status';
import type { Difference } from '../../domain/reconciliation/difference';
import type { TradeBill } from '../../domain/reconciliation/trade-bill';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import type { PayRefused, PayUnclear } from '../wechat/pay/pay-result';
import { readBooks } from './read-books';
import { openDay, type ReconciliationDocument } from './reconciliation-document';
import { settleByBill } from './settle-by-bill';

const minuteMs = 60_000;
/** The platform wants half an hour between questions for a bill that is still being made. */
const waitsInMinutes = [5, 10, 30];
const patientWaitInMinutes = 360;
const patientAfterTries = 40;

/** A document holds 16 MB at most; more differences than this are one cause, which is found in the first of them. */
const differencesKept = 500;

/**
 * Fetches the bill of a day that is over, compares it with the books and keeps what was found. A day that was compared
 * stays as it is, so this may run any number of times, and twice at once.
 */
export async function reconcileDay(services: Services, day: string): Promise<void> {
  const bill = await services.pay.tradeBill(day);
  if (bill.kind !== 'ok') return keepOpen(services, day, bill);
  const comparison = compareDay(bill.value, await readBooks(services.database, bill.value));
  await settleByBill(services, bill.value);
  const kept = await keepOnce(services, day, async (transaction, before) => {
    const next = await transaction.get('reconciliations', billDayPlus(day, 1));
    return comparedDay(before, bill.value, comparison, {
      atMs: services.nowMs(),
      isNextCompared: next !== null && next.compared !== null,
    });
  });
  if (kept && kept.differences.length > 0)
    services.log({ event: 'day-differs', day, differences: kept.differences.length + kept.leftOut });
}

function comparedDay(
  before: ReconciliationDocument,
  bill: TradeBill,
  { ours, theirs, agreed, differences: found }: DayComparison,
  { atMs, isNextCompared }: { readonly atMs: number; readonly isNextCompared: boolean },
): ReconciliationDocument {
  const differences = found
    .slice(0, differencesKept)
    .map((difference) => ({ ...(isNextCompared ? notWaiting(difference) : difference), resolution: null }));
  const leftOut = found.length - differences.length;
  return {
    ...before,
    status: dayStatusOf(differences, leftOut),
    openForPeople: openForPeople(differences, leftOut),
    nextTryAtMs: null,
    lastFault: null,
    compared: { atMs, billHash: bill.hash, ours, theirs, agreed },
    differences,
    leftOut,
  };
}

/** The next bill has been read already, so nothing is to be hoped from it. */
function notWaiting(difference: Difference): Difference {
  return difference.proposal === 'next-bill' ? { ...difference, proposal: 'ask-again' } : difference;
}

async function keepOpen(services: Services, day: string, answer: PayRefused | PayUnclear): Promise<void> {
  services.log({ event: 'bill-not-read', day, code: answer.code, message: answer.message });
  await keepOnce(services, day, (_transaction, before) => {
    const minutes =
      before.tries >= patientAfterTries
        ? patientWaitInMinutes
        : (waitsInMinutes[answer.code === 'STATEMENT_CREATING' ? 2 : before.tries] ?? 30);
    return Promise.resolve({
      ...before,
      tries: before.tries + 1,
      nextTryAtMs: services.nowMs() + minutes * minuteMs,
      lastFault: answer.code,
    });
  });
}

/** Writes the day unless it was compared before; null when it was, or when somebody else is at it. */
async function keepOnce(
  { database }: Services,
  day: string,
  next: (transaction: Transaction, before: ReconciliationDocument) => Promise<ReconciliationDocument>,
): Promise<ReconciliationDocument | null> {
  const kept = await database.transact(async (transaction) => {
    const before = (await transaction.get('reconciliations', day)) ?? openDay(day);
    if (before.status !== 'open') return null;
    const after = await next(transaction, before);
    await transaction.set('reconciliations', after);
    return after;
  });
  return kept instanceof Refused ? null : kept;
}
