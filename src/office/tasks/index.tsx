import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { Board } from '../../features/colleague/live/board';
import { OfflineBar } from '../../features/colleague/parts/staff-bar/staff-bar';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { goBack } from '../../platform/navigation';
import { officeTasksText } from '../../text/office-tasks';
import { shellText } from '../../text/shell';
import { staffProblemText } from '../../text/staff-problems';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Note } from '../../ui/note/note';
import { Segmented } from '../../ui/segmented/segmented';
import { Bone } from '../../ui/skeleton/bone';
import { TaskCard } from './task-card';
import { TaskList, whichTasks } from './task-list';
import { TaskSheet } from './task-sheet';
import './index.scss';

/** What guests were promised: who sees to it, by when, and how it ended. */
const TasksPage = observer(function TasksPage() {
  return (
    <StaffScreen needs="listTasks">
      {(board) => (
        <>
          <NavigationBar
            isSticky
            title={officeTasksText('title')}
            backLabel={shellText('back')}
            onBack={() => void goBack()}
          />
          <OfflineBar board={board} />
          <Tasks key={board.storeId} board={board} />
        </>
      )}
    </StaffScreen>
  );
});

const Tasks = observer(function Tasks({ board }: { readonly board: Board }) {
  const [list] = useState(() => new TaskList(board.storeId));
  const [openId, setOpenId] = useState<string | null>(null);
  useEffect(() => void list.refresh(), [list]);
  return (
    <View className="tasks">
      <Segmented
        label={officeTasksText('title')}
        chosen={list.which}
        onChoose={(which) => list.choose(which)}
        segments={whichTasks.map((key) => ({
          key,
          words:
            key === 'overdue' && list.overdue > 0
              ? officeTasksText('overdueCount', { count: list.overdue })
              : officeTasksText(key),
        }))}
      />
      <Rows list={list} onOpen={setOpenId} />
      {openId === null ? null : (
        <TaskSheet key={openId} list={list} taskId={openId} onClose={() => setOpenId(null)} />
      )}
    </View>
  );
});

interface RowsProps {
  readonly list: TaskList;
  readonly onOpen: (taskId: string) => void;
}

const Rows = observer(function Rows({ list, onOpen }: RowsProps) {
  const { tasks, problem, which } = list;
  if (tasks === null) {
    if (problem === null) return <Bones />;
    return <NotReached problem={problem} onAgain={() => void list.refresh()} />;
  }
  return (
    <>
      {problem === null ? null : (
        <Note tone="chili" icon="alert">
          {staffProblemText(problem)}
        </Note>
      )}
      {tasks.length === 0 ? (
        <EmptyState mood="warm" title={officeTasksText(`${which}None`)} line={officeTasksText('noneLine')} />
      ) : (
        <View className="tasks__list">
          {tasks.map((task) => (
            <TaskCard key={task.id} list={list} task={task} onOpen={() => onOpen(task.id)} />
          ))}
        </View>
      )}
      {list.hasMore ? (
        <Button
          look="quiet"
          isWide
          busyWords={list.isLoadingMore ? officeTasksText('loading') : null}
          onPress={() => void list.loadMore()}
        >
          {officeTasksText('more')}
        </Button>
      ) : null}
    </>
  );
});

function Bones() {
  return (
    <>
      <Bone width="100%" height={104} radius={14} />
      <Bone width="100%" height={104} radius={14} />
      <Bone width="100%" height={104} radius={14} />
    </>
  );
}

export default TasksPage;
