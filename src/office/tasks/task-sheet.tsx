import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { StaffAnswers } from '../../../contract/staff';
import { ReasonPicker } from '../../features/colleague/parts/reason-picker/reason-picker';
import { timeWords } from '../../features/colleague/refunds/refund-words';
import { LineField } from '../../features/colleague/parts/line-field/line-field';
import { openPage } from '../../platform/navigation';
import { localText } from '../../text/language';
import { officeTasksText } from '../../text/office-tasks';
import { shellText } from '../../text/shell';
import { staffProblemText } from '../../text/staff-problems';
import { Button } from '../../ui/button/button';
import { Segmented } from '../../ui/segmented/segmented';
import { Sheet } from '../../ui/sheet/sheet';
import { Bone } from '../../ui/skeleton/bone';
import { showToast } from '../../ui/toast/toasts';
import { HandOver } from './hand-over';
import { OpenedTask } from './opened-task';
import type { TaskList } from './task-list';
import { dueWords, entryWords } from './task-words';

interface TaskSheetProps {
  readonly list: TaskList;
  readonly taskId: string;
  readonly onClose: () => void;
}

/** One task: what was done so far, and the next step. */
export const TaskSheet = observer(function TaskSheet({ list, taskId, onClose }: TaskSheetProps) {
  const [task] = useState(() => new OpenedTask(list.storeId, taskId, () => void list.refresh()));
  useEffect(() => void task.look(), [task]);
  const { answer, problem } = task;
  return (
    <Sheet
      isOpen
      isTall
      onClose={onClose}
      label={officeTasksText('task')}
      closeLabel={shellText('close')}
      title={(answer && localText(answer.task.subject)) || officeTasksText('task')}
    >
      <View className="staff-sheet">
        {answer === null ? (
          problem === null ? (
            <Bone width="100%" height={220} radius={14} />
          ) : (
            <View className="chili">{staffProblemText(problem)}</View>
          )
        ) : (
          <Opened list={list} task={task} answer={answer} />
        )}
      </View>
    </Sheet>
  );
});

interface OpenedProps {
  readonly list: TaskList;
  readonly task: OpenedTask;
  readonly answer: StaffAnswers['viewTask'];
}

type Step = 'note' | 'hand' | 'close';

const Opened = observer(function Opened({ list, task, answer }: OpenedProps) {
  const [step, setStep] = useState<Step>('note');
  const view = answer.task;
  const standing = { clock: answer, nowMs: answer.nowMs };
  return (
    <>
      <View>
        <View className={view.isOverdue ? 'strong chili num' : 'strong num'}>{dueWords(standing, view)}</View>
        <View className="quiet">{officeTasksText('ownedBy', { name: view.ownerName })}</View>
      </View>
      <SourceWay source={view.source} />
      {view.status === 'closed' ? (
        <HandOver list={list} task={task} answer={answer} isReopening />
      ) : (
        <>
          <Segmented
            label={officeTasksText('next')}
            chosen={step}
            onChoose={setStep}
            segments={[
              { key: 'note', words: officeTasksText('note') },
              { key: 'hand', words: officeTasksText('hand') },
              { key: 'close', words: officeTasksText('close') },
            ]}
          />
          {step === 'note' ? <Noting task={task} /> : null}
          {step === 'hand' ? <HandOver list={list} task={task} answer={answer} /> : null}
          {step === 'close' ? <Closing task={task} isReadByGuest={view.source.kind === 'complaint'} /> : null}
        </>
      )}
      <History answer={answer} />
    </>
  );
});

const Noting = observer(function Noting({ task }: { readonly task: OpenedTask }) {
  const [words, setWords] = useState('');
  const isOff = words.trim() === '';
  const write = async () => {
    if (isOff) return showToast(officeTasksText('noteFirst'));
    const problem = await task.note(words.trim());
    if (problem === null) setWords('');
    showToast(problem === null ? officeTasksText('noteKept') : staffProblemText(problem));
  };
  return (
    <>
      <LineField
        value={words}
        label={officeTasksText('note')}
        placeholder={officeTasksText('noteHint')}
        maxLength={300}
        onType={setWords}
      />
      <Button
        isWide
        isOff={isOff}
        className="staff-button"
        busyWords={task.busyStep === 'noteTask' ? officeTasksText('keeping') : null}
        onPress={() => void write()}
      >
        {officeTasksText(isOff ? 'noteFirst' : 'keepNote')}
      </Button>
    </>
  );
});

const Closing = observer(function Closing(props: {
  readonly task: OpenedTask;
  /** Whoever complained reads the reason. */
  readonly isReadByGuest: boolean;
}) {
  const { task, isReadByGuest } = props;
  const ends = isReadByGuest
    ? (['endSorry', 'endMended', 'endRefunded'] as const)
    : (['endHappy', 'endPaid', 'endSilent'] as const);
  const [reason, setReason] = useState('');
  const isOff = reason.trim() === '';
  const end = async () => {
    if (isOff) return showToast(officeTasksText('reasonFirst'));
    const problem = await task.close(reason.trim());
    showToast(problem === null ? officeTasksText('ended') : staffProblemText(problem));
  };
  return (
    <>
      <ReasonPicker
        reason={reason}
        reasons={ends.map((key) => officeTasksText(key))}
        ownWords={officeTasksText('endOwn')}
        onChange={setReason}
      />
      {isReadByGuest ? <View className="t12 quiet">{officeTasksText('guestReads')}</View> : null}
      <Button
        isWide
        isOff={isOff}
        className="staff-button"
        busyWords={task.busyStep === 'closeTask' ? officeTasksText('keeping') : null}
        onPress={() => void end()}
      >
        {officeTasksText(isOff ? 'reasonFirst' : 'end')}
      </Button>
    </>
  );
});

/** To what was said where the task came from. */
function SourceWay({ source }: Pick<OpenedProps['answer']['task'], 'source'>) {
  const { kind, id } = source;
  if (kind !== 'review' && kind !== 'complaint' && kind !== 'conversation') return null;
  const isVoice = kind === 'review';
  return (
    <Button
      look="quiet"
      isWide
      icon={isVoice ? 'heart' : 'chat'}
      onPress={() => void openPage(isVoice ? '/voice/order/index' : '/service/conversation/index', { id })}
    >
      {officeTasksText(isVoice ? 'seeVoice' : 'seeConversation')}
    </Button>
  );
}

function Said({ words }: { readonly words: string }) {
  return words === '' ? null : <View className="quiet">{words}</View>;
}

/** Newest first; the first line is the last thing that was done. */
function History({ answer }: { readonly answer: StaffAnswers['viewTask'] }) {
  const standing = { clock: answer, nowMs: answer.nowMs };
  return (
    <View className="task-history">
      <View className="t12 quiet" ariaRole="heading">
        {officeTasksText('history')}
      </View>
      {answer.entries.map((entry) => (
        <View key={entry.number} className="task-history__entry">
          <View className="t12 quiet num">{timeWords(standing, entry.atMs)}</View>
          <View className="grow">
            <View>{entryWords(entry, standing)}</View>
            <Said words={localText(entry.words)} />
          </View>
        </View>
      ))}
      {answer.nextBeforeNumber === null ? null : (
        <View className="t12 quiet">{officeTasksText('earlier')}</View>
      )}
    </View>
  );
}
