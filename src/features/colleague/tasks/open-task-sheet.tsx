import { observer } from 'mobx-react-lite';
import { useRef, useState } from 'react';
import type { StaffInput } from '../../../../contract/staff';
import { DecisionSheet } from '../parts/decision-sheet/decision-sheet';
import { LineField } from '../parts/line-field/line-field';
import { callStaff } from '../../../platform/cloud';
import { randomText } from '../../../platform/identity';
import { officeTasksText } from '../../../text/office-tasks';
import { staffProblemText } from '../../../text/staff-problems';
import { showToast } from '../../../ui/toast/toasts';
import type { Board } from '../live/board';
import type { DueChoice } from './due-choices';
import { PromiseTerms } from './promise-terms';

interface OpenTaskSheetProps {
  readonly storeId: string;
  readonly standing: Pick<Board, 'clock' | 'nowMs'>;
  /** What the guest is unhappy with, or was promised something about. */
  readonly source: StaffInput<'openTask'>['source'];
  readonly onClose: () => void;
}

/** Makes a complaint somebody's task: what it is, who sees to it, and by when. */
export const OpenTaskSheet = observer(function OpenTaskSheet(props: OpenTaskSheetProps) {
  const { storeId, standing, source, onClose } = props;
  const requestId = useRef(`t${randomText(23)}`);
  const [subject, setSubject] = useState('');
  const [ownerId, setOwnerId] = useState<string | null>(null);
  const [choice, setChoice] = useState<DueChoice | null>(null);
  const [isBusy, setBusy] = useState(false);
  const missing = subject.trim() === '' ? 'subjectFirst' : choice === null ? 'dueFirst' : null;
  const open = async () => {
    if (choice === null) return;
    setBusy(true);
    const wish = { storeId, requestId: requestId.current, source, subject: subject.trim(), ownerId };
    const answer = await callStaff('openTask', { ...wish, due: choice.due });
    setBusy(false);
    showToast(answer.ok ? officeTasksText('openedToast') : staffProblemText(answer.problem));
    if (answer.ok) onClose();
  };
  return (
    <DecisionSheet
      isOpen
      title={officeTasksText('openTitle')}
      missing={missing === null ? null : officeTasksText(missing)}
      button={officeTasksText('openIt')}
      busyWords={isBusy ? officeTasksText('keeping') : null}
      onDecide={() => void open()}
      onClose={onClose}
    >
      <LineField value={subject} label={officeTasksText('subjectHint')} maxLength={60} onType={setSubject} />
      <PromiseTerms
        storeId={storeId}
        standing={standing}
        ownerId={ownerId}
        onOwner={setOwnerId}
        dueKey={choice?.key ?? null}
        onDue={setChoice}
      />
    </DecisionSheet>
  );
});
