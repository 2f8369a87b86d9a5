import type { ConsentAsk } from '../../contract/consent';
import type { GuestAnswers, GuestInput } from '../../contract/guest';
import type { GuestConversationView } from '../../contract/service';
import { mayAsk } from '../../domain/consent/asking';
import type { WeComDesk } from '../../domain/service/desk-choice';
import { isOpenAt, nextOpeningMs } from '../../domain/store-hours/opening';
import { consentOf, readConsents } from '../consent/ledger';
import type { StoreDocument } from '../ordering/store-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { conversationSignalId } from './announce-conversation';
import { citedOrder } from './cited';
import { conversationIdFor } from './conversation-id';
import { newConversation, type ConversationDocument } from './conversation-document';
import { findOwnConversation } from './find-own-conversation';
import { usualAnswerMs } from './first-answer-times';
import { liveOrderOf } from './first-answers';
import { readMessages } from './message-views';

/** A closed conversation can be judged for so long. */
export const ratedWithinMs = 7 * 24 * 60 * 60_000;

/** The guest's own conversation with a store; one that nobody has begun is empty. */
export async function viewConversation(
  services: Services,
  guestId: string,
  { storeId, before }: GuestInput<'viewConversation'>,
): Promise<GuestAnswers['viewConversation'] | Refused> {
  const found = await findOwnConversation(services.database, guestId, storeId);
  if (found instanceof Refused) return found;
  const { store } = found;
  const conversation = found.conversation ?? emptyConversation(services, guestId, storeId);
  const [page, view, liveOrder] = await Promise.all([
    readMessages(services, conversation, 'guest', before),
    guestConversationView(services, store, conversation),
    before === null ? liveOrderOf(services, guestId, storeId) : null,
  ]);
  return {
    ...page,
    storeName: store.name,
    conversation: view,
    liveOrder: liveOrder === null ? null : citedOrder(liveOrder),
    weCom: weComOf(store),
  };
}

function weComOf({ serviceDesk }: StoreDocument): WeComDesk | null {
  if (serviceDesk?.kind !== 'wecom') return null;
  const { corpId, url } = serviceDesk;
  return { corpId, url };
}

export function emptyConversation(
  { nowMs }: Services,
  guestId: string,
  storeId: string,
): ConversationDocument {
  return newConversation({ _id: conversationIdFor(guestId, storeId), guestId, storeId, nowMs: nowMs() });
}

/** How it stands, as its guest sees it. */
export async function guestConversationView(
  services: Services,
  store: StoreDocument,
  conversation: ConversationDocument,
): Promise<GuestConversationView> {
  const nowMs = services.nowMs();
  const isOpen = isOpenAt(store.hours, nowMs);
  const [usual, asks] = await Promise.all([
    usualAnswerMs(services, store._id),
    asksInConversation(services, conversation),
  ]);
  return {
    state: conversation.state,
    agentName: conversation.holderName,
    unread: conversation.guestUnread,
    isOpen,
    opensAtMs: isOpen ? null : nextOpeningMs(store.hours, nowMs),
    usualAnswerMs: usual,
    ratingWanted: ratingWanted(conversation, nowMs),
    asks,
    signalId: conversationSignalId(conversation._id),
    uploadFolder: uploadFolderOf(conversation._id),
    utcOffsetMinutes: store.hours.utcOffsetMinutes,
    nowMs,
  };
}

export function uploadFolderOf(conversationId: string): string {
  return `service/${conversationId}/`;
}

/** The round that was closed last, while it can be judged and was not. */
export function ratingWanted(
  { state, round, rating, closedAtMs, closedBy }: ConversationDocument,
  nowMs: number,
): number | null {
  if (state !== 'closed' && state !== 'quiet') return null;
  if (round === 0 || closedAtMs === null || closedBy === null || rating?.round === round) return null;
  return nowMs - closedAtMs < ratedWithinMs ? round : null;
}

/** Asked while the guest waits for an answer, for that is what the message would be about. */
async function asksInConversation(
  services: Services,
  { guestId, waitingSinceMs }: ConversationDocument,
): Promise<ConsentAsk[]> {
  const purpose = 'conversation-answered';
  const templateId = services.messages.templates[purpose];
  if (templateId === null || waitingSinceMs === null) return [];
  const account = consentOf(await readConsents(services.database, guestId), purpose);
  return mayAsk(account, services.nowMs()) ? [{ purpose, templateId }] : [];
}
