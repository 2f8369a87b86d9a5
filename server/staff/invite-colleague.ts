import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { invitationCodeAlphabet, invitationCodeLength } from '../../domain/staff/invitation-code';
import { mayInvite } from '../../domain/staff/role';
import { countAttempt } from '../limits/count-attempt';
import { randomText } from '../random-text';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from './audit';
import type { Colleague } from './find-role';

const goodForMs = 24 * 60 * 60_000;

/** Makes a one-time code that lets one person in, with one role at one store. Only an owner invites owners. */
export async function inviteColleague(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'inviteColleague'>,
): Promise<StaffAnswers['inviteColleague'] | Refused> {
  if (!mayInvite(colleague.role, input.role)) {
    return new Refused('ROLE_NOT_ALLOWED', { role: colleague.role, action: 'inviteColleague' });
  }
  const fault = await countAttempt(services, colleague.openid, 'invitation');
  if (fault) return fault;
  const nowMs = services.nowMs();
  const code = randomText(invitationCodeAlphabet, invitationCodeLength);
  const invitation = {
    _id: code,
    storeId: input.storeId,
    role: input.role,
    invitedBy: colleague.openid,
    createdAtMs: nowMs,
    endsAtMs: nowMs + goodForMs,
    usedBy: null,
  };
  return services.database.transact(async (transaction) => {
    await transaction.add('invitations', invitation);
    await audit(transaction, services, {
      storeId: input.storeId,
      actor: colleague.openid,
      action: 'inviteColleague',
      subject: 'invitation',
      before: '',
      after: input.role,
      reason: input.reason ?? null,
    });
    return { code, endsAtMs: invitation.endsAtMs };
  });
}
