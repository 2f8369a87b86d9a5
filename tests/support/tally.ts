import type { ActionAnswer } from '../../contract/envelope';

/** How often each outcome came: `ok`, or the code of the refusal. */
export function tally(answers: readonly ActionAnswer<unknown>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const answer of answers) {
    const outcome = answer.ok ? 'ok' : answer.refusal.code;
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}
