import { isCalendarDay } from '../store-hours/local-time';
import type { DayPeriod } from '../store-hours/store-hours';
import { largestParty, type ReservationRules } from './reservation-rules';

/** What of the rules contradicts itself. */
export type RulesFault = 'TURNS' | 'PERIODS' | 'AREAS' | 'DEPOSIT' | 'KEEPING' | 'HOLIDAYS';

/** A day on which a store is closed, or open at other hours than on that day of the week. */
export interface Holiday {
  /** `YYYY-MM-DD` of the store's calendar. */
  readonly day: string;
  /** None for a closed day. */
  readonly periods: readonly DayPeriod[];
}

/** The first of the rules that contradicts itself or another; null when they can be kept. Each alone is in its bounds. */
export function faultOfRules(rules: ReservationRules, holidays: readonly Holiday[]): RulesFault | null {
  const { turns, periods, areas, deposit, keepMinutes, missedAfterMinutes } = rules;
  const sizes = turns.map(({ upToPartySize }) => upToPartySize);
  if (sizes.length === 0 || !isRising(sizes)) return 'TURNS';
  if (periods !== null && (periods.length === 0 || !arePeriods(periods))) return 'PERIODS';
  if (new Set(areas.map(({ id }) => id)).size < areas.length) return 'AREAS';
  if (deposit !== null && deposit.fromPartySize > largestParty(rules)) return 'DEPOSIT';
  if (deposit?.weekdays?.length === 0) return 'DEPOSIT';
  if (missedAfterMinutes < keepMinutes) return 'KEEPING';
  const days = holidays.map(({ day }) => day);
  const areDays = days.every(isCalendarDay) && new Set(days).size === days.length;
  return areDays && holidays.every((holiday) => arePeriods(holiday.periods)) ? null : 'HOLIDAYS';
}

/** In order, none empty and none over another. */
function arePeriods(periods: readonly DayPeriod[]): boolean {
  return isRising(periods.flatMap(({ startMinute, endMinute }) => [startMinute, endMinute]));
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((each, index) => index === 0 || (numbers[index - 1] ?? 0) < each);
}
