import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { StaffAnswers } from '../../../contract/staff';
import type { DueChoice } from '../../features/colleague/tasks/due-choices';
import { PromiseTerms } from '../../features/colleague/tasks/promise-terms';
import { officeTasksText } from '../../text/office-tasks';
import { staffProblemText } from '../../text/staff-problems';
import { Button } from '../../ui/button/button';
import { showToast } from '../../ui/toast/toasts';
import type { OpenedTask } from './opened-task';
import type { TaskList } from './task-list';

interface HandOverProps {
  readonly list: TaskList;
  readonly task: OpenedTask;
  readonly answer: StaffAnswers['viewTask'];
  /** A closed task is taken up again by whoever had it. */
  readonly isReopening?: boolean;
}

/** Gives a task to a colleague, or keeps it, by another time. */
export const HandOver = observer(function HandOver(props: HandOverProps) {
  const { list, task, answer, isReopening = false } = props;
  const [choice, setChoice] = useState<DueChoice | null>(null);
  const [ownerId, setOwnerId] = useState(answer.task.ownerId);
  const send = async () => {
    if (choice === null) return showToast(officeTasksText('dueFirst'));
    const { due } = choice;
    const problem = isReopening
      ? await task.reopen({ reason: officeTasksText('again'), due })
      : await task.assign({ ownerId, due });
    showToast(problem === null ? officeTasksText('handed') : staffProblemText(problem));
  };
  return (
    <>
      <PromiseTerms
        storeId={list.storeId}
        standing={{ clock: answer, nowMs: answer.nowMs }}
        ownerId={ownerId}
        onOwner={isReopening ? null : setOwnerId}
        dueKey={choice?.key ?? null}
        onDue={setChoice}
      />
      <Button
        isWide
        isOff={choice === null}
        className="staff-button"
        busyWords={task.busyStep === null ? null : officeTasksText('keeping')}
        onPress={() => void send()}
      >
        {officeTasksText(choice === null ? 'dueFirst' : isReopening ? 'reopen' : 'handOver')}
      </Button>
    </>
  );
});
