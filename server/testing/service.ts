import type { GuestInput } from '../../contract/guest';
import { conversationIdFor } from '../service/conversation-id';
import type { ConversationDocument } from '../service/conversation-document';
import { receivePush } from '../service/receive-push';
import type { ServiceMessageDocument } from '../service/service-message-document';
import { dataOf } from './act';
import { freshId, furnishStore, hire } from './furnish';
import type { House } from './house';

/** A store with two colleagues at its service desk, and a guest. */
export function furnishDesk(house: House, overrides: Parameters<typeof furnishStore>[1] = {}) {
  const { storeId, ownerId } = furnishStore(house, overrides);
  const guestId = freshId('oGuest');
  const conversationId = conversationIdFor(guestId, storeId);
  const agent = hire(house, storeId, 'service');
  const other = hire(house, storeId, 'cashier');
  const one = { storeId, conversationId };
  return { storeId, ownerId, guestId, conversationId, agent, other, one };
}

type Content = GuestInput<'sendServiceMessage'>['content'];

export function wantsToSay(storeId: string, content: string | Content, requestId = freshId('request-')) {
  return {
    requestId,
    storeId,
    content: typeof content === 'string' ? { kind: 'text', text: content } : content,
  };
}

export async function say(house: House, guestId: string, storeId: string, content: string | Content) {
  return dataOf(await house.guest(guestId, 'sendServiceMessage', wantsToSay(storeId, content)));
}

export function answerWith(one: { storeId: string; conversationId: string }, text: string) {
  return { ...one, requestId: freshId('request-'), content: { kind: 'text', text } };
}

let pushes = 0;

/** A push as WeChat makes it, of something that a guest does at this second of the house's clock. */
export function pushOf(house: House, guestId: string, fields: Readonly<Record<string, unknown>>) {
  pushes += 1;
  return {
    ToUserName: 'gh_0123456789ab',
    FromUserName: guestId,
    CreateTime: Math.floor(house.clock.now() / 1000),
    MsgType: 'text',
    MsgId: `push-${pushes}`,
    ...fields,
  };
}

export function enteredPush(house: House, guestId: string, storeId: string) {
  const entered = { MsgType: 'event', Event: 'user_enter_tempsession', SessionFrom: `store:${storeId}` };
  return pushOf(house, guestId, { ...entered, MsgId: undefined });
}

export function receive(house: House, event: { readonly FromUserName: string }) {
  return receivePush(house.services, { event, openid: event.FromUserName, source: 'wx_unknown' });
}

export function conversationOf(house: House, conversationId: string): ConversationDocument {
  const found = house.database.read('conversations', conversationId);
  if (!found) throw new Error(`there is no conversation ${conversationId}`);
  return found as unknown as ConversationDocument;
}

/** Everything that stands in a conversation, in its order. */
export function messagesOf(house: House, conversationId: string): ServiceMessageDocument[] {
  const { documents } = house.database.query('serviceMessages', { where: { conversationId }, limit: 1000 });
  return (documents as unknown as ServiceMessageDocument[]).sort((a, b) => a.position - b.position);
}

export function textsOf(house: House, conversationId: string): string[] {
  return messagesOf(house, conversationId).flatMap(({ content }) =>
    content.kind === 'text' ? [content.text] : [],
  );
}

/** The facts of a conversation, in the order in which they happened. */
export function factsOf(house: House, conversationId: string) {
  const { documents } = house.database.query('serviceFacts', { where: { conversationId }, limit: 1000 });
  return [...documents].sort((a, b) => Number(a.atMs) - Number(b.atMs));
}
