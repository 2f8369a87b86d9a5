import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { CalendarItemView } from '../../../contract/content-calendar';
import { dayNumberAt, dayText } from '../../../domain/store-hours/local-time';
import type { Board } from '../../features/colleague/live/board';
import { FootBar } from '../../features/colleague/parts/foot-bar/foot-bar';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { goBack } from '../../platform/navigation';
import { pressText } from '../../text/press';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Bone } from '../../ui/skeleton/bone';
import { ContentCalendar } from './content-calendar';
import { DayGrid } from './day-grid';
import { DayList } from './day-list';
import { IdeaSheet, Ideas } from './ideas';
import { PlanSheet } from './plan-sheet';
import './index.scss';

/** What is planned or changed in the sheet; `fresh` for something new. */
export type Planning = CalendarItemView | 'fresh';

/** What goes out when: what is planned, what goes out by itself, and the ideas that wait for a day. */
const CalendarPage = observer(function CalendarPage() {
  return (
    <StaffScreen needs="viewCalendar">
      {(board) => (board.answer === null ? null : <Calendar key={board.storeId} board={board} />)}
    </StaffScreen>
  );
});

const Calendar = observer(function Calendar({ board }: { readonly board: Board }) {
  const today = dayText(dayNumberAt(board.clock, board.nowMs));
  const [calendar] = useState(() => new ContentCalendar(board.storeId, today));
  const [planning, setPlanning] = useState<Planning | null>(null);
  const [isNoting, setNoting] = useState(false);
  useEffect(() => void calendar.refresh(), [calendar]);
  useDidShow(() => {
    if (calendar.answer !== null) void calendar.refresh();
  });
  const { answer, problem } = calendar;
  return (
    <>
      <NavigationBar
        isSticky
        title={pressText('calendarTitle')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      {answer === null ? (
        problem === null ? (
          <Bone width="100%" height={420} radius={14} />
        ) : (
          <NotReached problem={problem} onAgain={() => void calendar.refresh()} />
        )
      ) : (
        <View className="content-calendar above-foot-bar">
          <DayGrid calendar={calendar} today={answer.today} />
          <DayList board={board} calendar={calendar} onPlan={setPlanning} mayPlan={answer.mayPlan} />
          <Ideas board={board} calendar={calendar} onPlan={setPlanning} mayPlan={answer.mayPlan} />
        </View>
      )}
      <FootBar>
        <Button look="quiet" className="staff-button--big grow" onPress={() => setNoting(true)}>
          {pressText('idea')}
        </Button>
        {answer?.mayPlan === true ? (
          <Button className="staff-button--big grow" onPress={() => setPlanning('fresh')}>
            {pressText('plan')}
          </Button>
        ) : null}
      </FootBar>
      {planning === null ? null : (
        <PlanSheet
          key={planning === 'fresh' ? planning : planning.itemId}
          calendar={calendar}
          item={planning === 'fresh' ? null : planning}
          onClose={() => setPlanning(null)}
        />
      )}
      <IdeaSheet calendar={calendar} isOpen={isNoting} onClose={() => setNoting(false)} />
    </>
  );
});

export default CalendarPage;
