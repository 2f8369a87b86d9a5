import type { StaffAnswers, StaffInput } from '../../contract/staff';
import type { ColleagueRow } from '../../contract/team';
import { byRank, mayManage, rolesToGive } from '../../domain/staff/rank';
import { mayDo } from '../../domain/staff/role';
import type { Services } from '../services';
import type { Colleague } from './find-role';
import { readInvitations } from './invitations';
import { readTeam } from './read-team';
import { membershipAt, type Membership, type StaffDocument } from './staff-document';

/** Who works at the store, owners first, with what the reader may change about each; and whom those who lead have invited. */
export async function listColleagues(
  services: Services,
  colleague: Colleague,
  { storeId }: StaffInput<'listColleagues'>,
): Promise<StaffAnswers['listColleagues']> {
  const [team, invitations] = await Promise.all([
    readTeam(services.database, storeId),
    readInvitations(services, colleague, storeId),
  ]);
  const now = services.nowMs();
  const rows = team.flatMap((person) => {
    const membership = membershipAt(person, storeId);
    return membership ? [colleagueRow(colleague, person, membership, now)] : [];
  });
  const offer = membershipAt(team.find(({ _id }) => _id === colleague.openid) ?? null, storeId)?.offer;
  const giver = offer && offer.endsAtMs > now ? team.find(({ _id }) => _id === offer.by) : null;
  return {
    colleagues: rows.sort((a, b) => byRank(a.role, b.role) || (a.sinceMs ?? 0) - (b.sinceMs ?? 0)),
    offeredBy: giver?.name ?? null,
    invitations,
  };
}

function colleagueRow(
  { openid, role }: Colleague,
  person: StaffDocument,
  membership: Membership,
  nowMs: number,
): ColleagueRow {
  const { suspension = null, offer = null } = membership;
  /** Why somebody is suspended is between them and those who lead. */
  const isLeader = mayDo(role, 'suspendColleague');
  const isMe = person._id === openid;
  return {
    ...{ colleagueId: person._id, name: person.name, role: membership.role, isMe },
    sinceMs: membership.sinceMs ?? null,
    lastSeenMs: isLeader ? (person.lastSeenMs ?? null) : null,
    suspended: suspension && { atMs: suspension.atMs, reason: isLeader ? suspension.reason : '' },
    isOffered: offer !== null && offer.endsAtMs > nowMs,
    mayBecome: isMe ? [] : rolesToGive(role, membership.role),
    mayManage: !isMe && mayManage(role, membership.role),
  };
}
