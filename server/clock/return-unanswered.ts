import { nextConversationState } from '../../domain/service/conversation-lifecycle';
import { Refused } from '../refused';
import { announceConversation } from '../service/announce-conversation';
import { inQueue, noted } from '../service/desk-steps';
import type { Services } from '../services';

const conversationsPerBatch = 50;

/** Conversations whose colleague is away while the guest waits go back into the queue; says whether more are waiting. */
export async function returnUnanswered(services: Services): Promise<boolean> {
  const due = await services.database.query('conversations', {
    where: { awayAtMs: { atMost: services.nowMs() } },
    orderBy: ['awayAtMs', 'asc'],
    limit: conversationsPerBatch,
  });
  for (const { _id } of due) await returnOne(services, _id);
  return due.length === conversationsPerBatch;
}

async function returnOne(services: Services, conversationId: string): Promise<void> {
  const nowMs = services.nowMs();
  const returned = await services.database.transact(async (transaction) => {
    const conversation = await transaction.get('conversations', conversationId);
    if (!conversation || conversation.awayAtMs === null || conversation.awayAtMs > nowMs) return null;
    const state = nextConversationState(conversation.state, 'return');
    if (state === null) return null;
    const name = conversation.holderName ?? '';
    const after = await noted({ transaction, nowMs }, inQueue({ ...conversation, state }, nowMs), {
      zh: `${name} 一直没回，放回了队列`,
      en: `${name} did not answer, so it is back in the queue`,
    });
    await transaction.set('conversations', after);
    return after;
  });
  if (returned !== null && !(returned instanceof Refused)) await announceConversation(services, returned);
}
