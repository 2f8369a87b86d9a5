import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { rolesToGive } from '../../domain/staff/rank';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from './audit';
import type { Colleague } from './find-role';
import { findMember, keepAnOwner, setMembership } from './read-team';
import { tellStore } from './tell-store';

/** Gives a colleague another role; it is in force with their next call. The same role again changes nothing. */
export async function changeRole(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'changeRole'>,
): Promise<StaffAnswers['changeRole'] | Refused> {
  const { storeId, colleagueId, role } = input;
  const changed = await services.database.transact(async (transaction) => {
    const member = await findMember(transaction, storeId, colleagueId);
    if (member instanceof Refused) return member;
    const before = member.membership.role;
    if (before === role) return { role };
    if (colleagueId === colleague.openid || !rolesToGive(colleague.role, before).includes(role))
      return new Refused('ROLE_NOT_ALLOWED', { role: colleague.role, action: 'changeRole' });
    const leaving = { openid: colleagueId, role: before };
    const fault = await keepAnOwner(services.database, transaction, storeId, leaving);
    if (fault) return fault;
    const { suspension = null } = member.membership;
    await setMembership(transaction, member.person, storeId, { role, suspension, sinceMs: services.nowMs() });
    await audit(transaction, services, {
      ...{ storeId, actor: colleague.openid, action: 'changeRole', subject: colleagueId },
      ...{ before, after: role, reason: input.reason ?? null },
    });
    return { role };
  });
  if (!(changed instanceof Refused)) await tellStore(services, storeId);
  return changed;
}
