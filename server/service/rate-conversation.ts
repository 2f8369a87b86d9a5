import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { countAttempt } from '../limits/count-attempt';
import { Refused } from '../refused';
import type { Services } from '../services';
import { announceConversation } from './announce-conversation';
import { checkContent } from './check-content';
import { findOwnConversation } from './find-own-conversation';
import { addFact } from './service-fact-document';
import { ratingWanted } from './view-conversation';

/** The guest judges the round that was closed last, once; words that the check does not pass are left out. */
export async function rateConversation(
  services: Services,
  guestId: string,
  { storeId, round, mark, words }: GuestInput<'rateConversation'>,
): Promise<GuestAnswers['rateConversation'] | Refused> {
  const { database } = services;
  const found = await findOwnConversation(database, guestId, storeId);
  if (found instanceof Refused) return found;
  const { store, conversation: known } = found;
  if (known?.rating?.round === round) return { mark: known.rating.mark };
  if (!known || ratingWanted(known, services.nowMs()) !== round) return new Refused('RATING_NOT_WANTED');
  const { _id: id } = known;
  const tooOften = await countAttempt(services, guestId, 'service-message');
  if (tooOften) return tooOften;
  const passed = await wordsThatPass(services, guestId, words);
  const nowMs = services.nowMs();
  const rated = await database.transact(async (transaction) => {
    const conversation = await transaction.get('conversations', id);
    if (conversation?.rating?.round === round) return conversation;
    const agentId = conversation?.closedBy?.id;
    if (!conversation || agentId === undefined || ratingWanted(conversation, nowMs) !== round) {
      return new Refused('RATING_NOT_WANTED');
    }
    const rating = { round, mark, words: passed, agentId, atMs: nowMs };
    await transaction.update('conversations', id, { rating });
    await addFact(
      transaction,
      conversation,
      { kind: 'rated', agentId, mark },
      { cause: `${id}:${round}`, dayClock: store.hours, nowMs },
    );
    return { ...conversation, rating };
  });
  if (rated instanceof Refused) return rated;
  await announceConversation(services, rated);
  return { mark: rated.rating?.mark ?? mark };
}

async function wordsThatPass(
  services: Services,
  guestId: string,
  words: string | null,
): Promise<string | null> {
  if (words === null || words === '') return null;
  const content = { kind: 'text', text: words } as const;
  const { check } = await checkContent(services, { guestId, content, channel: 'app' });
  return check === 'clear' ? words : null;
}
