import type { Invariant } from './invariant';

export const messagesComeOnce: Invariant = {
  name: 'messages-come-once',
  sentence: 'A guest is told once that the food is ready, unless the sender died before writing that down.',
  always: ({ witness }) => {
    const senders = new Map<string, string[]>();
    for (const { orderId, runKey } of witness.messages) {
      senders.set(orderId, [...(senders.get(orderId) ?? []), runKey]);
    }
    return [...senders].flatMap(([orderId, runs]) => {
      const unexcused = runs.slice(0, -1).filter((run) => !witness.brokenRuns.has(run));
      return unexcused.length > 0 ? [`the guest of order ${orderId} was told by ${runs.join(' and ')}`] : [];
    });
  },
};
