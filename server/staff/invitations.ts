import type { StaffAnswers, StaffInput } from '../../contract/staff';
import type { InvitationRow } from '../../contract/team';
import { mayDo, mayInvite } from '../../domain/staff/role';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from './audit';
import type { Colleague } from './find-role';

const invitationsShown = 50;

/** Codes that are good. A code is a way in, so nobody is shown one for a role that they may not give. */
export async function readInvitations(
  { database, nowMs }: Services,
  colleague: Colleague,
  storeId: string,
): Promise<readonly InvitationRow[]> {
  if (!mayDo(colleague.role, 'inviteColleague')) return [];
  const found = await database.query('invitations', {
    where: { storeId, usedBy: null, endsAtMs: { atLeast: nowMs() + 1 } },
    orderBy: ['endsAtMs', 'desc'],
    limit: invitationsShown,
  });
  const mine = found.filter(({ role }) => mayInvite(colleague.role, role));
  const inviters = [...new Set(mine.map(({ invitedBy }) => invitedBy))];
  const people = inviters.length
    ? await database.queryFields('staff', { where: { _id: { oneOf: inviters } }, limit: inviters.length }, [
        'name',
      ])
    : [];
  const nameById = new Map(people.map(({ _id, name }) => [_id, name]));
  return mine.map(({ _id: code, role, invitedBy, endsAtMs }) => ({
    ...{ code, role, endsAtMs, invitedByName: nameById.get(invitedBy) ?? '' },
  }));
}

/** Makes a code worthless that nobody has used. Withdrawn twice is withdrawn once. */
export async function withdrawInvitation(
  services: Services,
  colleague: Colleague,
  { storeId, code, reason }: StaffInput<'withdrawInvitation'>,
): Promise<StaffAnswers['withdrawInvitation'] | Refused> {
  const nowMs = services.nowMs();
  return services.database.transact(async (transaction) => {
    const invitation = await transaction.get('invitations', code);
    const isMine = invitation?.storeId === storeId && mayInvite(colleague.role, invitation.role);
    if (!invitation || !isMine || invitation.usedBy !== null) return new Refused('INVITATION_UNKNOWN');
    if (invitation.endsAtMs > nowMs) {
      await transaction.update('invitations', code, { endsAtMs: nowMs });
      await audit(transaction, services, {
        ...{ storeId, actor: colleague.openid, action: 'withdrawInvitation', subject: 'invitation' },
        ...{ before: invitation.role, after: 'withdrawn', reason: reason ?? null },
      });
    }
    return { isWithdrawn: true as const };
  });
}
