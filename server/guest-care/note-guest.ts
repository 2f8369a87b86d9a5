import type { GuestNote } from '../../contract/guest-care';
import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { orderIdFor } from '../ordering/order-id';
import type { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { DuplicateIdError } from '../wechat/database';
import type { GuestNoteDocument } from './guest-care-documents';
import { faultOfGuest } from './known-guest';

/** Writes down what colleagues should know of a guest. A repeat finds the note that it wrote. */
export async function addGuestNote(
  { database, nowMs }: Services,
  colleague: Colleague,
  input: StaffInput<'addGuestNote'>,
): Promise<StaffAnswers['addGuestNote'] | Refused> {
  const { storeId, guestId, requestId, words } = input;
  const fault = await faultOfGuest(database, input);
  if (fault) return fault;
  const note = {
    _id: `gn-${orderIdFor(guestId, `note ${storeId} ${requestId}`)}`,
    ...{ storeId, guestId, words, by: colleague.openid, byName: colleague.name, atMs: nowMs() },
  };
  try {
    await database.add('guestNotes', note);
    return { note: noteView(note) };
  } catch (error) {
    if (!(error instanceof DuplicateIdError)) throw error;
    return { note: noteView((await database.get('guestNotes', note._id)) ?? note) };
  }
}

export function noteView({ _id: id, words, byName, atMs }: GuestNoteDocument): GuestNote {
  return { id, words, byName, atMs };
}
