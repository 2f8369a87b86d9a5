/** Days as ISO numbers them: Monday is 1, Sunday is 7. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

export type Weekday = (typeof weekdays)[number];

/**
 * A stretch of a business day in the store's own time, in minutes after the midnight that begins the day.
 * `endMinute` is exclusive and may exceed 1440: 17:00 to 02:00 of the next day is 1020 to 1560.
 */
export interface DayPeriod {
  readonly startMinute: number;
  readonly endMinute: number;
}

/** When a store is open. */
export interface StoreHours {
  /** Minutes east of UTC; 480 in China. Cloud functions run in UTC. */
  readonly utcOffsetMinutes: number;
  /** A business day begins at this minute of the store's clock, so that an order at 01:30 belongs to the evening before. */
  readonly dayStartsAtMinute: number;
  readonly weekly: Readonly<Record<Weekday, readonly DayPeriod[]>>;
  /** Days off and exceptional hours by local date `YYYY-MM-DD`; they replace the weekly hours of that day. */
  readonly exceptions: Readonly<Record<string, readonly DayPeriod[]>>;
  /** The last order is taken this many minutes before a period ends. */
  readonly lastOrderMinutesBeforeEnd: number;
}

/** How a store takes orders for a later time. */
export interface SlotRules {
  /** Least minutes between ordering and a slot's start. */
  readonly leadMinutes: number;
  readonly slotMinutes: number;
  /** Orders one slot takes; null for no limit. */
  readonly capacityPerSlot: number | null;
  /** How many days ahead a slot may be; 0 for today only. */
  readonly daysAhead: number;
}
