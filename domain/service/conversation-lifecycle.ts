export const conversationStates = ['quiet', 'waiting', 'held', 'closed'] as const;

/**
 * `quiet`: nobody waits for a person; `waiting`: in the queue of the desk; `held`: one colleague has it; `closed`: the
 * colleague is done, or the guest has said nothing more. A guest who writes again begins anew where the conversation is.
 */
export type ConversationState = (typeof conversationStates)[number];

export const conversationEvents = [
  'ask',
  'answer-by-rule',
  'claim',
  'hand-to-colleague',
  'hand-to-role',
  'return',
  'close',
  'fall-silent',
  'reopen',
] as const;

/**
 * `ask`: the guest wants a person, or wrote what no rule answers. `fall-silent`: a colleague spoke last, and the guest has
 * said nothing for as long as the store waits.
 */
export type ConversationEvent = (typeof conversationEvents)[number];

type StateTable = Readonly<
  Record<ConversationState, Readonly<Partial<Record<ConversationEvent, ConversationState>>>>
>;

/** What may happen to a conversation. A rule answers only where no colleague is wanted or at work. */
const transitions: StateTable = {
  quiet: { ask: 'waiting', 'answer-by-rule': 'quiet', claim: 'held' },
  waiting: {
    ask: 'waiting',
    claim: 'held',
    'hand-to-colleague': 'held',
    'hand-to-role': 'waiting',
    close: 'closed',
  },
  held: {
    ask: 'held',
    'hand-to-colleague': 'held',
    'hand-to-role': 'waiting',
    return: 'waiting',
    close: 'closed',
    'fall-silent': 'closed',
  },
  closed: { ask: 'waiting', 'answer-by-rule': 'quiet', reopen: 'held' },
};

/** Where an event leads; null when it cannot happen. */
export function nextConversationState(
  state: ConversationState,
  event: ConversationEvent,
): ConversationState | null {
  return transitions[state][event] ?? null;
}
