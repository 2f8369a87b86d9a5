import type { Invariant } from './invariant';

export const messagesComeOnce: Invariant = {
  name: 'messages-come-once',
  sentence: 'A message is sent at most once, even when its sender died before writing that down.',
  always: ({ witness }) => {
    const senders = new Map<string, string[]>();
    for (const { messageId, runKey } of witness.messages) {
      senders.set(messageId, [...(senders.get(messageId) ?? []), runKey]);
    }
    return [...senders].flatMap(([messageId, runs]) =>
      runs.length > 1 ? [`the message ${messageId} was sent by ${runs.join(' and ')}`] : [],
    );
  },
};
