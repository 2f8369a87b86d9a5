import type { Fen } from '../../domain/money/fen';
import type { GuestDocument } from './guest-document';

const dayMs = 24 * 60 * 60_000;
const yearMs = 365 * dayMs;

type Spending = GuestDocument['spending'];

/** What a guest paid with money in the last 365 days. */
export function spentInYear(spending: Spending, nowMs: number): Fen {
  return sumOf(withinYear(spending, nowMs));
}

/** What a guest paid with money in so many last days; at most 365 are known. */
export function spentInDays(spending: Spending, days: number, nowMs: number): Fen {
  return sumOf(spending.filter((entry) => nowMs - Date.parse(entry.day) < days * dayMs));
}

/** Business days within a year on which the guest paid something. */
export function visitsInYear(spending: Spending, nowMs: number): number {
  return withinYear(spending, nowMs).length;
}

/** Adds a day's amount and drops what is older than a year, so that the list never outgrows one. */
export function withSpending(spending: Spending, day: string, amount: Fen, nowMs: number): Spending {
  const known = spending.find((entry) => entry.day === day);
  const others = spending.filter((entry) => entry.day !== day);
  const all = [...others, { day, amount: (known?.amount ?? 0) + amount }];
  return withinYear(all, nowMs).sort((a, b) => (a.day < b.day ? -1 : 1));
}

function sumOf(days: Spending): Fen {
  return days.reduce((sum, day) => sum + day.amount, 0);
}

function withinYear(spending: Spending, nowMs: number): Spending[number][] {
  return spending.filter((entry) => nowMs - Date.parse(entry.day) < yearMs);
}
