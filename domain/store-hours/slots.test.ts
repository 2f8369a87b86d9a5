import fc from 'fast-check';
import { at, buildHours, clockText, everyDay } from '../testing/build-hours';
import { businessDay } from './business-day';
import { acceptsOrdersAt, closesAtMs, isOpenAt } from './opening';
import { listSlots, soonestSlot, type Slot } from './slots';
import type { DayPeriod, SlotRules, StoreHours } from './store-hours';

const rules: SlotRules = { leadMinutes: 15, slotMinutes: 15, capacityPerSlot: 8, daysAhead: 0 };

test('the first slot leaves the lead time once, and full ones are shown as full', () => {
  const slots = listSlots({
    hours: buildHours(),
    rules,
    nowMs: at('2026-11-22 12:08'),
    ordersBySlotStart: { [at('2026-11-22 12:30')]: 3, [at('2026-11-22 13:00')]: 9 },
  });
  expect(slots.slice(0, 4)).toEqual([
    { startMs: at('2026-11-22 12:30'), endMs: at('2026-11-22 12:45'), left: 5 },
    { startMs: at('2026-11-22 12:45'), endMs: at('2026-11-22 13:00'), left: 8 },
    { startMs: at('2026-11-22 13:00'), endMs: at('2026-11-22 13:15'), left: 0 },
    { startMs: at('2026-11-22 13:15'), endMs: at('2026-11-22 13:30'), left: 8 },
  ]);
});

test('no slot stands between last order and the evening, and the evening goes on past midnight', () => {
  const starts = startsFrom('2026-11-22 13:00');
  expect(starts.slice(0, 2)).toEqual(['2026-11-22 13:15', '2026-11-22 17:00']);
  expect(starts.slice(-1)).toEqual(['2026-11-23 01:15']);
});

test('a slot that the lead time just reaches can be had', () => {
  expect(startsFrom('2026-11-22 12:15')[0]).toBe('2026-11-22 12:30');
  expect(startsFrom('2026-11-22 12:16')[0]).toBe('2026-11-22 12:45');
});

test('before opening the first slot is the opening, with no second lead time', () => {
  expect(startsFrom('2026-11-22 09:00')[0]).toBe('2026-11-22 10:30');
});

test('after the last order of the day there is nothing today, and tomorrow only where the store allows it', () => {
  expect(startsFrom('2026-11-23 01:20')).toEqual([]);
  const tomorrow = startsFrom('2026-11-23 01:20', { daysAhead: 1 });
  expect(tomorrow[0]).toBe('2026-11-23 10:30');
  expect(tomorrow.slice(-1)).toEqual(['2026-11-24 01:15']);
});

test('at 01:00 the evening still is today', () => {
  expect(startsFrom('2026-11-23 00:50')).toEqual(['2026-11-23 01:15']);
});

test('a slot that would end after closing is not offered, even where orders are taken to the end', () => {
  const hours = buildHours({ weekly: everyDay('10:00-12:50'), lastOrderMinutesBeforeEnd: 0 });
  expect(startsFrom('2026-11-22 11:40', { slotMinutes: 30 }, hours)).toEqual(['2026-11-22 12:00']);
});

test('a store that never closes offers the whole business day', () => {
  const always = buildHours({ weekly: everyDay('00:00-24:00') });
  const starts = startsFrom('2026-11-22 03:50', { slotMinutes: 60, leadMinutes: 0, daysAhead: 1 }, always);
  expect(starts[0]).toBe('2026-11-22 04:00');
  expect(starts).toHaveLength(24);
});

test('the soonest slot is the first with room', () => {
  const full: Slot = { startMs: 1, endMs: 2, left: 0 };
  const open: Slot = { startMs: 2, endMs: 3, left: null };
  expect(soonestSlot([full, open])).toBe(open);
  expect(soonestSlot([full])).toBeNull();
});

test('a slot of no length is a mistake in the rules', () => {
  expect(() => startsFrom('2026-11-22 12:00', { slotMinutes: 0 })).toThrow('slotMinutes');
});

const periods: fc.Arbitrary<DayPeriod> = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .map(([startMinute, length]) => ({ startMinute, endMinute: Math.min(startMinute + length, 2880) }));
const days = fc.array(periods, { maxLength: 3 });
const anyHours: fc.Arbitrary<StoreHours> = fc.record({
  utcOffsetMinutes: fc.constantFrom(480, 0, -300, 345),
  dayStartsAtMinute: fc.integer({ min: 0, max: 480 }),
  weekly: fc.record({ 1: days, 2: days, 3: days, 4: days, 5: days, 6: days, 7: days }),
  exceptions: fc.dictionary(fc.constantFrom('2026-11-22', '2026-11-23', '2026-11-24'), days),
  lastOrderMinutesBeforeEnd: fc.integer({ min: 0, max: 60 }),
});
const anyRules: fc.Arbitrary<SlotRules> = fc.record({
  leadMinutes: fc.integer({ min: 0, max: 180 }),
  slotMinutes: fc.integer({ min: 5, max: 70 }),
  capacityPerSlot: fc.option(fc.integer({ min: 1, max: 9 })),
  daysAhead: fc.integer({ min: 0, max: 3 }),
});
const moments = fc.integer({ min: at('2026-11-21 00:00'), max: at('2026-11-25 00:00') });

test('every slot lies inside the hours, before the last order, after the lead time, once, and within the days ahead', () => {
  fc.assert(
    fc.property(anyHours, anyRules, moments, (hours, slotRules, nowMs) => {
      const slots = listSlots({ hours, rules: slotRules, nowMs, ordersBySlotStart: {} });
      const lastDay = businessDay(hours, nowMs + slotRules.daysAhead * 86_400_000);
      const isRight = (slot: Slot, index: number): boolean =>
        isOpenAt(hours, slot.startMs) &&
        acceptsOrdersAt(hours, slot.startMs) &&
        slot.endMs <= (closesAtMs(hours, slot.startMs) ?? Infinity) &&
        slot.startMs >= nowMs + slotRules.leadMinutes * 60_000 &&
        businessDay(hours, slot.startMs) <= lastDay &&
        slot.left === slotRules.capacityPerSlot &&
        slot.startMs >= (slots[index - 1]?.endMs ?? 0);
      expect(slots.filter((slot, index) => !isRight(slot, index))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('no slot that could be had is missing', () => {
  fc.assert(
    fc.property(anyHours, anyRules, moments, (hours, slotRules, nowMs) => {
      const starts = listSlots({ hours, rules: slotRules, nowMs, ordersBySlotStart: {} }).map(
        (slot) => slot.startMs,
      );
      const slotMs = slotRules.slotMinutes * 60_000;
      const offsetMs = hours.utcOffsetMinutes * 60_000;
      const firstMs =
        Math.ceil((nowMs + slotRules.leadMinutes * 60_000 + offsetMs) / slotMs) * slotMs - offsetMs;
      const today = businessDay(hours, nowMs);
      const expected: number[] = [];
      for (let startMs = firstMs; businessDay(hours, startMs) === today; startMs += slotMs) {
        const endsInTime = startMs + slotMs <= (closesAtMs(hours, startMs) ?? Infinity);
        if (endsInTime && acceptsOrdersAt(hours, startMs)) expected.push(startMs);
      }
      expect(starts.filter((startMs) => businessDay(hours, startMs) === today)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

function startsFrom(
  moment: string,
  overrides: Partial<SlotRules> = {},
  hours = buildHours(),
): (string | null)[] {
  const slots = listSlots({
    hours,
    rules: { ...rules, ...overrides },
    nowMs: at(moment),
    ordersBySlotStart: {},
  });
  return slots.map((slot) => clockText(slot.startMs));
}
