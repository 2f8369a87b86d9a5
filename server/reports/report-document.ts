import type { ReportSales } from '../../contract/daily-reports';
import type { ReportWords } from '../../domain/report/report-words';

/**
 * `dailyReports/<storeId>:<day>`: what a business day was, by the till and by a person. The sales of a draft are those of
 * when it was last collected; once it is signed nothing in it changes.
 */
export interface DailyReportDocument {
  readonly _id: string;
  readonly storeId: string;
  readonly day: string;
  readonly state: 'draft' | 'signed';
  /** Raised with every change of a person. */
  readonly version: number;
  readonly sales: ReportSales;
  readonly words: ReportWords;
  readonly savedBy: { readonly openid: string; readonly name: string } | null;
  readonly signedBy: { readonly openid: string; readonly name: string } | null;
  readonly signedAtMs: number | null;
  readonly createdAtMs: number;
}

export function reportId(storeId: string, day: string): string {
  return `${storeId}:${day}`;
}
