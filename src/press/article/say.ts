import type { Problem } from '../../platform/cloud';
import { staffProblemText } from '../../text/staff-problems';
import { showToast } from '../../ui/toast/toasts';

/** Says that a step is done, or why it is not; true when it is. */
export function say(problem: Problem | null, done: string): boolean {
  showToast(problem === null ? done : staffProblemText(problem));
  return problem === null;
}
