import { nextConversationState } from '../../domain/service/conversation-lifecycle';
import { hasFallenSilent, silenceHoursChoices, silentSinceMs } from '../../domain/service/silence';
import { silenceHoursOf } from '../ordering/store-document';
import { Refused } from '../refused';
import { announceConversation } from '../service/announce-conversation';
import { endConversation } from '../service/end-conversation';
import type { Services } from '../services';

/** As many as one answer of the database holds. */
const storesPerRun = 1000;
const conversationsPerBatch = 50;

/**
 * Ends conversations whose guests have been silent for as long as their store waits, the longest silence first; says
 * whether more are waiting. Stores that wait equally long are asked about together, so a change of the rule holds at once
 * and a store that leaves conversations open costs nothing.
 */
export async function closeSilent(services: Services): Promise<boolean> {
  const nowMs = services.nowMs();
  const stores = await services.database.queryFields(
    'stores',
    { where: {}, orderBy: ['position', 'asc'], limit: storesPerRun },
    ['serviceSilenceHours'],
  );
  let isMoreWaiting = false;
  for (const hours of silenceHoursChoices) {
    const storeIds = stores.filter((store) => silenceHoursOf(store) === hours).map(({ _id }) => _id);
    if (storeIds.length === 0) continue;
    const due = await services.database.queryFields(
      'conversations',
      {
        where: { storeId: { oneOf: storeIds }, guestTurnSinceMs: { atMost: silentSinceMs(hours, nowMs) } },
        orderBy: ['guestTurnSinceMs', 'asc'],
        limit: conversationsPerBatch,
      },
      ['storeId'],
    );
    let ended = 0;
    for (const { _id } of due) ended += (await endOne(services, _id)) ? 1 : 0;
    isMoreWaiting ||= ended > 0 && due.length === conversationsPerBatch;
  }
  return isMoreWaiting;
}

/** A guest who has written in this moment, or another clock that was quicker, leaves nothing to end. */
async function endOne(services: Services, conversationId: string): Promise<boolean> {
  const ended = await services.database.transact(async (transaction) => {
    const conversation = await transaction.get('conversations', conversationId);
    const store = conversation && (await transaction.get('stores', conversation.storeId));
    if (!conversation || !store) return null;
    const nowMs = services.nowMs();
    const state = nextConversationState(conversation.state, 'fall-silent');
    const { holderId, holderName } = conversation;
    if (state === null || holderId === null) return null;
    if (!hasFallenSilent(conversation, silenceHoursOf(store), nowMs)) return null;
    const after = await endConversation(
      { transaction, conversation, store, nowMs },
      {
        after: { ...conversation, state },
        servedBy: { id: holderId, name: holderName ?? '' },
        by: 'silence',
      },
    );
    await transaction.set('conversations', after);
    return after;
  });
  if (ended === null) return false;
  if (ended instanceof Refused) {
    services.log({ event: 'silence-busy', conversationId });
    return false;
  }
  await announceConversation(services, ended);
  return true;
}
