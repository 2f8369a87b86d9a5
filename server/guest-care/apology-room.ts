import { apologyLimitByRole } from '../../domain/guest-care/apology-limit';
import type { Fen } from '../../domain/money/fen';
import type { Role } from '../../domain/staff/role';
import type { GuestCardDocument } from './guest-care-documents';

/** What the store gave this guest as apologies in a month `YYYY-MM`. */
export function givenInMonth({ apologies }: Pick<GuestCardDocument, 'apologies'>, month: string): Fen {
  return apologies?.month === month ? apologies.amount : 0;
}

/** The largest apology that a role may give to the guest now; null for no limit. */
export function apologyLimitNow(
  role: Role,
  card: Pick<GuestCardDocument, 'apologies'>,
  month: string,
): Fen | null {
  const limit = apologyLimitByRole[role];
  if (limit === null) return null;
  if (limit === undefined) return 0;
  return Math.max(0, Math.min(limit.perApology, limit.perGuestAndMonth - givenInMonth(card, month)));
}
