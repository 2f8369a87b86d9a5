import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { tagsOf, usualTags, type GuestTag } from '../../domain/guest-care/guest-tag';
import type { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import { emptyGuestCard } from './guest-care-documents';
import { faultOfGuest } from './known-guest';

/** Replaces what the store has the guest down for; a tag that is not on its list is left out. */
export async function setGuestTags(
  services: Services,
  input: StaffInput<'setGuestTags'>,
): Promise<StaffAnswers['setGuestTags'] | Refused> {
  const { storeId, guestId } = input;
  const fault = await faultOfGuest(services.database, input);
  if (fault) return fault;
  const list = await readTagList(services.database, storeId);
  const tags = tagsOf(list, input.tagIds);
  const empty = emptyGuestCard(storeId, guestId);
  return services.database.transact(async (transaction) => {
    const card = (await transaction.get('guestCards', empty._id)) ?? empty;
    await transaction.set('guestCards', { ...card, tagIds: tags.map(({ id }) => id) });
    return { tags };
  });
}

/** Replaces the list of the store. Guests keep their tags by id, so one that comes back is theirs again. */
export async function saveGuestTags(
  { database }: Services,
  { storeId, tags }: StaffInput<'saveGuestTags'>,
): Promise<StaffAnswers['saveGuestTags']> {
  await database.set('guestTagLists', { _id: storeId, tags });
  return { tagList: tags };
}

export async function readTagList(
  database: Pick<Transaction, 'get'>,
  storeId: string,
): Promise<readonly GuestTag[]> {
  return (await database.get('guestTagLists', storeId))?.tags ?? usualTags;
}
