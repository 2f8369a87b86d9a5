import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { goBack } from '../../platform/navigation';
import { officeReportsText } from '../../text/office-reports';
import { shellText } from '../../text/shell';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { dayWords } from './day-words';
import { Report } from './report';
import { ReportList } from './report-list';
import './index.scss';

/** Daily reports: all of them, or with a day one. */
const ReportsPage = observer(function ReportsPage() {
  const { day = null, storeId } = useRouter().params;
  const title = day === null ? officeReportsText('title') : titleOf(day);
  return (
    <StaffScreen needs="viewDailyReport">
      {(board) => (
        <>
          <NavigationBar isSticky title={title} backLabel={shellText('back')} onBack={() => void goBack()} />
          {day === null ? (
            <ReportList key={board.storeId} storeId={board.storeId} />
          ) : (
            <Report
              key={`${storeId} ${day}`}
              board={board}
              storeId={storeId ?? board.storeId}
              day={day === 'today' ? null : day}
            />
          )}
        </>
      )}
    </StaffScreen>
  );
});

function titleOf(day: string): string {
  const of = day === 'today' ? officeReportsText('today') : dayWords(day);
  return `${officeReportsText('title')} · ${of}`;
}

export default ReportsPage;
