import type { DayPeriod } from '../../../domain/store-hours/store-hours';

/** `11:00-14:00 17:00-25:30` for the eye and the keyboard; after midnight the hours go on, as on the tickets of a night. */
export function periodsText(periods: readonly DayPeriod[]): string {
  return periods
    .map(({ startMinute, endMinute }) => `${minuteText(startMinute)}-${minuteText(endMinute)}`)
    .join(' ');
}

/** The other way round; null for what cannot be read. Empty text is no period at all. */
export function readPeriods(text: string): DayPeriod[] | null {
  const parts = text
    .replace(/[：]/g, ':')
    .replace(/\s*[-–—~～至]\s*/g, '-')
    .split(/[\s,，、;；]+/)
    .filter((part) => part !== '');
  const periods = parts.map(readPeriod);
  return periods.every((period) => period !== null) ? periods : null;
}

function readPeriod(text: string): DayPeriod | null {
  const [, startHour, startRest, endHour, endRest] =
    /^(\d{1,2}):(\d\d)-(\d{1,2}):(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (startHour === undefined || startRest === undefined) return null;
  if (endHour === undefined || endRest === undefined || Math.max(startRest, endRest) > 59) return null;
  const startMinute = startHour * 60 + startRest;
  const endMinute = endHour * 60 + endRest;
  return startMinute < endMinute && endMinute <= 2880 ? { startMinute, endMinute } : null;
}

function minuteText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
