import * as v from 'valibot';
import type { Fen } from '../domain/money/fen';
import type { ReportWords } from '../domain/report/report-words';
import type { Takings } from '../domain/shift/takings';
import type { LocalText } from '../domain/text/local-text';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const answer = v.pipe(v.string(), v.trim(), v.maxLength(300));
const version = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const ofReport = { storeId: id, day };

/** The report of a business day; part of the function `staff`. */
export const reportInputs = {
  /** Of one store, or of every store of which the reader is an owner. */
  listDailyReports: v.strictObject({ storeId: id, overStores: v.boolean(), beforeDay: v.nullable(day) }),
  /** Null for today. */
  viewDailyReport: v.strictObject({ storeId: id, day: v.nullable(day) }),
  /** The version is that of the report as it was shown. */
  saveDailyReport: v.strictObject({
    ...ofReport,
    version,
    words: v.strictObject({ weather: answer, wentWell: answer, wentWrong: answer, missing: answer }),
  }),
  signDailyReport: v.strictObject({ ...ofReport, version }),
} as const;

/** What the till knows of a day by itself. */
export interface ReportSales {
  readonly orders: number;
  readonly portions: number;
  readonly takings: Takings;
  /** What counts of drawers found too much (positive) or missing. */
  readonly cashDifference: Fen;
  /** The five dishes that sold most. */
  readonly topDishes: readonly {
    readonly name: LocalText;
    readonly portions: number;
    readonly revenue: Fen;
  }[];
  readonly soldOut: readonly LocalText[];
  /** Orders that were agreed on and did not come to anything. */
  readonly cancelled: number;
  readonly asOfMs: number;
  /** False when the day has more postings than one answer reads. */
  readonly isComplete: boolean;
}

export interface DailyReportView {
  readonly storeId: string;
  readonly day: string;
  readonly state: 'draft' | 'signed';
  /** 0 for one that nobody has written yet. */
  readonly version: number;
  readonly sales: ReportSales;
  readonly words: ReportWords;
  readonly savedByName: string | null;
  readonly signedByName: string | null;
  readonly signedAtMs: number | null;
  /** Whether the day is over, so that it can be signed. */
  readonly isOver: boolean;
}

export interface DailyReportRow {
  readonly storeId: string;
  readonly storeName: LocalText;
  readonly day: string;
  readonly state: 'draft' | 'signed';
  readonly orders: number;
  readonly net: Fen;
  readonly signedByName: string | null;
}

export interface ReportAnswers {
  listDailyReports: {
    /** Newest first. */
    readonly reports: readonly DailyReportRow[];
    readonly nextBeforeDay: string | null;
    readonly today: string;
  };
  viewDailyReport: { readonly report: DailyReportView };
  saveDailyReport: { readonly report: DailyReportView };
  signDailyReport: { readonly report: DailyReportView };
}
