import { businessDayNumber } from '../store-hours/business-day';
import { dayText, minuteMs, momentOf } from '../store-hours/local-time';
import { listSlots } from '../store-hours/slots';
import type { StoreHours } from '../store-hours/store-hours';
import type { ReservationRules } from './reservation-rules';

/** A time at which a party may arrive. */
export interface ArrivalTime {
  readonly startMs: number;
  /** Business day: half past midnight belongs to the evening before. */
  readonly day: string;
}

type TimeRules = Pick<ReservationRules, 'periods' | 'slotMinutes' | 'leadMinutes' | 'daysAhead'>;

export interface TimeQuestion {
  readonly hours: StoreHours;
  readonly rules: TimeRules;
  readonly nowMs: number;
}

/**
 * Every time at which a party may arrive, from the lead time on: while the store is open and before its last order,
 * within the periods in which it takes reservations.
 */
export function arrivalTimes({ hours, rules, nowMs }: TimeQuestion): ArrivalTime[] {
  const { slotMinutes, leadMinutes, daysAhead } = rules;
  const slots = listSlots({
    hours,
    rules: { slotMinutes, leadMinutes, daysAhead, capacityPerSlot: null },
    nowMs,
    ordersBySlotStart: {},
  });
  return slots
    .filter(({ startMs }) => isInPeriods(hours, rules, startMs))
    .map(({ startMs }) => ({ startMs, day: dayText(businessDayNumber(hours, startMs)) }));
}

export type TimeFault = 'PAST' | 'TOO_SOON' | 'TOO_FAR' | 'CLOSED';

/** Why a party cannot arrive at a moment; null when it can. */
export function faultOfArrival(question: TimeQuestion, startMs: number): TimeFault | null {
  const { hours, rules, nowMs } = question;
  if (startMs < nowMs) return 'PAST';
  if (startMs < nowMs + rules.leadMinutes * minuteMs) return 'TOO_SOON';
  if (businessDayNumber(hours, startMs) > businessDayNumber(hours, nowMs) + rules.daysAhead) return 'TOO_FAR';
  return arrivalTimes(question).some((time) => time.startMs === startMs) ? null : 'CLOSED';
}

/** Periods belong to the business day, so 17:00 to 25:30 reaches into the next calendar day. */
function isInPeriods(hours: StoreHours, { periods }: TimeRules, startMs: number): boolean {
  if (periods === null) return true;
  const midnightMs = momentOf(hours, businessDayNumber(hours, startMs), 0);
  const minute = (startMs - midnightMs) / minuteMs;
  return periods.some(({ startMinute, endMinute }) => startMinute <= minute && minute < endMinute);
}

/** The business days that a stretch touches, in order: a party at four in the morning may stay into the next one. */
export function daysTouched(
  hours: Pick<StoreHours, 'utcOffsetMinutes' | 'dayStartsAtMinute'>,
  startMs: number,
  endMs: number,
): string[] {
  const days: string[] = [];
  const last = businessDayNumber(hours, endMs - 1);
  for (let day = businessDayNumber(hours, startMs); day <= last; day += 1) days.push(dayText(day));
  return days;
}

/** So many business days, from that of a moment on. */
export function daysFrom(
  hours: Pick<StoreHours, 'utcOffsetMinutes' | 'dayStartsAtMinute'>,
  ms: number,
  count: number,
): string[] {
  const first = businessDayNumber(hours, ms);
  return Array.from({ length: count }, (_, index) => dayText(first + index));
}
