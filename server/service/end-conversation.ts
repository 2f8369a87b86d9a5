import type { LocalText } from '../../domain/text/local-text';
import { addMessage } from './add-message';
import type { Change } from './change-conversation';
import { nobody, type ConversationDocument } from './conversation-document';
import { addFact } from './service-fact-document';

export interface Ending {
  /** The conversation after the event that ends it. */
  readonly after: ConversationDocument;
  /** Whom the guest's rating judges. */
  readonly servedBy: { readonly id: string; readonly name: string };
  readonly by: 'colleague' | 'silence';
}

/**
 * A round is over: nobody has the conversation any more, the guest reads so, and is asked how it was. What ends by silence
 * counts as no colleague's resolution.
 */
export async function endConversation(
  { transaction, conversation, store, nowMs }: Change,
  { after, servedBy, by }: Ending,
): Promise<ConversationDocument> {
  const round = conversation.round + 1;
  const openMs = nowMs - (conversation.askedAtMs ?? nowMs);
  await addFact(
    transaction,
    conversation,
    by === 'silence'
      ? { kind: 'fell-silent', agentId: null }
      : { kind: 'closed', agentId: servedBy.id, openMs },
    { cause: `${conversation._id}:${round}`, dayClock: store.hours, nowMs },
  );
  const closed: ConversationDocument = {
    ...{ ...after, ...nobody, round, closedBy: servedBy, closedAtMs: nowMs },
    ...{ isClosedBySilence: by === 'silence', wasClosedWaiting: conversation.waitingSinceMs !== null },
    ...{ waitingSinceMs: null, askedAtMs: null },
    ...{ isFirstAnswered: false, staffUnread: 0 },
  };
  const added = await addMessage(transaction, closed, {
    ...{ cause: `closed:${round}`, author: 'house', atMs: nowMs, nowMs },
    content: { kind: 'note', text: closedText[by], offersPerson: false },
  });
  return added.conversation;
}

const closedText: Readonly<Record<Ending['by'], LocalText>> = {
  colleague: { zh: '会话结束了，有事再找我们', en: 'Closed; write again whenever you like' },
  silence: {
    zh: '好一会儿没等到您回话，会话先结束了；您再说一句就接着聊',
    en: 'Closed, because we did not hear from you; write again and it goes on',
  },
};
