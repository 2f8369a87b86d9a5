import * as v from 'valibot';
import type { Holiday } from '../domain/reservation/fault-of-rules';
import type { ReservationRules } from '../domain/reservation/reservation-rules';
import { weekdays } from '../domain/store-hours/store-hours';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const moment = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

function whole(least: number, most: number) {
  return v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));
}

function words(least: number, most: number) {
  return v.pipe(v.string(), v.trim(), v.minLength(least), v.maxLength(most));
}

/** Up to midnight of the second day after, as a period may reach into the night. */
const periods = v.pipe(
  v.array(v.strictObject({ startMinute: whole(0, 2880), endMinute: whole(0, 2880) })),
  v.maxLength(6),
);

const localText = (least: number, most: number) =>
  v.strictObject({ zh: words(least, most), en: words(least, most) });

const rules = v.strictObject({
  isOn: v.boolean(),
  periods: v.nullable(periods),
  slotMinutes: v.picklist([10, 15, 20, 30, 60]),
  turns: v.pipe(
    v.array(v.strictObject({ upToPartySize: whole(1, 99), minutes: whole(15, 480) })),
    v.minLength(1),
    v.maxLength(6),
  ),
  leadMinutes: whole(0, 10_080),
  daysAhead: whole(0, 90),
  walkInSharePercent: whole(0, 100),
  /** WeChat Pay takes no payment that ends sooner. */
  holdMinutes: whole(3, 60),
  offerMinutes: whole(5, 240),
  keepMinutes: whole(0, 120),
  missedAfterMinutes: whole(5, 480),
  isPhoneNeeded: v.boolean(),
  remindHours: whole(0, 48),
  deposit: v.nullable(
    v.strictObject({
      per: v.picklist(['person', 'table']),
      amount: whole(1, 1_000_000),
      fromPartySize: whole(1, 99),
      freeUntilHours: whole(0, 168),
      keptPercent: v.optional(whole(0, 100)),
      weekdays: v.optional(v.pipe(v.array(v.picklist(weekdays)), v.maxLength(7))),
    }),
  ),
  areas: v.pipe(
    v.array(v.strictObject({ id, name: localText(1, 12), note: localText(0, 20) })),
    v.maxLength(12),
  ),
});

/** How a store keeps tables for later; part of the function `staff`. */
export const reservationRulesInputs = {
  viewReservationRules: v.strictObject({ storeId: id }),
  setReservationRules: v.strictObject({
    storeId: id,
    /** The version that the colleague changed, as it was answered. */
    seenAtMs: v.nullable(moment),
    rules,
    /** Every day from today on with hours of its own; those that have passed are forgotten. */
    holidays: v.pipe(v.array(v.strictObject({ day: v.string(), periods })), v.maxLength(60)),
  }),
  /** Where one table stands, and which tables can be pushed together with it; those know it of each other. */
  setTablePlace: v.strictObject({
    storeId: id,
    tableId: id,
    seenAtMs: v.nullable(moment),
    areaId: v.nullable(id),
    neighbourIds: v.pipe(
      v.array(id),
      v.maxLength(6),
      v.check((ids) => new Set(ids).size === ids.length, 'Name each table once'),
    ),
  }),
} as const;

/** A table in the room. */
export interface PlacedTable {
  readonly id: string;
  readonly name: string;
  readonly seats: number;
  readonly areaId: string | null;
  readonly neighbourIds: readonly string[];
  /** The version of what is said here; null for one that nobody has changed. */
  readonly changedAtMs: number | null;
}

interface StandingRules {
  readonly rules: ReservationRules;
  readonly holidays: readonly Holiday[];
  readonly changedAtMs: number | null;
}

export interface ReservationRulesAnswers {
  viewReservationRules: StandingRules & {
    /** By name; at most 500. */
    readonly tables: readonly PlacedTable[];
    /** Business day of the store at this moment. */
    readonly today: string;
  };
  setReservationRules: StandingRules;
  /** The table and its neighbours, old and new. */
  setTablePlace: { readonly tables: readonly PlacedTable[] };
}
