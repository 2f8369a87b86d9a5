import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { invitationCodeAsMeant } from '../../domain/staff/invitation-code';
import { mayInvite } from '../../domain/staff/role';
import { countAttempt } from '../limits/count-attempt';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import { audit } from './audit';
import type { InvitationDocument } from './invitation-document';
import { keepAnOwner } from './read-team';
import { staffAnswer } from './sign-in';
import { isSuspended, membershipAt, type StaffDocument } from './staff-document';

/**
 * Lets a person in by a one-time code. The same person may repeat it; for anybody else it is used up. Every try counts,
 * right ones too, for many at once must not get past the limit. The code is worth what its maker may still give.
 */
export async function acceptInvitation(
  services: Services,
  openid: string,
  input: StaffInput<'acceptInvitation'>,
): Promise<StaffAnswers['acceptInvitation'] | Refused> {
  const tooMany = await countAttempt(services, openid, 'invitation-code');
  if (tooMany) return tooMany;
  const code = invitationCodeAsMeant(input.code);
  const person = await services.database.transact(async (transaction) => {
    const invitation = await transaction.get('invitations', code);
    if (!invitation) return new Refused('INVITATION_UNKNOWN');
    const known = await transaction.get('staff', openid);
    if (invitation.usedBy === openid && known) return known;
    if (invitation.usedBy !== null || services.nowMs() >= invitation.endsAtMs) {
      return new Refused('INVITATION_UNKNOWN');
    }
    if (!(await isStillGiven(transaction, invitation))) return new Refused('INVITATION_UNKNOWN');
    return takeIn(services, transaction, { openid, name: input.name, invitation, known });
  });
  return person instanceof Refused ? person : staffAnswer(services, person);
}

/** Who left, was suspended, or was given a lesser role, lets nobody in any more with a code made before. */
async function isStillGiven(transaction: Transaction, invitation: InvitationDocument): Promise<boolean> {
  const inviter = await transaction.get('staff', invitation.invitedBy);
  const membership = membershipAt(inviter, invitation.storeId);
  return membership !== null && !isSuspended(membership) && mayInvite(membership.role, invitation.role);
}

async function takeIn(
  services: Services,
  transaction: Transaction,
  entry: {
    readonly openid: string;
    readonly name: string;
    readonly invitation: InvitationDocument;
    readonly known: StaffDocument | null;
  },
): Promise<StaffDocument | Refused> {
  const { storeId, role, _id: code } = entry.invitation;
  const elsewhere = entry.known?.memberships.filter((membership) => membership.storeId !== storeId) ?? [];
  const present = membershipAt(entry.known, storeId);
  if (present && isSuspended(present)) return new Refused('SUSPENDED');
  if (present && role !== 'owner') {
    const leaving = { openid: entry.openid, role: present.role };
    const fault = await keepAnOwner(services.database, transaction, storeId, leaving);
    if (fault) return fault;
  }
  const nowMs = services.nowMs();
  const person = {
    ...entry.known,
    _id: entry.openid,
    name: entry.name,
    memberships: [...elsewhere, { storeId, role, sinceMs: nowMs }],
    createdAtMs: entry.known?.createdAtMs ?? nowMs,
  };
  await transaction.update('invitations', code, { usedBy: entry.openid });
  await transaction.set('staff', person);
  await audit(transaction, services, {
    storeId,
    actor: entry.openid,
    action: 'acceptInvitation',
    subject: entry.openid,
    before: present?.role ?? '',
    after: role,
    reason: null,
  });
  return person;
}
