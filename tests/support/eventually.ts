import { setTimeout as pause } from 'node:timers/promises';

const pollMs = 25;

/** Resolves with the answer as soon as there is one that is neither false, null nor undefined; says what it waited for otherwise. */
export async function eventually<Answer>(
  what: string,
  look: () => Answer | Promise<Answer>,
  timeoutMs = 20_000,
): Promise<NonNullable<Answer>> {
  const until = performance.now() + timeoutMs;
  for (;;) {
    const answer = await look();
    if (answer !== false && answer !== null && answer !== undefined) return answer;
    if (performance.now() > until) throw new Error(`Waited ${timeoutMs} ms in vain for this: ${what}.`);
    await pause(pollMs);
  }
}
