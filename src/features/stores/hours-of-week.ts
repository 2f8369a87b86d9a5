import { businessDayNumber } from '../../../domain/store-hours/business-day';
import { dayNumberOf, dayText, weekdayOf } from '../../../domain/store-hours/local-time';
import type { DayPeriod, StoreHours, Weekday } from '../../../domain/store-hours/store-hours';
import { currentLanguage } from '../../text/language';
import { storesText } from '../../text/stores';
import { minuteText } from '../session/store-clock';

const minutesPerDay = 1440;
const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
/** Exceptions further away than this concern nobody yet. */
const exceptionDaysAhead = 60;

/** A weekday with its hours in words. */
export interface DayRow {
  readonly weekday: Weekday;
  readonly day: string;
  readonly periods: string;
  readonly isToday: boolean;
  /** Today's hours are others than this weekday's usual ones. */
  readonly differs: boolean;
}

/** The week from Monday on; today's row says what holds today, an exception included. */
export function weekRows(hours: StoreHours, nowMs: number): readonly DayRow[] {
  const today = businessDayNumber(hours, nowMs);
  return weekdays.map((weekday) => {
    const isToday = weekday === weekdayOf(today);
    const exception = isToday ? hours.exceptions[dayText(today)] : undefined;
    return {
      weekday,
      day: weekdayWords(weekday),
      periods: periodsWords(exception ?? hours.weekly[weekday]),
      isToday,
      differs: exception !== undefined,
    };
  });
}

/** Days from tomorrow on with other hours than usual: "12月4日 周五", "休息". */
export function exceptionRows(
  hours: StoreHours,
  nowMs: number,
): readonly { readonly date: string; readonly periods: string }[] {
  const today = businessDayNumber(hours, nowMs);
  return Object.entries(hours.exceptions)
    .map(([date, periods]) => ({ day: dayNumberOf(date), periods }))
    .filter(({ day }) => day > today && day <= today + exceptionDaysAhead)
    .sort((a, b) => a.day - b.day)
    .map(({ day, periods }) => ({ date: dateWords(day), periods: periodsWords(periods) }));
}

/** One line for a card: "10:30–21:30，每天都开", or today's hours where the days differ. */
export function hoursSummary(hours: StoreHours, nowMs: number): string {
  const today = businessDayNumber(hours, nowMs);
  const exception = hours.exceptions[dayText(today)];
  const usual = weekdays.map((weekday) => periodsWords(hours.weekly[weekday]));
  const [first = ''] = usual;
  const isSameEveryDay = usual.every((words) => words === first) && hours.weekly[1].length > 0;
  if (isSameEveryDay && exception === undefined) {
    return isAllDay(hours.weekly[1])
      ? storesText('allDayEveryDay')
      : storesText('everyDay', { periods: first });
  }
  const periods = exception ?? hours.weekly[weekdayOf(today)];
  return periods.length === 0
    ? storesText('todayOff')
    : storesText('todayHours', { periods: periodsWords(periods) });
}

/** "10:30–14:00、16:30–21:30", "全天", "17:00–次日 02:00", "休息". */
export function periodsWords(periods: readonly DayPeriod[]): string {
  if (periods.length === 0) return storesText('dayOff');
  if (isAllDay(periods)) return storesText('allDay');
  const joint = currentLanguage() === 'zh-CN' ? '、' : ', ';
  return periods.map(periodWords).join(joint);
}

function periodWords({ startMinute, endMinute }: DayPeriod): string {
  const end = minuteText(endMinute);
  // Midnight itself needs no "next day": 24:00 is how a day ends.
  if (endMinute === minutesPerDay) return `${minuteText(startMinute)}–24:00`;
  return `${minuteText(startMinute)}–${endMinute > minutesPerDay ? storesText('nextDay', { time: end }) : end}`;
}

/** A day whose periods follow on each other for 24 hours, wherever it begins. */
function isAllDay(periods: readonly DayPeriod[]): boolean {
  const inOrder = [...periods].sort((a, b) => a.startMinute - b.startMinute);
  const isUnbroken = inOrder.every(
    (period, index) => index === 0 || period.startMinute <= (inOrder[index - 1]?.endMinute ?? 0),
  );
  const open = (inOrder.at(-1)?.endMinute ?? 0) - (inOrder[0]?.startMinute ?? 0);
  return isUnbroken && open >= minutesPerDay;
}

function dateWords(day: number): string {
  const [, month, dayOfMonth] = dayText(day).split('-').map(Number);
  const date = storesText('monthDay', { month: month ?? 0, day: dayOfMonth ?? 0 });
  return `${date} ${weekdayWords(weekdayOf(day))}`;
}

function weekdayWords(weekday: Weekday): string {
  const keys = { 1: 'mon', 2: 'tue', 3: 'wed', 4: 'thu', 5: 'fri', 6: 'sat', 7: 'sun' } as const;
  return storesText(keys[weekday]);
}
