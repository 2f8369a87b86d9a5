import { weekdayOf } from '../store-hours/local-time';
import { businessDayNumber, minuteOfBusinessDay } from '../store-hours/business-day';
import type { StoreHours } from '../store-hours/store-hours';

const minuteMs = 60_000;

/** How long one party kept its table. */
export interface Turn {
  /** The letter of the group that the party or its table belongs to. */
  readonly letter: string;
  readonly seatedAtMs: number;
  readonly leftAtMs: number;
}

/** Fewer measured turns than this say little, and the owner's own figure is taken. */
export const leastTurns = 8;
/** Shorter is a table tried and left, longer a table that nobody marked as free. */
const shortestTurnMinutes = 10;
const longestTurnMinutes = 240;
/** An hour is like those beside it. */
const hoursAround = 1;
const step = 5;
/** Nobody knows what comes later than this. */
const longestEstimateMinutes = 180;

export interface TurnFigures {
  /** The median, and the middle half around it, in minutes. */
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  /** How many turns it was measured from; 0 for the owner's figure. */
  readonly turns: number;
}

export interface WaitEstimate {
  readonly fromMinutes: number;
  readonly toMinutes: number;
  /** Whether it comes from turns that were measured here. */
  readonly isMeasured: boolean;
}

/**
 * How long parties of a group keep their tables at this hour: from turns on the same weekday, else from any day at this
 * hour, else from any time, whichever are enough; else the owner's figure with a fifth around it.
 */
export function turnFigures(
  turns: readonly Turn[],
  asked: {
    readonly letter: string;
    readonly clock: Pick<StoreHours, 'utcOffsetMinutes' | 'dayStartsAtMinute'>;
    readonly nowMs: number;
    readonly usualMinutes: number;
  },
): TurnFigures {
  const { letter, clock, nowMs, usualMinutes } = asked;
  const ofGroup = turns.filter((turn) => turn.letter === letter && isLikely(turn));
  const hourNow = hourOf(clock, nowMs);
  const atHour = ofGroup.filter(
    ({ seatedAtMs }) => Math.abs(hourOf(clock, seatedAtMs) - hourNow) <= hoursAround,
  );
  const weekday = weekdayOf(businessDayNumber(clock, nowMs));
  const onWeekday = atHour.filter(
    ({ seatedAtMs }) => weekdayOf(businessDayNumber(clock, seatedAtMs)) === weekday,
  );
  const enough = [onWeekday, atHour, ofGroup].find((each) => each.length >= leastTurns);
  if (!enough)
    return { lower: usualMinutes * 0.8, median: usualMinutes, upper: usualMinutes * 1.2, turns: 0 };
  const minutes = enough.map(minutesOf).sort((a, b) => a - b);
  return {
    lower: quantile(minutes, 0.25),
    median: quantile(minutes, 0.5),
    upper: quantile(minutes, 0.75),
    turns: minutes.length,
  };
}

/**
 * How long a party waits with so many ahead: tables of the group come free one after another, each once in a turn, and
 * the party gets the one after those ahead. Rounded to five minutes, outwards, because nobody knows it better.
 */
export function estimateWait(
  figures: TurnFigures,
  { ahead, tables }: { readonly ahead: number; readonly tables: number },
): WaitEstimate {
  const turnsToWait = (ahead + 1) / Math.max(1, tables);
  const from = Math.floor((figures.lower * turnsToWait) / step) * step;
  const to = Math.ceil((figures.upper * turnsToWait) / step) * step;
  const toMinutes = Math.min(longestEstimateMinutes, Math.max(step, to));
  return { fromMinutes: Math.min(from, toMinutes), toMinutes, isMeasured: figures.turns > 0 };
}

function isLikely(turn: Turn): boolean {
  const minutes = minutesOf(turn);
  return minutes >= shortestTurnMinutes && minutes <= longestTurnMinutes;
}

function minutesOf({ seatedAtMs, leftAtMs }: Turn): number {
  return (leftAtMs - seatedAtMs) / minuteMs;
}

function hourOf(clock: Pick<StoreHours, 'utcOffsetMinutes' | 'dayStartsAtMinute'>, ms: number): number {
  return Math.floor(minuteOfBusinessDay(clock, ms) / 60);
}

/** Of sorted values, by the nearest rank. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** Turns are measured over so long: eight of each weekday. */
export const turnsMeasuredOverMs = 56 * 24 * 60 * minuteMs;
