import * as v from 'valibot';
import type { DeskChoice } from '../domain/service/desk-choice';
import type { SilenceHours } from '../domain/service/silence';
import { isCalendarDay } from '../domain/store-hours/local-time';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const day = v.pipe(v.string(), v.check(isCalendarDay, 'There is no such day'));

/** How the service desk does; part of the function `staff`. */
export const serviceFigureInputs = {
  /** Business days from the first to the last, a month at most; without a range so many up to today, seven by default. */
  viewServiceFigures: v.strictObject({
    storeId: id,
    range: v.nullable(v.strictObject({ fromDay: day, toDay: day })),
    lastDays: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(31))),
  }),
} as const;

/** Times are taken from buckets, so they are off by less than a bucket is wide. */
export interface DeskFiguresView {
  /** Guests who wanted a person; of the desk alone. */
  readonly asked: number;
  readonly firstAnswers: number;
  readonly firstAnswerMedianMs: number | null;
  readonly firstAnswerP90Ms: number | null;
  /** Messages that were sent. */
  readonly answers: number;
  readonly closed: number;
  /** Ended because the guest said nothing more: of the desk alone, and among no resolutions. */
  readonly fellSilent: number;
  readonly resolutionMedianMs: number | null;
  readonly resolutionP90Ms: number | null;
  readonly ratings: number;
  readonly meanMark: number | null;
}

export interface ServiceFigureAnswers {
  viewServiceFigures: {
    readonly fromDay: string;
    readonly toDay: string;
    /** Who answers what guests write outside the app. */
    readonly answeredBy: DeskChoice;
    /** After so many hours of the guest's silence a conversation ends; null for never. */
    readonly silenceHours: SilenceHours;
    readonly desk: DeskFiguresView;
    /** Oldest first; days on which nothing happened are left out. */
    readonly byDay: readonly ({ readonly day: string } & DeskFiguresView)[];
    /** Who answered most stands first. */
    readonly byAgent: readonly ({ readonly agentId: string; readonly name: string } & DeskFiguresView)[];
    /** Guests who wait for a person now, counted up to 100, and since when the first of them does. */
    readonly waiting: number;
    readonly waitingSinceMs: number | null;
    readonly nowMs: number;
  };
}
