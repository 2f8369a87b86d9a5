import { runInAction } from 'mobx';
import type { CallAnswer, Problem } from '../../platform/cloud';

/** What takes one step at a time, and shows that one is under way. */
interface Stepping {
  isBusy: boolean;
}

/**
 * Takes one step: a tap while another is under way does nothing. The step is at work until what follows from its answer
 * has been done, such as to fetch again, for somebody else may have been faster.
 * @returns null when it worked, or when another was under way
 */
export async function takeStep<Data>(
  stepping: Stepping,
  send: () => Promise<CallAnswer<Data>>,
  follow: (answer: CallAnswer<Data>) => unknown = () => undefined,
): Promise<Problem | null> {
  if (stepping.isBusy) return null;
  runInAction(() => (stepping.isBusy = true));
  try {
    const answer = await send();
    await runInAction(() => follow(answer));
    return answer.ok ? null : answer.problem;
  } finally {
    runInAction(() => (stepping.isBusy = false));
  }
}

/** The outcome of what was asked is known, so that the next wish needs another request id. */
export function isSettled(answer: CallAnswer<unknown>): boolean {
  return answer.ok || answer.problem.kind === 'refused';
}
