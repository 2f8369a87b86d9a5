import { placeOf } from '../../domain/service/message-position';
import { excerptOf } from '../../domain/service/plain-words';
import type { LocalText } from '../../domain/text/local-text';
import type { Transaction } from '../wechat/database';
import { serviceMessageIdFor } from './conversation-id';
import type { ConversationDocument } from './conversation-document';
import type { ContentCheck, ServiceMessageDocument, StoredContent } from './service-message-document';

export interface NewMessage {
  /** What it is, once: its id follows from it. */
  readonly cause: string;
  readonly author: ServiceMessageDocument['author'];
  readonly content: StoredContent;
  readonly atMs: number;
  readonly nowMs: number;
  readonly agent?: { readonly openid: string; readonly name: string };
  readonly channel?: ServiceMessageDocument['channel'];
  readonly requestId?: string;
  readonly delivery?: 'here' | 'pending';
  readonly isForStaff?: boolean;
  readonly check?: Pick<ServiceMessageDocument, 'check' | 'traceId' | 'checkDueAtMs'>;
}

export interface Added {
  readonly conversation: ConversationDocument;
  readonly message: ServiceMessageDocument;
}

export const clear: Pick<ServiceMessageDocument, 'check' | 'traceId' | 'checkDueAtMs'> = {
  check: 'clear',
  traceId: null,
  checkDueAtMs: null,
};

/** Adds a message and yields the conversation with it; whoever calls it writes the conversation, once, at the end. */
export async function addMessage(
  transaction: Transaction,
  conversation: ConversationDocument,
  added: NewMessage,
): Promise<Added> {
  const { author, content, atMs, nowMs, agent, channel = 'app' } = added;
  const seq = conversation.lastSeq + 1;
  const mayBeLate = author === 'guest' && channel === 'wechat';
  const position = placeOf({ atMs, seq, mayBeLate }, conversation);
  const message: ServiceMessageDocument = {
    _id: serviceMessageIdFor(conversation._id, added.cause),
    ...{ conversationId: conversation._id, guestId: conversation.guestId, storeId: conversation.storeId },
    ...{ position, author, content, channel, atMs, storedAtMs: nowMs },
    agentId: agent?.openid ?? null,
    agentName: agent?.name ?? null,
    isForStaff: added.isForStaff ?? false,
    requestId: added.requestId ?? null,
    delivery: added.delivery ?? 'here',
    fault: null,
    ...(added.check ?? clear),
    checkTries: 0,
  };
  await transaction.add('serviceMessages', message);
  return { message, conversation: withMessage({ ...conversation, lastSeq: seq }, message) };
}

function withMessage(
  conversation: ConversationDocument,
  message: ServiceMessageDocument,
): ConversationDocument {
  const { author, position, isForStaff } = message;
  const isLast = position > conversation.lastPosition;
  const isSpoken = author === 'guest';
  return {
    ...conversation,
    lastPosition: Math.max(conversation.lastPosition, position),
    settledPosition: isSpoken
      ? conversation.settledPosition
      : Math.max(conversation.settledPosition, position),
    staffUnread: conversation.staffUnread + (isSpoken ? 1 : 0),
    guestUnread: conversation.guestUnread + (isSpoken || isForStaff ? 0 : 1),
    ...(isLast && !isForStaff
      ? {
          lastMessageId: message._id,
          lastAuthor: author,
          lastAtMs: message.storedAtMs,
          excerpt: excerptOfContent(message.content, message.check),
        }
      : {}),
  };
}

/** What a row of the desk shows of a message; nothing of what the check has not passed. */
export function excerptOfContent(content: StoredContent, check: ContentCheck): LocalText {
  if (check !== 'clear') return { zh: '', en: '' };
  switch (content.kind) {
    case 'text':
      return { zh: excerptOf(content.text), en: excerptOf(content.text) };
    case 'note':
      return { zh: excerptOf(content.text.zh), en: excerptOf(content.text.en, 60) };
    case 'picture':
      return { zh: '[图片]', en: '[Picture]' };
    case 'order':
      return { zh: '[订单]', en: '[Order]' };
    case 'reservation':
      return { zh: '[订位]', en: '[Reservation]' };
    case 'page':
      return { zh: '[小程序页面]', en: '[Page of the app]' };
  }
}
