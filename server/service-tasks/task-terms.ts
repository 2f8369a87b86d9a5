import type { StaffInput } from '../../contract/staff';
import { mayDo } from '../../domain/staff/role';
import { dayNumberOf, momentOf } from '../../domain/store-hours/local-time';
import type { StoreHours } from '../../domain/store-hours/store-hours';
import { Refused } from '../refused';
import type { Colleague } from '../staff/find-role';
import { activeMembershipAt } from '../staff/staff-document';
import type { Transaction } from '../wechat/database';

const dayMs = 24 * 60 * 60_000;
/** Whoever promises something for later than this has forgotten it by then. */
const longestDays = 90;

type Due = StaffInput<'openTask'>['due'];

/** The moment of a day and minute of the store's clock. */
export function dueMoment(
  hours: Pick<StoreHours, 'utcOffsetMinutes'>,
  { day, minute }: Due,
  nowMs: number,
): number | Refused {
  const dueAtMs = momentOf(hours, dayNumberOf(day), minute);
  const isFair = dueAtMs > nowMs && dueAtMs <= nowMs + longestDays * dayMs;
  return isFair ? dueAtMs : new Refused('TASK_DUE_WRONG', { days: longestDays });
}

/** Who will see to it: oneself, or a colleague of the store who may. */
export async function findOwner(
  transaction: Transaction,
  colleague: Colleague,
  { storeId, ownerId }: { readonly storeId: string; readonly ownerId: string | null },
): Promise<{ readonly ownerId: string; readonly ownerName: string } | Refused> {
  if (ownerId === null) return { ownerId: colleague.openid, ownerName: colleague.name };
  const person = await transaction.get('staff', ownerId);
  const role = activeMembershipAt(person, storeId)?.role;
  if (!person || role === undefined || !mayDo(role, 'noteTask')) return new Refused('COLLEAGUE_UNKNOWN');
  return { ownerId, ownerName: person.name };
}
