import { counter, leaders, type Rights } from '../roles';

/** Tills, daily reports, and what was changed. */
export const officeRights = {
  openShift: counter,
  viewShift: counter,
  moveCash: counter,
  closeShift: counter,
  acceptShift: counter,
  listShifts: leaders,
  listDailyReports: leaders,
  viewDailyReport: leaders,
  saveDailyReport: leaders,
  signDailyReport: leaders,
  viewAudit: ['owner'],
} as const satisfies Rights;
