import type { GuestConversationView } from '../../../contract/service';
import { clockText } from '../../features/session/store-clock';
import { chatText } from '../../text/chat';

const minuteMs = 60_000;

/** Whether somebody is there, and how soon they usually answer. */
export function presenceWords(conversation: GuestConversationView): string {
  const { isOpen, opensAtMs, usualAnswerMs, state, agentName } = conversation;
  if (!isOpen) {
    return opensAtMs === null
      ? chatText('closed')
      : chatText('closedUntil', { time: clockText(conversation, opensAtMs) });
  }
  if (state === 'waiting' && agentName === null) return chatText('waiting');
  if (usualAnswerMs === null) return chatText('online');
  return chatText('onlineUsually', { minutes: Math.max(1, Math.ceil(usualAnswerMs / minuteMs)) });
}

/** What is asked most, one tap each; first what fits an order that is under way. */
export function quickQuestions(hasLiveOrder: boolean): readonly string[] {
  const keys = hasLiveOrder
    ? (['howLong', 'returnDish', 'invoice', 'leftBehind', 'allergy'] as const)
    : (['hours', 'address', 'invoice', 'leftBehind', 'allergy'] as const);
  return keys.map((key) => chatText(key));
}
