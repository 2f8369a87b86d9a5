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
  const byPosition = new Map(known.messages.map((message) => [message.position, message]));
  for (const message of added) byPosition.set(message.position, message);
  return { ...known, messages: [...byPosition.values()].sort((a, b) => a.position - b.position) };
}

/**
 * With the newest page. When so much was said meanwhile that it does not reach what is known, it takes its place: the
 * rest is fetched page by page like everything that is older.
 */
export function withNewestPage(known: KnownMessages, page: MessagePage): KnownMessages {
  const newest = known.messages.at(-1);
  const first = page.messages[0];
  const reaches =
    newest === undefined ||
    first === undefined ||
    page.olderBefore === null ||
    first.position <= newest.position + 1;
  if (!reaches || newest === undefined) return { messages: page.messages, olderBefore: page.olderBefore };
  return withMessages(known, page.messages);
}

export function withOlderPage(known: KnownMessages, page: MessagePage): KnownMessages {
  return { ...withMessages(known, page.messages), olderBefore: page.olderBefore };
}
