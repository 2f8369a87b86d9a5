import type { AuditAnswers } from '../../contract/audit';
import type { ReportAnswers } from '../../contract/daily-reports';
import type { ShiftAnswers } from '../../contract/shifts';
import type { Services } from '../services';
import { acceptShift } from '../shifts/accept-shift';
import { closeShift } from '../shifts/close-shift';
import { moveCash } from '../shifts/move-cash';
import { openShift } from '../shifts/open-shift';
import { listShifts, viewShift } from '../shifts/view-shift';
import type { StaffRun } from '../staff/staff-run';
import { viewAudit } from '../staff/view-audit';
import { saveDailyReport, signDailyReport, viewDailyReport } from './daily-report';
import { listDailyReports } from './list-reports';

type OfficeRuns = { readonly [Name in keyof (ShiftAnswers & ReportAnswers & AuditAnswers)]: StaffRun<Name> };

/** Tills, daily reports, and what was changed. */
export function officeRuns(services: Services): OfficeRuns {
  return {
    openShift: (input, colleague) => openShift(services, colleague, input),
    viewShift: (input, colleague) => viewShift(services, colleague, input),
    moveCash: (input, colleague) => moveCash(services, colleague, input),
    closeShift: (input, colleague) => closeShift(services, colleague, input),
    acceptShift: (input, colleague) => acceptShift(services, colleague, input),
    listShifts: (input) => listShifts(services, input),
    listDailyReports: (input, colleague) => listDailyReports(services, colleague, input),
    viewDailyReport: (input) => viewDailyReport(services, input),
    saveDailyReport: (input, colleague) => saveDailyReport(services, colleague, input),
    signDailyReport: (input, colleague) => signDailyReport(services, colleague, input),
    viewAudit: (input) => viewAudit(services, input),
  };
}
