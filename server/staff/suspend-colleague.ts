import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { mayManage } from '../../domain/staff/rank';
import type { StaffActionName } from '../../domain/staff/role';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import { audit } from './audit';
import type { Colleague } from './find-role';
import { findMember, keepAnOwner, setMembership, type Member } from './read-team';
import { isSuspended } from './staff-document';
import { tellStore } from './tell-store';

/** Ends every right of a colleague at the store with their next call, and keeps the role for later. */
export async function suspendColleague(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'suspendColleague'>,
): Promise<StaffAnswers['suspendColleague'] | Refused> {
  const { storeId, reason } = input;
  const done = await services.database.transact(async (transaction) => {
    const member = await findManaged(transaction, colleague, { ...input, action: 'suspendColleague' });
    if (member instanceof Refused) return member;
    const { person, membership } = member;
    if (isSuspended(membership)) return 'repeated' as const;
    const leaving = { openid: person._id, role: membership.role };
    const fault = await keepAnOwner(services.database, transaction, storeId, leaving);
    if (fault) return fault;
    const suspension = { atMs: services.nowMs(), by: colleague.openid, reason };
    await setMembership(transaction, person, storeId, { ...membership, suspension, offer: null });
    await audit(transaction, services, {
      ...{ storeId, actor: colleague.openid, action: 'suspendColleague', subject: person._id },
      ...{ before: membership.role, after: 'suspended', reason },
    });
    return 'suspended' as const;
  });
  if (done instanceof Refused) return done;
  await tellStore(services, storeId);
  return { isSuspended: true };
}

/** Gives the role back that the colleague had. */
export async function resumeColleague(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'resumeColleague'>,
): Promise<StaffAnswers['resumeColleague'] | Refused> {
  const { storeId } = input;
  const done = await services.database.transact(async (transaction) => {
    const member = await findManaged(transaction, colleague, { ...input, action: 'resumeColleague' });
    if (member instanceof Refused) return member;
    const { person, membership } = member;
    if (!isSuspended(membership)) return 'repeated' as const;
    await setMembership(transaction, person, storeId, { ...membership, suspension: null });
    await audit(transaction, services, {
      ...{ storeId, actor: colleague.openid, action: 'resumeColleague', subject: person._id },
      ...{ before: 'suspended', after: membership.role, reason: input.reason ?? null },
    });
    return 'resumed' as const;
  });
  return done instanceof Refused ? done : { isSuspended: false };
}

/** A colleague whom this one may suspend, resume and remove; nobody does that to oneself. */
export async function findManaged(
  transaction: Transaction,
  colleague: Colleague,
  asked: { readonly storeId: string; readonly colleagueId: string; readonly action: StaffActionName },
): Promise<Member | Refused> {
  const member = await findMember(transaction, asked.storeId, asked.colleagueId);
  if (member instanceof Refused) return member;
  const isSelf = asked.colleagueId === colleague.openid;
  if (isSelf || !mayManage(colleague.role, member.membership.role))
    return new Refused('ROLE_NOT_ALLOWED', { role: colleague.role, action: asked.action });
  return member;
}
