import type { MessagePage, ServiceMessageView } from '../../../contract/service';

/** Messages that are known, oldest first, without a hole between them. */
export interface KnownMessages {
  readonly messages: readonly ServiceMessageView[];
  /** The `before` of the page that is older; null when there is none. */
  readonly olderBefore: number | null;
}

export const noMessages: KnownMessages = { messages: [], olderBefore: null };

/** With messages that have just been sent or answered. */
export function withMessages(known: KnownMessages, added: readonly ServiceMessageView[]): KnownMessages {
  const byId = new Map(known.messages.map((message) => [message.id, message]));
  for (const message of added) byId.set(message.id, message);
  return { ...known, messages: [...byId.values()].sort((a, b) => a.position - b.position) };
}

/**
 * With the newest page. When so much was said meanwhile that it does not reach what is known, it takes its place: the
 * rest is fetched page by page like everything that is older.
 */
export function withNewestPage(known: KnownMessages, page: MessagePage): KnownMessages {
  const newest = known.messages.at(-1);
  const reaches = page.olderBefore === null || page.messages.some(({ id }) => id === newest?.id);
  if (newest === undefined || !reaches) return { messages: page.messages, olderBefore: page.olderBefore };
  return withMessages(known, page.messages);
}

export function withOlderPage(known: KnownMessages, page: MessagePage): KnownMessages {
  return { ...withMessages(known, page.messages), olderBefore: page.olderBefore };
}
