import { firstAnswerTopic } from '../../domain/service/first-answer';
import { nextConversationState } from '../../domain/service/conversation-lifecycle';
import { plainName } from '../../domain/service/plain-words';
import { afterGuestMessage } from '../../domain/service/wechat-window';
import { businessDay } from '../../domain/store-hours/business-day';
import { isOpenAt } from '../../domain/store-hours/opening';
import type { LocalText } from '../../domain/text/local-text';
import type { StoreDocument } from '../ordering/store-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import { addMessage, type NewMessage } from './add-message';
import { announceConversation } from './announce-conversation';
import { checkContent } from './check-content';
import { conversationIdFor, serviceMessageIdFor } from './conversation-id';
import { newConversation, type ConversationAbout, type ConversationDocument } from './conversation-document';
import { addDelivery, deliverToWechatAtOnce } from './deliver-to-wechat';
import { factsFor, outOfHoursNotice, ruleAnswer } from './first-answers';
import { addFact } from './service-fact-document';
import type { ServiceMessageDocument, StoredContent } from './service-message-document';
import { newDoor, type WechatDoorDocument } from './wechat-door-document';

/** A colleague who does not answer for so long gives the conversation back. */
export const awayAfterMs = 10 * 60_000;

export interface GuestSays {
  readonly guestId: string;
  readonly store: StoreDocument;
  /** What it is, once. */
  readonly cause: string;
  /** A note stands for what has no words: the wish to speak to a person, or words that were too many. */
  readonly content: StoredContent;
  readonly about: ConversationAbout | null;
  readonly channel: 'app' | 'wechat';
  readonly atMs: number;
  readonly requestId: string | null;
  /** Whatever a rule could answer. */
  readonly wantsPerson?: boolean;
}

export interface Said {
  readonly conversation: ConversationDocument;
  readonly message: ServiceMessageDocument;
  /** What the house answered by itself. */
  readonly notes: readonly ServiceMessageDocument[];
}

/**
 * Takes what a guest says, by whichever door, once. A simple rule answers it, or it waits for a person. It is stored with
 * what the check of content thinks of it, so that nobody else sees it before.
 */
export async function guestSays(services: Services, says: GuestSays): Promise<Said | Refused> {
  const { guestId, store, channel, content } = says;
  const id = conversationIdFor(guestId, store._id);
  const messageId = serviceMessageIdFor(id, says.cause);
  const known = await services.database.get('serviceMessages', messageId);
  const check = known ?? (await checkContent(services, { guestId, content, channel }));
  const mayAnswerByRule = content.kind === 'text' && check.check === 'clear' && says.wantsPerson !== true;
  const topic = mayAnswerByRule ? firstAnswerTopic(content.text) : null;
  const [facts, guest] = await Promise.all([
    factsFor(services, topic, { guestId, storeId: store._id }),
    services.database.get('guests', guestId),
  ]);
  const nowMs = services.nowMs();
  const said = await services.database.transact(async (transaction) => {
    const found = await transaction.get('serviceMessages', messageId);
    const before =
      (await transaction.get('conversations', id)) ??
      newConversation({ _id: id, guestId, storeId: store._id, nowMs });
    if (found) return { conversation: before, message: found, notes: await notesOf(transaction, id, says) };
    const named = atDoor({ ...before, guestName: plainName(guest?.name ?? null) }, says);
    const answer = topic === null ? null : ruleAnswer(topic, store, facts, nowMs);
    const writing = { services, transaction, says, nowMs };
    const spoken = await speak(writing, named, check);
    const reached = await react(writing, spoken.conversation, answer);
    await transaction.set('conversations', reached.conversation);
    return { ...reached, message: spoken.message };
  });
  if (said instanceof Refused) return said;
  await announceConversation(services, said.conversation);
  for (const note of said.notes) await deliverToWechatAtOnce(services, note);
  return said;
}

/**
 * The guest reads where they wrote last; a late push says nothing of where that is. WeChat tells of a push only in which
 * second it was written, so within one second what comes last counts as written last.
 */
function atDoor(conversation: ConversationDocument, { channel, atMs }: GuestSays): ConversationDocument {
  const { lastGuestAtMs } = conversation;
  return secondOf(atMs) < secondOf(lastGuestAtMs)
    ? conversation
    : { ...conversation, door: channel, lastGuestAtMs: Math.max(atMs, lastGuestAtMs) };
}

function secondOf(atMs: number): number {
  return Math.floor(atMs / 1_000);
}

interface Writing {
  readonly services: Services;
  readonly transaction: Transaction;
  readonly says: GuestSays;
  readonly nowMs: number;
}

async function speak(
  { transaction, says, nowMs }: Writing,
  conversation: ConversationDocument,
  check: NonNullable<NewMessage['check']>,
) {
  const { cause, content, channel, atMs, requestId, about } = says;
  const { check: thought, traceId, checkDueAtMs } = check;
  const added = await addMessage(transaction, conversation, {
    ...{ cause, content, channel, atMs, nowMs, check: { check: thought, traceId, checkDueAtMs } },
    author: content.kind === 'note' ? 'house' : 'guest',
    ...(requestId === null ? {} : { requestId }),
  });
  return { ...added, conversation: { ...added.conversation, about: about ?? added.conversation.about } };
}

/** By rule where nobody is at work on it and the guest did not ask for a person; else the guest waits for one. */
async function react(
  writing: Writing,
  conversation: ConversationDocument,
  answer: LocalText | null,
): Promise<{ conversation: ConversationDocument; notes: ServiceMessageDocument[] }> {
  const door = await openedDoor(writing);
  const quiet = nextConversationState(conversation.state, 'answer-by-rule');
  if (answer !== null && quiet !== null) {
    const noted = await note(writing, { ...conversation, state: quiet }, door, {
      ...{ cause: noteCause(writing.says, 'rule'), text: answer, offersPerson: true },
    });
    if (noted.door) await writing.transaction.set('wechatDoors', noted.door);
    return { conversation: noted.conversation, notes: [noted.message] };
  }
  const asked = await ask(writing, conversation);
  const told = await tellIfNobodyIsThere(writing, asked, door);
  const after = told ?? { conversation: asked, door, message: null };
  if (after.door) await writing.transaction.set('wechatDoors', after.door);
  return { conversation: after.conversation, notes: after.message ? [after.message] : [] };
}

/** Stands in the queue, or waits for whoever has it. */
async function ask(
  { transaction, says, nowMs }: Writing,
  conversation: ConversationDocument,
): Promise<ConversationDocument> {
  const state = nextConversationState(conversation.state, 'ask');
  if (state === null) throw new Error(`nobody can ask in a conversation that is ${conversation.state}`);
  const isNewRound = conversation.askedAtMs === null;
  if (isNewRound) {
    await addFact(
      transaction,
      conversation,
      { kind: 'asked', agentId: null },
      { cause: `${conversation._id}:${conversation.lastSeq}`, dayClock: says.store.hours, nowMs },
    );
  }
  const waitingSinceMs = conversation.waitingSinceMs ?? nowMs;
  return {
    ...conversation,
    state,
    waitingSinceMs,
    guestTurnSinceMs: null,
    askedAtMs: conversation.askedAtMs ?? nowMs,
    isFirstAnswered: isNewRound ? false : conversation.isFirstAnswered,
    awayAtMs: state === 'held' ? (conversation.awayAtMs ?? nowMs + awayAfterMs) : null,
  };
}

async function tellIfNobodyIsThere(
  writing: Writing,
  conversation: ConversationDocument,
  door: WechatDoorDocument | null,
) {
  const { says, nowMs } = writing;
  const { hours } = says.store;
  const day = businessDay(hours, nowMs);
  if (isOpenAt(hours, nowMs) || conversation.noticedDay === day || conversation.state === 'held') return null;
  return note(writing, { ...conversation, noticedDay: day }, door, {
    ...{ cause: noteCause(says, 'hours'), text: outOfHoursNotice(says.store, nowMs), offersPerson: false },
  });
}

async function note(
  { transaction, nowMs }: Pick<Writing, 'transaction' | 'nowMs'>,
  conversation: ConversationDocument,
  door: WechatDoorDocument | null,
  said: { readonly cause: string; readonly text: LocalText; readonly offersPerson: boolean },
) {
  const { cause, text, offersPerson } = said;
  const sent = door === null ? null : addDelivery(door, nowMs);
  const added = await addMessage(transaction, conversation, {
    ...{ cause, author: 'house' as const, content: { kind: 'note' as const, text, offersPerson } },
    ...{ atMs: nowMs, nowMs, channel: sent === null ? ('app' as const) : ('wechat' as const) },
    delivery: sent === null ? 'here' : 'pending',
  });
  if (sent !== null) await transaction.add('outbox', sent.entryOf(added.message));
  return { ...added, door: sent?.door ?? door };
}

/** What the guest writes in WeChat opens WeChat's window anew; a late push opens none that is newer. */
async function openedDoor({ transaction, says }: Writing): Promise<WechatDoorDocument | null> {
  const { channel, guestId, store, atMs } = says;
  if (channel !== 'wechat') return null;
  const door = (await transaction.get('wechatDoors', guestId)) ?? newDoor(guestId, store._id);
  return { ...door, ...afterGuestMessage(door, atMs) };
}

function noteCause({ cause }: GuestSays, kind: 'rule' | 'hours'): string {
  return `${kind}:${cause}`;
}

async function notesOf(
  transaction: Transaction,
  conversationId: string,
  says: GuestSays,
): Promise<ServiceMessageDocument[]> {
  const notes: ServiceMessageDocument[] = [];
  for (const kind of ['rule', 'hours'] as const) {
    const found = await transaction.get(
      'serviceMessages',
      serviceMessageIdFor(conversationId, noteCause(says, kind)),
    );
    if (found) notes.push(found);
  }
  return notes;
}
