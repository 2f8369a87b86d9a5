import type { Problem } from '../../../platform/cloud';
import { staffProblemText } from '../../../text/staff-problems';
import { showToast } from '../../../ui/toast/toasts';

/** Says that a step is done, where that needs words, or why it is not; true when it is. */
export async function say(step: Promise<Problem | null>, done: string | null = null): Promise<boolean> {
  const problem = await step;
  if (problem !== null) showToast(staffProblemText(problem));
  else if (done !== null) showToast(done);
  return problem === null;
}
