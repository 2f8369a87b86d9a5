import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { StaffAnswers } from '../../../contract/staff';
import { dayNumberOf, dayText } from '../../../domain/store-hours/local-time';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { callStaff, type Problem } from '../../platform/cloud';
import { goBack } from '../../platform/navigation';
import { localText } from '../../text/language';
import { shellText } from '../../text/shell';
import { staffVoiceText } from '../../text/staff-voice';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Note } from '../../ui/note/note';
import { Screen } from '../../ui/screen/screen';
import { Segmented } from '../../ui/segmented/segmented';
import { Bone } from '../../ui/skeleton/bone';
import { Dishes } from './dishes';
import { trendWords } from './figure-words';
import { Sums } from './sums';
import { Total } from './total';
import './index.scss';

type Figures = StaffAnswers['viewVoiceFigures'];
type Span = 'week' | 'month';

/** What guests think, by whatever it can be looked at, and how sure each figure is. */
const ResultsPage = observer(function ResultsPage() {
  const storeId = useRouter().params['storeId'] ?? '';
  const [span, setSpan] = useState<Span>('month');
  const { figures, problem, refresh } = useFigures(storeId, span);
  return (
    <Screen>
      <NavigationBar
        isSticky
        title={staffVoiceText('resultsTitle')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        <Segmented
          label={staffVoiceText('resultsTitle')}
          chosen={span}
          onChoose={setSpan}
          segments={[
            { key: 'week', words: staffVoiceText('week') },
            { key: 'month', words: staffVoiceText('month') },
          ]}
        />
        {problem !== null ? (
          <NotReached problem={problem} onAgain={() => void refresh()} />
        ) : figures === null ? (
          <>
            <Bone width="100%" height={260} radius={14} />
            <Bone width="100%" height={240} radius={14} />
          </>
        ) : (
          <Shown figures={figures} />
        )}
      </View>
    </Screen>
  );
});

/** The last 28 business days in one call; a week of them is asked for by its days. */
function useFigures(storeId: string, span: Span) {
  const [figures, setFigures] = useState<Figures | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const lastDay = useRef<string | null>(null);
  const refresh = useCallback(async () => {
    setProblem(null);
    const toDay = lastDay.current;
    const range =
      span === 'month' || toDay === null ? null : { fromDay: dayText(dayNumberOf(toDay) - 6), toDay };
    const answer = await callStaff('viewVoiceFigures', { storeId, range });
    if (!answer.ok) return setProblem(answer.problem);
    setFigures(answer.data);
    lastDay.current = answer.data.toDay;
  }, [storeId, span]);
  useEffect(() => void refresh(), [refresh]);
  return { figures, problem, refresh };
}

const Shown = observer(function Shown({ figures }: { readonly figures: Figures }) {
  const { total, byQuestion, byWeek, byDay, byShift, byStore } = figures;
  const trend = trendWords(byWeek);
  const asked = byQuestion.filter(({ answered }) => answered > 0);
  return (
    <>
      {trend === null ? null : <Note icon="info">{trend}</Note>}
      <Total figures={figures} />
      {total.answered === 0 ? (
        <EmptyState mood="warm" title={staffVoiceText('noAnswers')} line={staffVoiceText('noAnswersLine')} />
      ) : null}
      <Sums
        title={staffVoiceText('byQuestion')}
        rows={asked.map(({ question, ...sum }) => ({ key: question, name: staffVoiceText(question), sum }))}
      />
      <Sums
        title={staffVoiceText('byWeek')}
        rows={byWeek.map(({ day, ...sum }) => ({
          key: day,
          name: staffVoiceText('weekFrom', { day: shortDay(day) }),
          sum,
        }))}
      />
      <Dishes dishes={figures.byDish} />
      <Sums
        title={staffVoiceText('byShift')}
        rows={byShift.map(({ shiftId, name, ...sum }) => ({ key: shiftId, name, sum }))}
      />
      {byStore.length < 2 ? null : (
        <Sums
          title={staffVoiceText('byStore')}
          rows={byStore.map(({ storeId, name, ...sum }) => ({ key: storeId, name: localText(name), sum }))}
        />
      )}
      <Sums
        title={staffVoiceText('byDay')}
        rows={[...byDay].reverse().map(({ day, ...sum }) => ({ key: day, name: shortDay(day), sum }))}
      />
    </>
  );
});

function shortDay(day: string): string {
  return day.slice(5).replace('-', '/');
}

export default ResultsPage;
