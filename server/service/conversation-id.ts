import { createHash } from 'node:crypto';

/** Each guest has one conversation with each store. Nobody else can guess its id, which names a folder and a signal. */
export function conversationIdFor(guestId: string, storeId: string): string {
  return `cv-${hash(`${guestId}\nconversation\n${storeId}`).slice(0, 24)}`;
}

/** The same cause always finds the same message: a request of a phone, a push of WeChat, or what the house notes. */
export function serviceMessageIdFor(conversationId: string, cause: string): string {
  return `sm-${hash(`${conversationId}\n${cause}`).slice(0, 24)}`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
