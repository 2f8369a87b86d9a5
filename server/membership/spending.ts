import type { Fen } from '../../domain/money/fen';
import type { GuestDocument } from './guest-document';

const yearMs = 365 * 24 * 60 * 60_000;

type Spending = GuestDocument['spending'];

/** What a guest paid with money in the last 365 days. */
export function spentInYear(spending: Spending, nowMs: number): Fen {
  return withinYear(spending, nowMs).reduce((sum, day) => sum + day.amount, 0);
}

/** Adds a day's amount and drops what is older than a year, so that the list never outgrows one. */
export function withSpending(spending: Spending, day: string, amount: Fen, nowMs: number): Spending {
  const known = spending.find((entry) => entry.day === day);
  const others = spending.filter((entry) => entry.day !== day);
  const all = [...others, { day, amount: (known?.amount ?? 0) + amount }];
  return withinYear(all, nowMs).sort((a, b) => (a.day < b.day ? -1 : 1));
}

function withinYear(spending: Spending, nowMs: number): Spending[number][] {
  return spending.filter((entry) => nowMs - Date.parse(entry.day) < yearMs);
}
