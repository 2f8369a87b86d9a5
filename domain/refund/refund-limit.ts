import type { Fen } from '../money/fen';
import type { Role } from '../staff/role';

/**
 * How much money one refund may give back on a colleague's own word; above it a colleague with a higher limit approves.
 * Null for no limit. Roles that are not named cannot ask for refunds at all; 0 means that each needs an approval.
 */
export const refundLimitByRole: Readonly<Partial<Record<Role, Fen | null>>> = {
  owner: null,
  manager: 50_000,
  cashier: 5_000,
  waiter: 0,
  service: 0,
};

export function mayRefund(role: Role, amount: Fen): boolean {
  const limit = refundLimitByRole[role];
  return limit === null || (limit !== undefined && amount <= limit);
}
