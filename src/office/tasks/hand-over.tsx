import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { StaffAnswers } from '../../../contract/staff';
import { timeWords } from '../../features/colleague/refunds/refund-words';
import { callStaff } from '../../platform/cloud';
import { officeTasksText } from '../../text/office-tasks';
import { staffProblemText } from '../../text/staff-problems';
import { Button } from '../../ui/button/button';
import { Chip, Chips } from '../../ui/chip/chip';
import { showToast } from '../../ui/toast/toasts';
import { dueChoices, type DueChoice } from './due-choices';
import type { OpenedTask } from './opened-task';
import type { TaskList } from './task-list';

interface HandOverProps {
  readonly list: TaskList;
  readonly task: OpenedTask;
  readonly answer: StaffAnswers['viewTask'];
  /** A closed task is taken up again by whoever had it. */
  readonly isReopening?: boolean;
}

type Colleagues = StaffAnswers['listServiceColleagues']['colleagues'];

/** Who sees to it, and by when. */
export const HandOver = observer(function HandOver(props: HandOverProps) {
  const { list, task, answer, isReopening = false } = props;
  const choices = dueChoices(answer, answer.nowMs);
  const [chosen, setChosen] = useState<DueChoice['key'] | null>(null);
  const [ownerId, setOwnerId] = useState(answer.task.ownerId);
  const colleagues = useColleagues(list.storeId);
  const due = choices.find(({ key }) => key === chosen)?.due;
  const send = async () => {
    if (due === undefined) return showToast(officeTasksText('dueFirst'));
    const problem = isReopening
      ? await task.reopen({ reason: officeTasksText('again'), due })
      : await task.assign({ ownerId, due });
    showToast(problem === null ? officeTasksText('handed') : staffProblemText(problem));
  };
  return (
    <>
      {isReopening || colleagues.length === 0 ? null : (
        <View>
          <View className="t12 quiet task-sheet__label">{officeTasksText('who')}</View>
          <Chips>
            {colleagues.map(({ colleagueId, name }) => (
              <Chip
                key={colleagueId}
                words={name}
                isChosen={colleagueId === ownerId}
                onPress={() => setOwnerId(colleagueId)}
              />
            ))}
          </Chips>
        </View>
      )}
      <View>
        <View className="t12 quiet task-sheet__label">{officeTasksText('byWhen')}</View>
        <Chips>
          {choices.map(({ key, atMs }) => (
            <Chip
              key={key}
              words={officeTasksText(key)}
              detail={timeWords({ clock: answer, nowMs: answer.nowMs }, atMs)}
              isChosen={key === chosen}
              onPress={() => setChosen(key)}
            />
          ))}
        </Chips>
      </View>
      <Button
        isWide
        isOff={due === undefined}
        className="staff-button"
        busyWords={task.busyStep === null ? null : officeTasksText('keeping')}
        onPress={() => void send()}
      >
        {officeTasksText(due === undefined ? 'dueFirst' : isReopening ? 'reopen' : 'handOver')}
      </Button>
    </>
  );
});

/** Who answers guests here; nobody to choose from while that is not known. */
function useColleagues(storeId: string): Colleagues {
  const [colleagues, setColleagues] = useState<Colleagues>([]);
  useEffect(() => {
    void callStaff('listServiceColleagues', { storeId }).then((answer) => {
      if (answer.ok) setColleagues(answer.data.colleagues);
    });
  }, [storeId]);
  return colleagues;
}
