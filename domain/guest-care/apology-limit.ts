import type { Fen } from '../money/fen';
import { roles, type Role } from '../staff/role';

interface ApologyLimit {
  /** What one apology may be worth. */
  readonly perApology: Fen;
  /** What all apologies of one store to one guest may come to in a calendar month, whoever gave them. */
  readonly perGuestAndMonth: Fen;
}

/** What a colleague may give on their own word; null for no limit. Roles that are not named give none. */
export const apologyLimitByRole: Readonly<Partial<Record<Role, ApologyLimit | null>>> = {
  owner: null,
  manager: { perApology: 10_000, perGuestAndMonth: 30_000 },
  cashier: { perApology: 3_000, perGuestAndMonth: 6_000 },
  service: { perApology: 2_000, perGuestAndMonth: 4_000 },
};

export interface Apology {
  readonly amount: Fen;
  /** What this guest was given in this month already. */
  readonly givenInMonth: Fen;
}

export function mayApologise(role: Role, { amount, givenInMonth }: Apology): boolean {
  const limit = apologyLimitByRole[role];
  if (limit === undefined) return false;
  if (limit === null) return true;
  return amount <= limit.perApology && givenInMonth + amount <= limit.perGuestAndMonth;
}

/** Who may give it, those with the lowest limit first, so that the nearest colleague is asked and not the owner. */
export function whoMayApologise(apology: Apology): Role[] {
  return [...roles]
    .reverse()
    .filter((role) => mayApologise(role, apology))
    .sort(byLimit);
}

function byLimit(a: Role, b: Role): number {
  return limitOf(a) - limitOf(b);
}

function limitOf(role: Role): Fen {
  return apologyLimitByRole[role]?.perApology ?? Infinity;
}
