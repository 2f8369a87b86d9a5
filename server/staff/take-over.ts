import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from './audit';
import type { Colleague } from './find-role';
import { findMember, setMembership } from './read-team';
import { isSuspended, membershipAt } from './staff-document';
import { tellStore } from './tell-store';

const offeredForMs = 24 * 60 * 60_000;

/** An owner offers the store to a colleague, who has a day to take it; or takes the offer back. */
export async function offerStore(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'offerStore'>,
): Promise<StaffAnswers['offerStore'] | Refused> {
  const { storeId, colleagueId, isOffered } = input;
  return services.database.transact(async (transaction) => {
    const member = await findMember(transaction, storeId, colleagueId);
    if (member instanceof Refused) return member;
    const { person, membership } = member;
    if (colleagueId === colleague.openid || isSuspended(membership)) return new Refused('COLLEAGUE_UNKNOWN');
    const endsAtMs = isOffered ? services.nowMs() + offeredForMs : null;
    const wasOffered = (membership.offer ?? null) !== null;
    const offer = endsAtMs === null ? null : { by: colleague.openid, endsAtMs };
    await setMembership(transaction, person, storeId, { ...membership, offer });
    if (wasOffered !== isOffered)
      await audit(transaction, services, {
        ...{ storeId, actor: colleague.openid, action: 'offerStore', subject: colleagueId },
        ...{
          before: wasOffered ? 'offered' : membership.role,
          after: isOffered ? 'offered' : membership.role,
        },
        reason: input.reason ?? null,
      });
    return { endsAtMs };
  });
}

/**
 * Takes the store that was offered: both roles change in one transaction, so that there is an owner at every moment. The
 * offer is worth nothing once whoever made it is an owner no longer.
 */
export async function takeOver(
  services: Services,
  colleague: Colleague,
  { storeId }: StaffInput<'takeOver'>,
): Promise<StaffAnswers['takeOver'] | Refused> {
  const nowMs = services.nowMs();
  const done = await services.database.transact(async (transaction) => {
    const heir = await findMember(transaction, storeId, colleague.openid);
    if (heir instanceof Refused) return heir;
    const { offer = null } = heir.membership;
    if (isSuspended(heir.membership) || !offer || nowMs >= offer.endsAtMs)
      return new Refused('OFFER_UNKNOWN');
    const giver = await transaction.get('staff', offer.by);
    const given = membershipAt(giver, storeId);
    if (!giver || given?.role !== 'owner' || isSuspended(given)) return new Refused('OFFER_UNKNOWN');
    await setMembership(transaction, heir.person, storeId, { role: 'owner', sinceMs: nowMs });
    await setMembership(transaction, giver, storeId, { role: 'manager', sinceMs: nowMs });
    await audit(transaction, services, {
      ...{ storeId, actor: colleague.openid, action: 'takeOver', subject: storeId },
      ...{ before: `owner ${giver.name}`, after: `owner ${heir.person.name}`, reason: null },
    });
    return { role: 'owner' as const };
  });
  if (!(done instanceof Refused)) await tellStore(services, storeId);
  return done;
}
