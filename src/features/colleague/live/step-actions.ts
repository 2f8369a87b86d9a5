import type { TicketView } from '../../../../contract/staff';
import { tick } from '../../../platform/haptics';
import { shellText } from '../../../text/shell';
import { showToast } from '../../../ui/toast/toasts';
import type { Board } from './board';
import type { StepName } from './ticket-steps';
import { doneWords } from './ticket-words';

/** Does a step, says so, and offers to take it back while the cloud has not heard of it. */
export function doStepAloud(board: Board, ticket: TicketView, step: StepName, readyInMinutes?: number): void {
  const minutes = readyInMinutes ?? board.answer?.promisedMinutes ?? 20;
  tick();
  const undo = board.doStep(ticket, step, { readyInMinutes: minutes });
  const words = doneWords(ticket, step, minutes);
  showToast(words, undo === null ? null : { words: shellText('undo'), run: undo });
}
