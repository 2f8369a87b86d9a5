import type { ReconciledDay, ReconciliationAnswers, ReconciliationView } from '../../contract/reconciliation';
import { billDayPlus, billFetchedAtMs, lastBilledDay } from '../../domain/reconciliation/bill-day';
import { isOverdue } from '../../domain/reconciliation/day-status';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { ReconciliationDocument } from './reconciliation-document';

const daysShown = 14;

/** The last fortnight of the merchant, all stores together, as WeChat Pay makes one bill for all of them; and one day whole. */
export async function listReconciliations(
  services: Services,
  asked: { readonly day?: string | undefined },
): Promise<ReconciliationAnswers['listReconciliations']> {
  const { database, nowMs } = services;
  const days = await readDays(services);
  const next = billDayPlus(lastBilledDay(nowMs()), 1);
  const waiting = days.find(({ openForPeople, isOverdue }) => openForPeople > 0 || isOverdue);
  const day = asked.day ?? (waiting ?? days[0])?.day;
  const document = day === undefined ? null : await database.get('reconciliations', day);
  return {
    days: days.reverse(),
    next: { day: next, atMs: billFetchedAtMs(next) },
    chosen: document && reconciliationView(document, nowMs()),
  };
}

/** What of the fortnight waits for somebody. */
export async function openReconciliations(services: Services) {
  const days = await readDays(services);
  return {
    openForPeople: days.reduce((sum, { openForPeople }) => sum + openForPeople, 0),
    isOverdue: days.some((day) => day.isOverdue),
  };
}

/** Newest first. */
async function readDays({ database, nowMs }: Services): Promise<ReconciledDay[]> {
  const newestFirst = await database.queryFields(
    'reconciliations',
    { where: {}, orderBy: ['day', 'desc'], limit: daysShown },
    ['day', 'status', 'openForPeople'],
  );
  return newestFirst.map((day) => reconciledDay(day, nowMs()));
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
