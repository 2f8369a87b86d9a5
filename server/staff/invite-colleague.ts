import { randomInt } from 'node:crypto';
import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from './audit';
import type { Colleague } from './find-role';

const goodForMs = 24 * 60 * 60_000;
const codeLength = 8;
/** Letters and digits that are not mistaken for each other when read aloud. */
const codeAlphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Makes a one-time code that lets one person in, with one role at one store. Only an owner invites owners. */
export async function inviteColleague(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'inviteColleague'>,
): Promise<StaffAnswers['inviteColleague'] | Refused> {
  if (input.role === 'owner' && colleague.role !== 'owner') {
    return new Refused('ROLE_NOT_ALLOWED', { role: colleague.role, action: 'inviteColleague' });
  }
  const nowMs = services.nowMs();
  const code = newCode();
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
      reason: null,
    });
    return { code, endsAtMs: invitation.endsAtMs };
  });
}

function newCode(): string {
  return Array.from({ length: codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('');
}
