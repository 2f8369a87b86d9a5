import type { StaffAnswers } from '../../contract/staff';
import { Refused } from '../refused';
import type { Services } from '../services';
import { isSuspended, type StaffDocument } from './staff-document';

/** Leaders want to know the day; more exactly would write with every opening of the app. */
const seenAgainAfterMs = 12 * 60 * 60_000;

/** Who this person is here, and where; stores at which they are suspended are left out. */
export async function signIn(services: Services, openid: string): Promise<StaffAnswers['signIn'] | Refused> {
  const person = await services.database.get('staff', openid);
  if (!person || person.memberships.length === 0) return new Refused('NOT_STAFF');
  if (person.memberships.every(isSuspended)) return new Refused('SUSPENDED');
  const nowMs = services.nowMs();
  if (nowMs - (person.lastSeenMs ?? 0) >= seenAgainAfterMs)
    await services.database.update('staff', openid, { lastSeenMs: nowMs });
  return staffAnswer(services, person);
}

export async function staffAnswer(
  { database }: Services,
  person: StaffDocument,
): Promise<StaffAnswers['signIn']> {
  const memberships = person.memberships.filter((membership) => !isSuspended(membership));
  const storeIds = memberships.map((membership) => membership.storeId);
  const stores = await database.queryFields(
    'stores',
    { where: { _id: { oneOf: storeIds } }, limit: storeIds.length },
    ['name'],
  );
  const nameById = new Map(stores.map((store) => [store._id, store.name]));
  return {
    name: person.name,
    memberships: memberships.flatMap(({ storeId, role }) => {
      const storeName = nameById.get(storeId);
      return storeName ? [{ storeId, storeName, role }] : [];
    }),
  };
}
