import type { ReconciledDay, ReconciliationAnswers, ReconciliationView } from '../../contract/reconciliation';
import { billDayPlus, billFetchedAtMs, lastBilledDay } from '../../domain/reconciliation/bill-day';
import { isOverdue } from '../../domain/reconciliation/day-status';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { ReconciliationDocument } from './reconciliation-document';

const daysShown = 14;

/** The last fortnight of the merchant, all stores together, as WeChat Pay makes one bill for all of them. */
export async function listReconciliations({
  database,
  nowMs,
}: Services): Promise<ReconciliationAnswers['listReconciliations']> {
  const newestFirst = await database.queryFields(
    'reconciliations',
    { where: {}, orderBy: ['day', 'desc'], limit: daysShown },
    ['day', 'status', 'openForPeople'],
  );
  const next = billDayPlus(lastBilledDay(nowMs()), 1);
  return {
    days: newestFirst.map((day) => reconciledDay(day, nowMs())).reverse(),
    next: { day: next, atMs: billFetchedAtMs(next) },
  };
}

export async function viewReconciliation(
  services: Services,
  input: { readonly day: string },
): Promise<ReconciliationAnswers['viewReconciliation'] | Refused> {
  const document = await services.database.get('reconciliations', input.day);
  if (!document) return new Refused('RECONCILIATION_UNKNOWN', { day: input.day });
  return { reconciliation: reconciliationView(document, services.nowMs()) };
}

/** Without the openids of colleagues, which are nobody's business on a phone. */
export function reconciliationView(document: ReconciliationDocument, nowMs: number): ReconciliationView {
  const { compared, differences, leftOut } = document;
  return {
    ...reconciledDay(document, nowMs),
    compared,
    differences: differences.map((difference) => {
      if (difference.resolution === null) return { ...difference, resolution: null };
      const { outcome, atMs, by, reason } = difference.resolution;
      return { ...difference, resolution: { outcome, atMs, by, reason } };
    }),
    leftOut,
  };
}

function reconciledDay(
  { day, status, openForPeople }: Pick<ReconciliationDocument, 'day' | 'status' | 'openForPeople'>,
  nowMs: number,
): ReconciledDay {
  return { day, status, openForPeople, isOverdue: isOverdue({ day, status, openForPeople }, nowMs) };
}
