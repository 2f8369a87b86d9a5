import { businessDay, businessDayStartMs } from '../../domain/store-hours/business-day';
import { dayNumberOf, dayText } from '../../domain/store-hours/local-time';
import type { MemberLevel } from '../../domain/membership/member-rules';
import type { Transaction } from '../wechat/database';
import { giveGiftDish, wasGiven, type DayClock } from './gifts';

export function freeDishCause(month: string): string {
  return `free-dish ${month}`;
}

/** The business month `YYYY-MM` of a moment. */
export function monthAt(clock: DayClock, ms: number): string {
  return businessDay(clock, ms).slice(0, 7);
}

export function nextMonthStartMs(clock: DayClock, ms: number): number {
  const longestMonthDays = 31;
  const inNextMonth = dayText(dayNumberOf(`${monthAt(clock, ms)}-01`) + longestMonthDays);
  return businessDayStartMs(clock, `${inNextMonth.slice(0, 7)}-01`);
}

/** Gives the month's free dish of a level, once, good until the month is over. */
export async function giveFreeDish(
  transaction: Transaction,
  level: MemberLevel,
  given: { readonly guestId: string; readonly clock: DayClock; readonly nowMs: number },
): Promise<void> {
  const dish = level.freeDish;
  if (!dish) return;
  const { guestId, clock, nowMs } = given;
  const gift = { guestId, cause: freeDishCause(monthAt(clock, nowMs)) };
  if (await wasGiven(transaction, 'gift', gift)) return;
  await giveGiftDish(transaction, {
    ...{ ...gift, dish, nowMs, validUntilMs: nextMonthStartMs(clock, nowMs) },
    name: { zh: `${level.name.zh}：${dish.name.zh}一份`, en: `${level.name.en}: ${dish.name.en}` },
  });
}
