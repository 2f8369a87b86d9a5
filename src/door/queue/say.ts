import type { Problem } from '../../platform/cloud';
import { staffProblemText } from '../../text/staff-problems';
import { showToast } from '../../ui/toast/toasts';

/** Says what stood in the way, if anything did. */
export function say(done: Promise<Problem | null>): void {
  void done.then((problem) => {
    if (problem !== null) showToast(staffProblemText(problem));
  });
}
