import { businessDayNumber } from './business-day';
import { minuteMs } from './local-time';
import { lastOrderMs } from './opening';
import type { SlotRules, StoreHours } from './store-hours';
import { openStretches, type OpenStretch } from './stretches';

/** A time at which an order for later can be had. */
export interface Slot {
  readonly startMs: number;
  readonly endMs: number;
  /** Orders that still fit, 0 when it is full; null for no limit. */
  readonly left: number | null;
}

export interface SlotQuestion {
  readonly hours: StoreHours;
  readonly rules: SlotRules;
  readonly nowMs: number;
  /** Orders that each slot has already, by its start. */
  readonly ordersBySlotStart: Readonly<Record<number, number>>;
}

/**
 * Every slot from the lead time on to the last allowed business day, in order of time; full ones included, so that
 * the guest sees that they are full.
 *
 * A slot starts on a whole multiple of its length on the store's clock, lies within the opening hours from start to
 * end, and starts before the stretch's last order. The lead time counts once, from now, and not again from opening.
 */
export function listSlots({ hours, rules, nowMs, ordersBySlotStart }: SlotQuestion): Slot[] {
  const today = businessDayNumber(hours, nowMs);
  const lastDay = today + rules.daysAhead;
  const earliestMs = nowMs + rules.leadMinutes * minuteMs;
  return openStretches(hours, today, lastDay + 2)
    .flatMap((stretch) => slotStarts(hours, rules, stretch, earliestMs))
    .filter((startMs) => businessDayNumber(hours, startMs) <= lastDay)
    .map((startMs) => ({
      startMs,
      endMs: startMs + rules.slotMinutes * minuteMs,
      left: ordersLeft(rules, ordersBySlotStart[startMs] ?? 0),
    }));
}

/** The soonest moment at which a store can have an order ready that is placed now: the first slot with room. */
export function soonestSlot(slots: readonly Slot[]): Slot | null {
  return slots.find((slot) => slot.left === null || slot.left > 0) ?? null;
}

function slotStarts(hours: StoreHours, rules: SlotRules, stretch: OpenStretch, earliestMs: number): number[] {
  const slotMs = rules.slotMinutes * minuteMs;
  if (!Number.isSafeInteger(rules.slotMinutes) || slotMs <= 0) {
    throw new RangeError(`slotMinutes must be a whole number from 1, but is ${rules.slotMinutes}`);
  }
  const offsetMs = hours.utcOffsetMinutes * minuteMs;
  const from = Math.max(stretch.startMs, earliestMs) + offsetMs;
  const lastMs = Math.min(stretch.endMs - slotMs, lastOrderMs(hours, stretch) - 1);
  const starts: number[] = [];
  for (let startMs = Math.ceil(from / slotMs) * slotMs - offsetMs; startMs <= lastMs; startMs += slotMs) {
    starts.push(startMs);
  }
  return starts;
}

function ordersLeft(rules: SlotRules, orders: number): number | null {
  return rules.capacityPerSlot === null ? null : Math.max(0, rules.capacityPerSlot - orders);
}
