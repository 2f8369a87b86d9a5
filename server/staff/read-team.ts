import type { ColleagueName } from '../../contract/team';
import { byRank } from '../../domain/staff/rank';
import type { Role } from '../../domain/staff/role';
import { Refused } from '../refused';
import type { Database, Transaction } from '../wechat/database';
import {
  activeMembershipAt,
  isSuspended,
  membershipAt,
  type Membership,
  type StaffDocument,
} from './staff-document';

/** More colleagues than this at one store are not shown; no restaurant has as many. */
const colleaguesRead = 200;

/** Everybody who works at a store, suspended or not. */
export function readTeam(database: Pick<Database, 'query'>, storeId: string): Promise<StaffDocument[]> {
  return database.query('staff', { where: { 'memberships.storeId': storeId }, limit: colleaguesRead });
}

/** Their names, owners first, to choose one from. */
export async function readTeamNames(
  database: Pick<Database, 'query'>,
  storeId: string,
): Promise<ColleagueName[]> {
  const team = await readTeam(database, storeId);
  const roleOf = (person: StaffDocument) => membershipAt(person, storeId)?.role ?? 'rider';
  return team
    .sort((a, b) => byRank(roleOf(a), roleOf(b)))
    .map(({ _id: colleagueId, name }) => ({ colleagueId, name }));
}

export interface Member {
  readonly person: StaffDocument;
  readonly membership: Membership;
}

/** Those of a store's team who may act now: whoever is suspended may not. */
export async function readActiveTeam(database: Pick<Database, 'query'>, storeId: string): Promise<Member[]> {
  const team = await readTeam(database, storeId);
  return team.flatMap((person) => {
    const membership = activeMembershipAt(person, storeId);
    return membership ? [{ person, membership }] : [];
  });
}

export async function findMember(
  transaction: Pick<Transaction, 'get'>,
  storeId: string,
  openid: string,
): Promise<Member | Refused> {
  const person = await transaction.get('staff', openid);
  const membership = membershipAt(person, storeId);
  return person && membership ? { person, membership } : new Refused('COLLEAGUE_UNKNOWN');
}

/** Writes a person's place at one store and leaves the others as they are; null takes it away. */
export async function setMembership(
  transaction: Transaction,
  person: StaffDocument,
  storeId: string,
  next: Omit<Membership, 'storeId'> | null,
): Promise<void> {
  const others = person.memberships.filter((membership) => membership.storeId !== storeId);
  const memberships = next ? [...others, { ...next, storeId }] : others;
  await transaction.update('staff', person._id, { memberships });
}

/**
 * Refuses when a store would be left without an owner who may act. The owner who stays is written too: two owners who
 * leave at once both write the other one, so that of the two transactions one comes second and sees it.
 */
export async function keepAnOwner(
  database: Pick<Database, 'query'>,
  transaction: Transaction,
  storeId: string,
  leaving: { readonly openid: string; readonly role: Role },
): Promise<Refused | null> {
  if (leaving.role !== 'owner') return null;
  const team = await readTeam(database, storeId);
  for (const { _id } of team) {
    if (_id === leaving.openid) continue;
    const person = await transaction.get('staff', _id);
    const membership = membershipAt(person, storeId);
    if (person && membership?.role === 'owner' && !isSuspended(membership)) {
      await transaction.update('staff', _id, { reliedOn: (person.reliedOn ?? 0) + 1 });
      return null;
    }
  }
  return new Refused('LAST_OWNER');
}
