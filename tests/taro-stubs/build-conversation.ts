import type { GuestConversationView, MessagePage, ServiceMessageView } from '../../contract/service';

/** Builders of a conversation for tests. */

export const talkAtMs = 1_700_000_000_000;

/** The how manieth message of a conversation, said so many seconds after its beginning. */
export function buildMessage(number: number, change: Partial<ServiceMessageView> = {}): ServiceMessageView {
  return {
    ...{ id: `c1-${number}`, position: (talkAtMs + number * 1_000) * 1_000 + number, author: 'staff' },
    ...{ agentName: '阿芸', content: { kind: 'text', text: `第 ${number} 句` }, channel: 'app' },
    ...{
      atMs: talkAtMs + number * 1_000,
      check: 'clear',
      delivery: 'delivered',
      fault: null,
      requestId: null,
    },
    ...change,
  };
}

export function buildPage(from: number, to: number, olderBefore: number | null = null): MessagePage {
  const messages = Array.from({ length: to - from + 1 }, (_, index) => buildMessage(from + index));
  return { messages, olderBefore };
}

export function buildConversation(change: Partial<GuestConversationView> = {}): GuestConversationView {
  return {
    ...{
      state: 'waiting',
      agentName: null,
      unread: 0,
      isOpen: true,
      opensAtMs: null,
      usualAnswerMs: 120_000,
    },
    ...{ ratingWanted: null, asks: [], signalId: 'conversation-c1', uploadFolder: 'service/c1/' },
    ...{ utcOffsetMinutes: 480, nowMs: talkAtMs },
    ...change,
  };
}
