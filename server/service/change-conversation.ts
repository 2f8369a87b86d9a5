import type { ConversationRow } from '../../contract/service';
import { nextConversationState, type ConversationEvent } from '../../domain/service/conversation-lifecycle';
import type { StoreDocument } from '../ordering/store-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import { announceConversation } from './announce-conversation';
import type { ConversationDocument } from './conversation-document';
import { conversationRow } from './conversation-row';

export interface Wanted {
  readonly storeId: string;
  readonly conversationId: string;
}

export interface Change {
  readonly transaction: Transaction;
  readonly conversation: ConversationDocument;
  readonly store: StoreDocument;
  readonly nowMs: number;
}

/** A conversation of the store; another store's is as unknown as one that never was. */
export async function findConversation(
  database: Pick<Transaction, 'get'>,
  { storeId, conversationId }: Wanted,
): Promise<ConversationDocument | Refused> {
  const conversation = await database.get('conversations', conversationId);
  return conversation?.storeId === storeId ? conversation : new Refused('CONVERSATION_UNKNOWN');
}

/** Changes one conversation in a transaction, tells everybody who looks at it, and yields its row. */
export async function changeConversation(
  services: Services,
  colleague: Colleague,
  wanted: Wanted,
  change: (change: Change) => Promise<ConversationDocument | Refused> | ConversationDocument | Refused,
): Promise<{ readonly conversation: ConversationRow } | Refused> {
  const changed = await services.database.transact(async (transaction) => {
    const conversation = await findConversation(transaction, wanted);
    if (conversation instanceof Refused) return conversation;
    const store = await transaction.get('stores', wanted.storeId);
    if (!store) return new Refused('STORE_UNKNOWN');
    const nowMs = services.nowMs();
    const after = await change({ transaction, conversation, store, nowMs });
    if (!(after instanceof Refused) && after !== conversation) await transaction.set('conversations', after);
    return after;
  });
  if (changed instanceof Refused) return changed;
  await announceConversation(services, changed);
  return { conversation: await conversationRow(services, colleague, changed) };
}

/** The conversation after an event of the table, or why there is none. */
export function moved(
  conversation: ConversationDocument,
  event: ConversationEvent,
): ConversationDocument | Refused {
  const state = nextConversationState(conversation.state, event);
  if (state === null) return new Refused('CONVERSATION_MOVED_ON', { state: conversation.state });
  return { ...conversation, state };
}

/** Nobody takes it from a colleague who has it; leaders may. */
export function takenFault(conversation: ConversationDocument, colleague: Colleague): Refused | null {
  const { holderId } = conversation;
  if (holderId === null || holderId === colleague.openid || isLeader(colleague)) return null;
  return taken(conversation);
}

export function taken({ holderName }: ConversationDocument): Refused {
  return new Refused('CONVERSATION_TAKEN', { by: holderName ?? '' });
}

function isLeader({ role }: Colleague): boolean {
  return role === 'owner' || role === 'manager';
}
