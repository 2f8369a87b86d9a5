import { billDayAt, billDayPlus, lastBilledDay } from '../../domain/reconciliation/bill-day';
import { isOverdue } from '../../domain/reconciliation/day-status';
import { reconcileDay } from '../reconciliation/reconcile-day';
import type { ReconciliationDocument } from '../reconciliation/reconciliation-document';
import type { Services } from '../services';

/** Bills are kept for three months; the last days of that are left to people. */
const daysBack = 85;

const lookedAtFields = ['day', 'status', 'nextTryAtMs', 'openForPeople', 'alarmedAtMs'] as const;
type LookedAt = Pick<ReconciliationDocument, (typeof lookedAtFields)[number]>;

/**
 * One day that is over and has no finished reconciliation, oldest first; then what failed before and is due again. Says
 * whether more is waiting. A clock that stood still for days finds them all.
 */
export async function reconcileDays(services: Services): Promise<boolean> {
  const nowMs = services.nowMs();
  const lastDay = lastBilledDay(nowMs);
  const known = await services.database.queryFields(
    'reconciliations',
    { where: {}, orderBy: ['day', 'desc'], limit: daysBack },
    lookedAtFields,
  );
  const next = await nextNewDay(services, known[0]?.day ?? null, lastDay);
  if (next !== null) {
    await reconcileDay(services, next);
    return true;
  }
  const due = known.find(({ nextTryAtMs }) => nextTryAtMs !== null && nextTryAtMs <= nowMs);
  if (due) {
    await reconcileDay(services, due.day);
    return true;
  }
  await raiseAlarms(services, known);
  return false;
}

async function nextNewDay(
  services: Services,
  newestKnown: string | null,
  lastDay: string,
): Promise<string | null> {
  if (newestKnown !== null && newestKnown >= lastDay) return null;
  const wanted = newestKnown === null ? await firstDay(services, lastDay) : billDayPlus(newestKnown, 1);
  const earliest = billDayPlus(lastDay, 1 - daysBack);
  return wanted < earliest ? earliest : wanted;
}

/** Where reconciliation begins: with the first payment, or with yesterday, whose bill may tell of one we do not know. */
async function firstDay({ database }: Services, lastDay: string): Promise<string> {
  const [first] = await database.queryFields(
    'payments',
    { where: { paidAtMs: { atLeast: 1 } }, orderBy: ['paidAtMs', 'asc'], limit: 1 },
    ['paidAtMs'],
  );
  const paidDay = first && first.paidAtMs !== null ? billDayAt(first.paidAtMs) : lastDay;
  return paidDay < lastDay ? paidDay : lastDay;
}

/** Once for each day that does not close: a flag for the owner's page, a line for the log. */
async function raiseAlarms(services: Services, known: readonly LookedAt[]): Promise<void> {
  const nowMs = services.nowMs();
  const silent = known.filter((day) => day.alarmedAtMs === null && isOverdue(day, nowMs));
  for (const { day, status } of silent) {
    const isFirst = await services.database.updateIf(
      'reconciliations',
      day,
      { alarmedAtMs: null },
      { alarmedAtMs: nowMs },
    );
    if (isFirst) services.log({ event: 'day-does-not-close', day, status });
  }
}
