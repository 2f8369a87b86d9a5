import type { ConversationRow } from '../../contract/service';
import { sendsLeft } from '../../domain/service/wechat-window';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import type { ConversationDocument } from './conversation-document';
import { newDoor, type WechatDoorDocument } from './wechat-door-document';

/** One conversation as a colleague sees it. */
export async function conversationRow(
  services: Services,
  colleague: Colleague,
  conversation: ConversationDocument,
): Promise<ConversationRow> {
  const [row] = await conversationRows(services, colleague, [conversation]);
  if (!row) throw new Error('one conversation is one row');
  return row;
}

/** A page of conversations; what may still be sent into WeChat's is read for those whose guest is there. */
export async function conversationRows(
  { database, nowMs }: Services,
  colleague: Colleague,
  conversations: readonly ConversationDocument[],
): Promise<ConversationRow[]> {
  const guestIds = conversations.filter(({ door }) => door === 'wechat').map(({ guestId }) => guestId);
  const doors =
    guestIds.length === 0
      ? []
      : await database.query('wechatDoors', { where: { _id: { oneOf: guestIds } }, limit: guestIds.length });
  const doorsByGuest = new Map(doors.map((door) => [door._id, door]));
  return conversations.map((conversation) =>
    rowOf(conversation, colleague, doorsByGuest.get(conversation.guestId) ?? null, nowMs()),
  );
}

function rowOf(
  conversation: ConversationDocument,
  colleague: Colleague,
  found: WechatDoorDocument | null,
  nowMs: number,
): ConversationRow {
  const { _id, guestId, guestName, state, door, about, excerpt, lastAuthor, lastAtMs } = conversation;
  const { holderId, holderName, forRole, waitingSinceMs, staffUnread, storeId } = conversation;
  return {
    ...{ conversationId: _id, guestId, guestName, state, door, about, excerpt, lastAuthor, lastAtMs },
    ...{ forRole, waitingSinceMs, unread: staffUnread },
    holder:
      holderId === null
        ? null
        : { colleagueId: holderId, name: holderName ?? '', isMe: holderId === colleague.openid },
    ended: endOf(conversation),
    sends: door === 'app' ? null : sendsLeft(found ?? newDoor(guestId, storeId), nowMs),
  };
}

/** How a closed conversation came to its end. */
function endOf({ state, closedBy, isClosedBySilence }: ConversationDocument): ConversationRow['ended'] {
  if (state !== 'closed' || closedBy === null) return null;
  return { by: isClosedBySilence === true ? 'silence' : 'colleague', name: closedBy.name };
}
