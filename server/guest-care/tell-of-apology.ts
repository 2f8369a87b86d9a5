import type { LocalText } from '../../domain/text/local-text';
import { Refused } from '../refused';
import { addMessage } from '../service/add-message';
import { conversationIdFor } from '../service/conversation-id';
import type { ConversationDocument } from '../service/conversation-document';
import type { Transaction } from '../wechat/database';

interface GivenApology {
  readonly id: string;
  readonly storeId: string;
  readonly guestId: string;
  /** The conversation in which it was given; null for an apology from elsewhere. */
  readonly conversationId: string | null;
  readonly couponName: LocalText;
  readonly nowMs: number;
}

/**
 * A note in the guest's conversation says what they were given. Somebody who never wrote to the store finds the coupon
 * among their own: null.
 */
export async function tellOfApology(
  transaction: Transaction,
  apology: GivenApology,
): Promise<ConversationDocument | null | Refused> {
  const { id, storeId, guestId, conversationId, couponName, nowMs } = apology;
  const _id = conversationIdFor(guestId, storeId);
  const conversation = await transaction.get('conversations', _id);
  if (conversationId !== null && (!conversation || conversationId !== _id)) {
    return new Refused('CONVERSATION_UNKNOWN');
  }
  if (!conversation) return null;
  const text = {
    zh: `店里送您一张${couponName.zh}，放进“我的 · 优惠券”了`,
    en: `A coupon for you, with our apologies: ${couponName.en}. It is among your coupons now.`,
  };
  const added = await addMessage(transaction, conversation, {
    ...{ cause: `apology ${id}`, author: 'house', atMs: nowMs, nowMs },
    content: { kind: 'note', text, offersPerson: false },
  });
  await transaction.set('conversations', added.conversation);
  return added.conversation;
}
