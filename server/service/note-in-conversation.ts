import type { LocalText } from '../../domain/text/local-text';
import { Refused } from '../refused';
import type { Services } from '../services';
import { addMessage } from './add-message';
import { announceConversation } from './announce-conversation';
import { conversationIdFor, serviceMessageIdFor } from './conversation-id';

export interface HouseNote {
  readonly guestId: string;
  readonly storeId: string;
  /** What it is about, such as `apology:<couponId>`: the same cause is noted once. */
  readonly cause: string;
  readonly text: LocalText;
  /** Only colleagues see it. */
  readonly isForStaff: boolean;
}

/**
 * Puts what happened into the middle of a guest's conversation; who has begun none is not written to. It asks nobody for
 * an answer and goes into no other conversation than the app's.
 */
export async function noteInConversation(services: Services, note: HouseNote): Promise<void> {
  const { guestId, storeId, cause, text, isForStaff } = note;
  const id = conversationIdFor(guestId, storeId);
  const nowMs = services.nowMs();
  const noted = await services.database.transact(async (transaction) => {
    const conversation = await transaction.get('conversations', id);
    if (!conversation) return null;
    if (await transaction.get('serviceMessages', serviceMessageIdFor(id, cause))) return null;
    const added = await addMessage(transaction, conversation, {
      ...{ cause, author: 'house', atMs: nowMs, nowMs, isForStaff },
      content: { kind: 'note', text, offersPerson: false },
    });
    await transaction.set('conversations', added.conversation);
    return added.conversation;
  });
  if (noted instanceof Refused) services.log({ event: 'note-busy', cause });
  else if (noted) await announceConversation(services, noted);
}
