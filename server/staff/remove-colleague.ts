import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import { audit } from './audit';
import type { Colleague } from './find-role';
import { findMember, keepAnOwner, setMembership, type Member } from './read-team';
import { findManaged } from './suspend-colleague';
import { tellStore } from './tell-store';

/** A colleague works at the store no longer; what they did stays written down under their name. */
export async function removeColleague(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'removeColleague'>,
): Promise<StaffAnswers['removeColleague'] | Refused> {
  const { storeId, reason } = input;
  const done = await services.database.transact(async (transaction) => {
    const member = await findManaged(transaction, colleague, { ...input, action: 'removeColleague' });
    if (member instanceof Refused) return member;
    const change = { storeId, actor: colleague.openid, action: 'removeColleague', reason } as const;
    return endMembership(services, transaction, member, change);
  });
  if (done instanceof Refused) return done;
  await tellStore(services, storeId);
  return { isGone: true };
}

/** Leaves one store by oneself. The last owner hands it over first. */
export async function leaveStore(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'leaveStore'>,
): Promise<StaffAnswers['leaveStore'] | Refused> {
  const { storeId, reason = null } = input;
  const done = await services.database.transact(async (transaction) => {
    const member = await findMember(transaction, storeId, colleague.openid);
    if (member instanceof Refused) return member;
    const change = { storeId, actor: colleague.openid, action: 'leaveStore', reason } as const;
    return endMembership(services, transaction, member, change);
  });
  return done instanceof Refused ? done : { isGone: true };
}

async function endMembership(
  services: Services,
  transaction: Transaction,
  { person, membership }: Member,
  change: {
    readonly storeId: string;
    readonly actor: string;
    readonly action: 'removeColleague' | 'leaveStore';
    readonly reason: string | null;
  },
): Promise<'gone' | Refused> {
  const leaving = { openid: person._id, role: membership.role };
  const fault = await keepAnOwner(services.database, transaction, change.storeId, leaving);
  if (fault) return fault;
  await setMembership(transaction, person, change.storeId, null);
  await audit(transaction, services, {
    ...change,
    ...{ subject: person._id, before: membership.role, after: 'gone' },
  });
  return 'gone';
}
