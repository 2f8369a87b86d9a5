import { officeReportsText } from '../../text/office-reports';

/** A business day `YYYY-MM-DD` as people say it. */
export function dayWords(day: string): string {
  const [, month, date] = day.split('-');
  return officeReportsText('ofDay', { month: Number(month), day: Number(date) });
}
