import type { GuestAnswers, GuestInput } from '../../contract/guest';
import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { announceConversation } from './announce-conversation';
import { conversationRow } from './conversation-row';
import { findOwnConversation } from './find-own-conversation';
import { findConversation } from './change-conversation';

/** The guest has seen everything up to a position; who waits to be told of it need not be told any more. */
export async function markConversationRead(
  services: Services,
  guestId: string,
  { storeId, position }: GuestInput<'markConversationRead'>,
): Promise<GuestAnswers['markConversationRead'] | Refused> {
  const { database } = services;
  const found = await findOwnConversation(database, guestId, storeId);
  if (found instanceof Refused) return found;
  const { conversation: known } = found;
  if (!known || Math.min(position, known.lastPosition) <= known.guestReadPosition) {
    return { unread: known?.guestUnread ?? 0 };
  }
  const { _id: id } = known;
  const read = await database.transact(async (transaction) => {
    const conversation = await transaction.get('conversations', id);
    if (!conversation) return known;
    const upTo = Math.min(position, conversation.lastPosition);
    const isAll = upTo >= conversation.lastPosition;
    const after = {
      guestReadPosition: Math.max(conversation.guestReadPosition, upTo),
      guestUnread: isAll ? 0 : conversation.guestUnread,
      noticeId: isAll ? null : conversation.noticeId,
    };
    if (isAll && conversation.noticeId !== null) await transaction.remove('outbox', conversation.noticeId);
    await transaction.update('conversations', id, after);
    return { ...conversation, ...after };
  });
  if (read instanceof Refused) return read;
  await announceConversation(services, read);
  return { unread: read.guestUnread };
}

/** Only whoever holds it reads for the desk: a colleague who looks on leaves it unread. */
export async function markConversationReadByStaff(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'markConversationReadByStaff'>,
): Promise<StaffAnswers['markConversationReadByStaff'] | Refused> {
  const known = await findConversation(services.database, input);
  if (known instanceof Refused) return known;
  const isHolder = known.holderId === colleague.openid;
  if (!isHolder || Math.min(input.position, known.lastPosition) <= known.staffReadPosition) {
    return { conversation: await conversationRow(services, colleague, known) };
  }
  const read = await services.database.transact(async (transaction) => {
    const conversation = await findConversation(transaction, input);
    if (conversation instanceof Refused) return conversation;
    const upTo = Math.min(input.position, conversation.lastPosition);
    const after = {
      staffReadPosition: Math.max(conversation.staffReadPosition, upTo),
      settledPosition: Math.max(conversation.settledPosition, upTo),
      staffUnread: upTo >= conversation.lastPosition ? 0 : conversation.staffUnread,
    };
    await transaction.update('conversations', conversation._id, after);
    return { ...conversation, ...after };
  });
  if (read instanceof Refused) return read;
  await announceConversation(services, read);
  return { conversation: await conversationRow(services, colleague, read) };
}
