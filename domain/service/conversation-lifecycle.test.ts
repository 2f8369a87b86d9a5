import {
  conversationEvents,
  conversationStates,
  nextConversationState,
  type ConversationEvent,
  type ConversationState,
} from './conversation-lifecycle';

const grid: Readonly<Record<ConversationState, Partial<Record<ConversationEvent, ConversationState>>>> = {
  quiet: { ask: 'waiting', 'answer-by-rule': 'quiet', claim: 'held' },
  waiting: {
    ...{ ask: 'waiting', claim: 'held', close: 'closed' },
    ...{ 'hand-to-colleague': 'held', 'hand-to-role': 'waiting' },
  },
  held: {
    ...{ ask: 'held', return: 'waiting', close: 'closed', 'fall-silent': 'closed' },
    ...{ 'hand-to-colleague': 'held', 'hand-to-role': 'waiting' },
  },
  closed: { ask: 'waiting', 'answer-by-rule': 'quiet', reopen: 'held' },
};

const cases = conversationStates.flatMap((state) =>
  conversationEvents.map((event) => [state, event] as const),
);

test.each(cases)('a conversation that is %s, and %s', (state, event) => {
  expect(nextConversationState(state, event)).toBe(grid[state][event] ?? null);
});

test('every state can be reached from the first, and a guest can always ask', () => {
  const reached = new Set<ConversationState>(['quiet']);
  for (const state of reached) {
    for (const event of conversationEvents) {
      const next = nextConversationState(state, event);
      if (next !== null) reached.add(next);
    }
  }
  expect([...reached].sort()).toEqual([...conversationStates].sort());
  for (const state of conversationStates) expect(nextConversationState(state, 'ask')).not.toBeNull();
});

test('no rule answers while a guest waits for a person or a colleague is at work', () => {
  expect(nextConversationState('waiting', 'answer-by-rule')).toBeNull();
  expect(nextConversationState('held', 'answer-by-rule')).toBeNull();
});

test('silence ends only what a colleague has: who waits for the house is never sent away by it', () => {
  for (const state of ['quiet', 'waiting', 'closed'] as const)
    expect(nextConversationState(state, 'fall-silent')).toBeNull();
});
