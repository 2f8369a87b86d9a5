import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { excerptOf } from '../../domain/service/plain-words';
import { sendsLeft } from '../../domain/service/wechat-window';
import { consentOf, readConsents } from '../consent/ledger';
import type { StoreDocument } from '../ordering/store-document';
import { deliverAtOnce } from '../outbox/deliver-message';
import { messageEntry } from '../outbox/message-entry';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import { addMessage, type Added } from './add-message';
import { changeConversation, findConversation, type Change } from './change-conversation';
import type { ConversationDocument } from './conversation-document';
import { serviceMessageIdFor } from './conversation-id';
import { conversationRow } from './conversation-row';
import { addDelivery, deliverToWechatAtOnce } from './deliver-to-wechat';
import { claimed } from './desk-steps';
import { messageViews } from './message-views';
import { pictureFault } from './picture-fault';
import { isSame } from './send-service-message';
import { addFact } from './service-fact-document';
import type { ServiceMessageDocument, StoredContent } from './service-message-document';
import { textFault } from './text-fault';
import { newDoor } from './wechat-door-document';

/** A guest who has not looked at an answer for so long is told of it, where they allowed that. */
const noticeAfterMs = 60_000;

type Answer = StaffAnswers['answerGuest'];

/**
 * A colleague answers. It stands in the app, and goes into WeChat's conversation where the guest wrote there last; when
 * WeChat takes nothing more it is refused before anything is written, with what else can be done.
 */
export async function answerGuest(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'answerGuest'>,
): Promise<Answer | Refused> {
  const known = await findConversation(services.database, input);
  if (known instanceof Refused) return known;
  const fault = await faultOfContent(services, known, input.content);
  if (fault) return fault;
  return write(services, colleague, input, {
    ...{ cause: `answer:${colleague.openid}:${input.requestId}`, content: input.content },
    async place(change, conversation) {
      return conversation.door === 'app' ? noticed(change, conversation) : intoWechat(change, conversation);
    },
  });
}

/** The words stand in the app, and the licensed message says so; where WeChat's conversation takes nothing more. */
export async function inviteGuestBack(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'inviteGuestBack'>,
): Promise<StaffAnswers['inviteGuestBack'] | Refused> {
  const known = await findConversation(services.database, input);
  if (known instanceof Refused) return known;
  const fault = textFault(input.words);
  if (fault) return fault;
  const content: StoredContent = { kind: 'text', text: input.words };
  const noticeId = `invited:${serviceMessageIdFor(known._id, inviteCause(colleague, input))}`;
  const answer = await write(services, colleague, input, {
    ...{ cause: inviteCause(colleague, input), content },
    async place(change, conversation) {
      if (!(await mayInvite(change.transaction, conversation.guestId)))
        return new Refused('GUEST_NOT_INVITABLE');
      const { transaction, store, nowMs } = change;
      if (conversation.noticeId !== null) await transaction.remove('outbox', conversation.noticeId);
      await transaction.add('outbox', noticeEntry(noticeId, conversation, store, content, nowMs));
      return { conversation: { ...conversation, noticeId } };
    },
  });
  if (!(answer instanceof Refused)) await deliverAtOnce(services, noticeId);
  return answer;
}

function inviteCause({ openid }: Colleague, { requestId }: { readonly requestId: string }): string {
  return `invite:${openid}:${requestId}`;
}

/** Whether a message that the guest has allowed could tell them of an answer. */
export async function mayInvite(database: Pick<Transaction, 'get'>, guestId: string): Promise<boolean> {
  return consentOf(await readConsents(database, guestId), 'conversation-answered').left > 0;
}

interface Placed {
  readonly conversation: ConversationDocument;
  readonly delivery?: NonNullable<ReturnType<typeof addDelivery>>;
}

interface Writing {
  readonly cause: string;
  readonly content: StoredContent;
  /** Where the guest reads it, or why they cannot. */
  readonly place: (change: Change, conversation: ConversationDocument) => Promise<Placed | Refused>;
}

async function write(
  services: Services,
  colleague: Colleague,
  input: { readonly storeId: string; readonly conversationId: string; readonly requestId: string },
  writing: Writing,
): Promise<Answer | Refused> {
  const messageId = serviceMessageIdFor(input.conversationId, writing.cause);
  const written: { message: ServiceMessageDocument | null } = { message: null };
  const changed = await changeConversation(services, colleague, input, async (change) => {
    const { transaction, conversation } = change;
    const found = await transaction.get('serviceMessages', messageId);
    if (found && !isSame(found.content, writing.content)) return new Refused('REQUEST_ID_REUSED');
    written.message = found;
    if (found) return conversation;
    const held = claimed(conversation, colleague, change.nowMs);
    if (held instanceof Refused) return held;
    const placed = await writing.place(change, held);
    if (placed instanceof Refused) return placed;
    const added = await add(change, colleague, input.requestId, writing, placed);
    written.message = added.message;
    return added.conversation;
  });
  if (changed instanceof Refused) return changed;
  const { message } = written;
  if (!message) throw new Error(`${messageId} was not written`);
  await deliverToWechatAtOnce(services, message);
  const [stored, conversation] = await Promise.all([
    services.database.get('serviceMessages', messageId),
    services.database.get('conversations', input.conversationId),
  ]);
  if (!stored || !conversation) return new Refused('CONVERSATION_UNKNOWN');
  const [[view], row] = await Promise.all([
    messageViews(services, conversation, 'staff', [stored]),
    conversationRow(services, colleague, conversation),
  ]);
  if (!view) throw new Error('a colleague sees what they wrote');
  return { conversation: row, message: view };
}

async function add(
  { transaction, store, nowMs }: Change,
  colleague: Colleague,
  requestId: string,
  { cause, content }: Writing,
  { conversation, delivery }: Placed,
): Promise<Added> {
  const added = await addMessage(transaction, conversation, {
    ...{ cause, content, requestId, agent: colleague, author: 'staff', atMs: nowMs, nowMs },
    channel: delivery ? 'wechat' : 'app',
    delivery: delivery ? 'pending' : 'here',
  });
  if (delivery) {
    await transaction.add('outbox', delivery.entryOf(added.message));
    await transaction.set('wechatDoors', delivery.door);
  }
  const told = { cause: added.message._id, dayClock: store.hours, nowMs };
  const agentId = colleague.openid;
  if (!conversation.isFirstAnswered && conversation.askedAtMs !== null) {
    const waitedMs = nowMs - conversation.askedAtMs;
    await addFact(transaction, conversation, { kind: 'first-answered', agentId, waitedMs }, told);
  }
  await addFact(transaction, conversation, { kind: 'answered', agentId }, told);
  const answered = { waitingSinceMs: null, awayAtMs: null, guestTurnSinceMs: nowMs, isFirstAnswered: true };
  return { ...added, conversation: { ...added.conversation, ...answered } };
}

/** Read in the app; a guest who is elsewhere is told once, where they allowed it. */
export async function noticed(
  { transaction, store, nowMs }: Pick<Change, 'transaction' | 'store' | 'nowMs'>,
  conversation: ConversationDocument,
): Promise<Placed> {
  if (conversation.noticeId !== null || !(await mayInvite(transaction, conversation.guestId))) {
    return { conversation };
  }
  const noticeId = `answered:${conversation._id}:${conversation.lastSeq + 1}`;
  const content: StoredContent = {
    kind: 'note',
    text: { zh: '店员回您了', en: 'A colleague has answered' },
    offersPerson: false,
  };
  const entry = noticeEntry(noticeId, conversation, store, content, nowMs);
  await transaction.add('outbox', { ...entry, dueAtMs: nowMs + noticeAfterMs });
  return { conversation: { ...conversation, noticeId } };
}

async function intoWechat(
  { transaction, nowMs }: Change,
  conversation: ConversationDocument,
): Promise<Placed | Refused> {
  const { guestId, storeId } = conversation;
  const door = (await transaction.get('wechatDoors', guestId)) ?? newDoor(guestId, storeId);
  const delivery = addDelivery(door, nowMs);
  if (delivery) return { conversation, delivery };
  const { shutBecause } = sendsLeft(door, nowMs);
  const canInvite = await mayInvite(transaction, guestId);
  return new Refused('WINDOW_SHUT', { why: shutBecause, canInvite });
}

function noticeEntry(
  id: string,
  { guestId, storeId }: ConversationDocument,
  store: StoreDocument,
  content: StoredContent,
  nowMs: number,
) {
  const excerpt = content.kind === 'text' ? excerptOf(content.text) : '店员回您了';
  return messageEntry({
    ...{ id, guestId, storeId, orderId: null, dayClock: store.hours, nowMs },
    content: { purpose: 'conversation-answered', storeName: store.name, excerpt, atMs: nowMs },
  });
}

async function faultOfContent(
  services: Services,
  conversation: ConversationDocument,
  content: StaffInput<'answerGuest'>['content'],
): Promise<Refused | null> {
  const { door, guestId, storeId, _id } = conversation;
  if (content.kind === 'text') return textFault(content.text, door);
  if (content.kind === 'picture') return pictureFault(services, _id, content.fileId, door);
  const order = await services.database.get('orders', content.orderId);
  return order?.guestId === guestId && order.storeId === storeId ? null : new Refused('ORDER_UNKNOWN');
}
