import { storeId, type ActionDoc } from './action-docs';
import type { AuditAnswers } from './audit';
import type { ReportAnswers } from './daily-reports';
import type { RefusalCode } from './refusal';

const day = '2026-05-16';
const ofReport = { storeId, day };
const ofStore: readonly RefusalCode[] = ['NOT_STAFF', 'ROLE_NOT_ALLOWED', 'STORE_UNKNOWN'];
const ofReports: readonly RefusalCode[] = [...ofStore, 'REPORT_UNKNOWN'];
const ofWriting: readonly RefusalCode[] = [...ofReports, 'REPORT_SIGNED', 'REPORT_CHANGED', 'BUSY'];

export const reportDocs: Readonly<Record<keyof ReportAnswers, ActionDoc>> = {
  listDailyReports: {
    summary: 'Daily reports, newest first, of this store or of every store that the reader owns.',
    example: { storeId, overStores: true, beforeDay: null },
    refusals: ofStore,
  },
  viewDailyReport: {
    summary:
      'What the till knows of a day and what a person said; as it stands until it is signed, then as it was signed.',
    example: ofReport,
    refusals: ofReports,
  },
  saveDailyReport: {
    summary: 'Keeps what a person said; of two who write at once the second has to look first.',
    example: {
      ...{ ...ofReport, version: 1 },
      words: { weather: '小雨', wentWell: '晚市翻台快', wentWrong: '鲈鱼七点就没了', missing: '鲈鱼 8 条' },
    },
    refusals: ofWriting,
  },
  signDailyReport: {
    summary:
      'Ends the report with its sales as they stand; after closing, and when every question has an answer.',
    example: { ...ofReport, version: 2 },
    refusals: [...ofWriting, 'REPORT_UNFINISHED'],
  },
};

export const auditDocs: Readonly<Record<keyof AuditAnswers, ActionDoc>> = {
  viewAudit: {
    summary:
      'Who changed what at the store, newest first, by kind, person and days; one page, before a moment. With `opens` come those who work here, to choose from.',
    example: {
      ...{ storeId, kind: 'role', colleagueId: null },
      ...{ fromDay: '2026-05-01', toDay: day, beforeMs: null },
    },
    refusals: ofStore,
  },
};
