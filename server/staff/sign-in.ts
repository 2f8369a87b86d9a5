import type { StaffAnswers } from '../../contract/staff';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { StaffDocument } from './staff-document';

/** Who this person is here, and where. */
export async function signIn(services: Services, openid: string): Promise<StaffAnswers['signIn'] | Refused> {
  const person = await services.database.get('staff', openid);
  if (!person || person.memberships.length === 0) return new Refused('NOT_STAFF');
  return staffAnswer(services, person);
}

export async function staffAnswer(
  { database }: Services,
  person: StaffDocument,
): Promise<StaffAnswers['signIn']> {
  const storeIds = person.memberships.map((membership) => membership.storeId);
  const stores = await database.queryFields(
    'stores',
    { where: { _id: { oneOf: storeIds } }, limit: storeIds.length },
    ['name'],
  );
  const nameById = new Map(stores.map((store) => [store._id, store.name]));
  return {
    name: person.name,
    memberships: person.memberships.flatMap(({ storeId, role }) => {
      const storeName = nameById.get(storeId);
      return storeName ? [{ storeId, storeName, role }] : [];
    }),
  };
}
