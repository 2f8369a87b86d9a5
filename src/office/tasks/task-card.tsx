import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { TaskView } from '../../../contract/service-tasks';
import { localText } from '../../text/language';
import { officeTasksText } from '../../text/office-tasks';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Tag } from '../../ui/tag/tag';
import type { TaskList } from './task-list';
import { dueWords, sourceWords } from './task-words';

interface TaskCardProps {
  readonly list: TaskList;
  readonly task: TaskView;
  readonly onOpen: () => void;
}

/** One task of the list: what it is, who has it, and by when. */
export const TaskCard = observer(function TaskCard({ list, task, onOpen }: TaskCardProps) {
  const { subject, status, isOverdue, ownerName, isMine } = task;
  const words = localText(subject) || officeTasksText('forgotten');
  const owner = isMine ? officeTasksText('mineOwner') : ownerName;
  return (
    <Pressable
      className={isOverdue ? 'task-card task-card--late' : 'task-card'}
      label={`${words}, ${officeTasksText(status)}, ${owner}, ${dueWords(list, task)}`}
      onPress={onOpen}
    >
      <View className="grow">
        <View className="row gap-8">
          <View className="t16 strong task-card__subject">{words}</View>
          {isOverdue ? (
            <Tag tone="chili">{officeTasksText('late')}</Tag>
          ) : (
            <Tag tone={status === 'closed' ? 'jade' : status === 'open' ? 'plain' : 'gold'}>
              {officeTasksText(status)}
            </Tag>
          )}
        </View>
        <View className={isOverdue ? 'chili num' : 'quiet num'}>{dueWords(list, task)}</View>
        <View className="t12 quiet num">
          {owner} · {sourceWords(task)}
        </View>
        {task.closedBecause ? <View className="task-card__end">{task.closedBecause}</View> : null}
      </View>
      <Icon name="right" size={16} />
    </Pressable>
  );
});
