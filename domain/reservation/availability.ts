import { minuteMs } from '../store-hours/local-time';
import { arrivalTimes, type TimeQuestion } from './arrival-times';
import { overlap, type BookedSpan } from './booked-span';
import { mostReservedOf, occupancyOf, partiesThatFit, type Occupancy } from './choose-tables';
import { groupsFor, type ReservableTable } from './reservable-table';
import { turnMinutesFor, type ReservationRules } from './reservation-rules';

/** More than this says no more to a guest. */
const mostTold = 9;

export interface AvailableTime {
  readonly startMs: number;
  /** At least so many parties of this size still fit anywhere; 0 when it is full. */
  readonly left: number;
  /** The same by area, in the order of the store's areas. */
  readonly leftByArea: readonly number[];
}

export interface AvailableDay {
  readonly day: string;
  readonly times: readonly AvailableTime[];
}

export interface AvailabilityQuestion extends Omit<TimeQuestion, 'rules'> {
  readonly rules: ReservationRules;
  readonly tables: readonly ReservableTable[];
  readonly partySize: number;
  /** What others have, by business day; a span that reaches into another day stands in both. */
  readonly spansByDay: Readonly<Record<string, readonly BookedSpan[]>>;
  /** The business days that a stretch touches. */
  readonly daysOf: (startMs: number, endMs: number) => readonly string[];
}

/** Every day on which a party may arrive, with what is left at each time. Days without a time are left out. */
export function availability(question: AvailabilityQuestion): AvailableDay[] {
  const { rules, tables, partySize, spansByDay } = question;
  const mostReserved = mostReservedOf(tables.length, rules.walkInSharePercent);
  const turnMs = turnMinutesFor(rules, partySize) * minuteMs;
  const anywhere = groupsFor(tables, partySize, null);
  const byArea = rules.areas.map(({ id }) => groupsFor(tables, partySize, id));
  const leftIn = (occupancy: Occupancy): Omit<AvailableTime, 'startMs'> => ({
    left: partiesThatFit(anywhere, occupancy, mostTold),
    leftByArea: byArea.map((groups) => partiesThatFit(groups, occupancy, mostTold)),
  });
  const leftWhenEmpty = leftIn({ busy: new Set(), room: mostReserved });
  const timesByDay = new Map<string, AvailableTime[]>();
  for (const { startMs, day } of arrivalTimes(question)) {
    const stretch = { startMs, endMs: startMs + turnMs };
    const there = spansOf(spansByDay, question.daysOf(startMs, stretch.endMs)).filter((span) =>
      overlap(span, stretch),
    );
    const left = there.length === 0 ? leftWhenEmpty : leftIn(occupancyOf(there, stretch, mostReserved));
    const times = timesByDay.get(day) ?? [];
    times.push({ startMs, ...left });
    timesByDay.set(day, times);
  }
  return [...timesByDay].map(([day, times]) => ({ day, times }));
}

/** A span of two days stands in both, and counts once. */
export function spansOf(
  spansByDay: AvailabilityQuestion['spansByDay'],
  days: readonly string[],
): readonly BookedSpan[] {
  const [first, ...others] = days.map((day) => spansByDay[day] ?? []);
  if (others.length === 0) return first ?? [];
  const byId = new Map(
    days.flatMap((day) => spansByDay[day] ?? []).map((span) => [span.reservationId, span]),
  );
  return [...byId.values()];
}
