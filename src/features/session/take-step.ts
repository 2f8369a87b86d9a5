import { runInAction } from 'mobx';
import type { CallAnswer, Problem } from '../../platform/cloud';

/** What somebody reads whose tap did nothing, as a step before it is under way: nothing was changed, try again. */
export const underWay: Problem = {
  kind: 'refused',
  refusal: { code: 'BUSY', message: 'A step before it is still under way.', details: {} },
};

/**
 * Takes one step: a tap while another is under way does nothing, and says so. The step is at work until what follows
 * from its answer has been done, such as to fetch again, for somebody else may have been faster.
 * @returns null when it worked
 */
export function takeStep<Data>(
  stepping: { isBusy: boolean },
  send: () => Promise<CallAnswer<Data>>,
  follow?: (answer: CallAnswer<Data>) => unknown,
): Promise<Problem | null> {
  if (stepping.isBusy) return Promise.resolve(underWay);
  return take((isBusy) => (stepping.isBusy = isBusy), send, follow);
}

/** The same where the screen shows which step is under way, or what it is done with: the field holds its name. */
export function takeNamedStep<Field extends string, Name, Data>(
  stepping: Record<Field, Name | null>,
  field: Field,
  name: Name,
  send: () => Promise<CallAnswer<Data>>,
  follow?: (answer: CallAnswer<Data>) => unknown,
): Promise<Problem | null> {
  if (stepping[field] !== null) return Promise.resolve(underWay);
  return take((isBusy) => (stepping[field] = isBusy ? name : null), send, follow);
}

/** The outcome of what was asked is known, so that the next wish needs another request id. */
export function isSettled(answer: CallAnswer<unknown>): boolean {
  return answer.ok || answer.problem.kind === 'refused';
}

async function take<Data>(
  show: (isBusy: boolean) => unknown,
  send: () => Promise<CallAnswer<Data>>,
  follow: (answer: CallAnswer<Data>) => unknown = () => undefined,
): Promise<Problem | null> {
  runInAction(() => show(true));
  try {
    const answer = await send();
    await runInAction(() => follow(answer));
    return answer.ok ? null : answer.problem;
  } finally {
    runInAction(() => show(false));
  }
}
