import type { Problem } from '../../platform/cloud';
import { customerProblemText } from '../../text/customer-problems';
import { showToast } from '../../ui/toast/toasts';

/** Says that it was sent, or why not; true when it was. */
export async function say(step: Promise<Problem | null>, done: string): Promise<boolean> {
  const problem = await step;
  showToast(problem === null ? done : customerProblemText(problem));
  return problem === null;
}
