import type { DailyReportView } from '../../contract/daily-reports';
import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { isDayOver } from '../../domain/report/day-over';
import { noWords, unanswered } from '../../domain/report/report-words';
import { businessDay } from '../../domain/store-hours/business-day';
import type { StoreDocument } from '../ordering/store-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { collectSales } from './collect-sales';
import { reportId, type DailyReportDocument } from './report-document';

/** Older days are read when somebody wrote of them, and not begun any more. */
const daysBack = 31;
const dayMs = 24 * 60 * 60_000;

/** The report of a day: of a draft with its sales as they are now, of a signed one as it was signed. */
export async function viewDailyReport(
  services: Services,
  input: StaffInput<'viewDailyReport'>,
): Promise<StaffAnswers['viewDailyReport'] | Refused> {
  const found = await findReport(services, input.storeId, input.day);
  return found instanceof Refused ? found : { report: reportView(services, found.store, found.report) };
}

/** Keeps what a person said. The same words again change nothing. */
export async function saveDailyReport(
  services: Services,
  { openid, name }: Colleague,
  input: StaffInput<'saveDailyReport'>,
): Promise<StaffAnswers['saveDailyReport'] | Refused> {
  const { words } = input;
  return changeReport(services, input, (report) =>
    JSON.stringify(report.words) === JSON.stringify(words) ? null : { words, savedBy: { openid, name } },
  );
}

/** Ends the report: its sales stay as they are then. Signed twice by the same colleague is signed once. */
export async function signDailyReport(
  services: Services,
  { openid, name }: Colleague,
  input: StaffInput<'signDailyReport'>,
): Promise<StaffAnswers['signDailyReport'] | Refused> {
  return changeReport(
    services,
    input,
    (report, store) => {
      const questions = unanswered(report.words);
      const nowMs = services.nowMs();
      if (questions.length > 0 || !isDayOver(store.hours, report.day, nowMs))
        return new Refused('REPORT_UNFINISHED', { questions });
      return { state: 'signed', signedBy: { openid, name }, signedAtMs: nowMs };
    },
    openid,
  );
}

type Change = Partial<Pick<DailyReportDocument, 'words' | 'savedBy' | 'state' | 'signedBy' | 'signedAtMs'>>;

async function changeReport(
  services: Services,
  asked: { readonly storeId: string; readonly day: string; readonly version: number },
  changeOf: (report: DailyReportDocument, store: StoreDocument) => Change | Refused | null,
  signer: string | null = null,
): Promise<{ readonly report: DailyReportView } | Refused> {
  const found = await findReport(services, asked.storeId, asked.day);
  if (found instanceof Refused) return found;
  const { store, report: collected } = found;
  const changed = await services.database.transact(async (transaction) => {
    const kept = await transaction.get('dailyReports', collected._id);
    const report = kept
      ? { ...kept, sales: kept.state === 'signed' ? kept.sales : collected.sales }
      : collected;
    if (report.state === 'signed')
      return report.signedBy?.openid === signer ? report : new Refused('REPORT_SIGNED');
    const change = changeOf(report, store);
    if (change === null) return report;
    if (change instanceof Refused) return change;
    if (report.version !== asked.version) return new Refused('REPORT_CHANGED', { version: report.version });
    const next: DailyReportDocument = { ...report, ...change, version: report.version + 1 };
    await transaction.set('dailyReports', next);
    return next;
  });
  return changed instanceof Refused ? changed : { report: reportView(services, store, changed) };
}

async function findReport(services: Services, storeId: string, askedDay: string | null) {
  const { database, nowMs } = services;
  const store = await database.get('stores', storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const today = businessDay(store.hours, nowMs());
  const day = askedDay ?? today;
  const kept = await database.get('dailyReports', reportId(storeId, day));
  if (kept?.state === 'signed') return { store, report: kept };
  const isTooOld = day < businessDay(store.hours, nowMs() - daysBack * dayMs);
  if (day > today || (!kept && isTooOld)) return new Refused('REPORT_UNKNOWN');
  const sales = await collectSales(services, store, day, kept?.sales ?? null);
  return { store, report: kept ? { ...kept, sales } : emptyReport(storeId, day, sales, nowMs()) };
}

export function emptyReport(
  storeId: string,
  day: string,
  sales: DailyReportDocument['sales'],
  nowMs: number,
): DailyReportDocument {
  return {
    ...{ _id: reportId(storeId, day), storeId, day, state: 'draft', version: 0, sales, words: noWords },
    ...{ savedBy: null, signedBy: null, signedAtMs: null, createdAtMs: nowMs },
  };
}

function reportView({ nowMs }: Services, store: StoreDocument, report: DailyReportDocument): DailyReportView {
  const { storeId, day, state, version, sales, words, savedBy, signedBy, signedAtMs } = report;
  return {
    ...{ storeId, day, state, version, sales, words, signedAtMs },
    ...{ savedByName: savedBy?.name ?? null, signedByName: signedBy?.name ?? null },
    isOver: isDayOver(store.hours, day, nowMs()),
  };
}
