import type { StoreDocument } from '../ordering/store-document';
import { Refused } from '../refused';
import type { Database } from '../wechat/database';
import { conversationIdFor } from './conversation-id';
import type { ConversationDocument } from './conversation-document';

/** A guest's conversation with a store, found by who asks; null when nobody has begun it. */
export async function findOwnConversation(
  database: Pick<Database, 'get'>,
  guestId: string,
  storeId: string,
): Promise<{ readonly store: StoreDocument; readonly conversation: ConversationDocument | null } | Refused> {
  const [store, conversation] = await Promise.all([
    database.get('stores', storeId),
    database.get('conversations', conversationIdFor(guestId, storeId)),
  ]);
  return store ? { store, conversation } : new Refused('STORE_UNKNOWN');
}
