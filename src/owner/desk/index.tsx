import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useCallback, useEffect, useState } from 'react';
import type { StaffAnswers } from '../../../contract/staff';
import { firstAnswerTargetMs } from '../../../domain/service/service-fact';
import { callStaff, type Problem } from '../../platform/cloud';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { goBack } from '../../platform/navigation';
import { ownerDeskText } from '../../text/owner-desk';
import { shellText } from '../../text/shell';
import { Card } from '../../ui/card/card';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Note } from '../../ui/note/note';
import { Screen } from '../../ui/screen/screen';
import { Segmented } from '../../ui/segmented/segmented';
import { Bone } from '../../ui/skeleton/bone';
import { Agents } from './agents';
import { AnsweredBy } from './answered-by';
import { DayBars } from './day-bars';
import { durationWords, markWords } from './desk-words';
import { SilenceRule } from './silence-rule';
import './index.scss';

type Figures = StaffAnswers['viewServiceFigures'];
type Span = 'week' | 'month';

/** How soon guests are answered, how long it takes, and how they like it. */
const DeskPage = observer(function DeskPage() {
  const storeId = useRouter().params['storeId'] ?? '';
  const [span, setSpan] = useState<Span>('week');
  const { figures, problem, refresh } = useFigures(storeId, span);
  return (
    <Screen>
      <NavigationBar
        isSticky
        title={ownerDeskText('title')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        <Segmented
          label={ownerDeskText('span')}
          chosen={span}
          onChoose={setSpan}
          segments={[
            { key: 'week', words: ownerDeskText('week') },
            { key: 'month', words: ownerDeskText('month') },
          ]}
        />
        {problem !== null ? (
          <NotReached problem={problem} onAgain={() => void refresh()} />
        ) : figures === null ? (
          <>
            <Bone width="100%" height={220} radius={14} />
            <Bone width="100%" height={240} radius={14} />
          </>
        ) : (
          <>
            <Shown figures={figures} />
            <SilenceRule storeId={storeId} chosen={figures.silenceHours} />
            <AnsweredBy storeId={storeId} chosen={figures.answeredBy} />
          </>
        )}
      </View>
    </Screen>
  );
});

/** The last seven business days, or as many as one answer holds. */
function useFigures(storeId: string, span: Span) {
  const [figures, setFigures] = useState<Figures | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const refresh = useCallback(async () => {
    setProblem(null);
    const lastDays = span === 'week' ? 7 : 31;
    const answer = await callStaff('viewServiceFigures', { storeId, range: null, lastDays });
    if (answer.ok) setFigures(answer.data);
    else setProblem(answer.problem);
  }, [storeId, span]);
  useEffect(() => void refresh(), [refresh]);
  return { figures, problem, refresh };
}

const Shown = observer(function Shown({ figures }: { readonly figures: Figures }) {
  const { desk, waiting, waitingSinceMs, nowMs, fromDay, toDay } = figures;
  const isLate = (desk.firstAnswerMedianMs ?? 0) > firstAnswerTargetMs;
  return (
    <>
      {waiting === 0 || waitingSinceMs === null ? null : (
        <Note tone="chili" icon="clock">
          {ownerDeskText('waiting', { count: waiting, time: durationWords(nowMs - waitingSinceMs) })}
        </Note>
      )}
      <Card>
        <View className="t12 quiet num">{ownerDeskText('period', { from: fromDay, to: toDay })}</View>
        <View className="desk-sums">
          <Sum
            words={ownerDeskText('firstAnswer')}
            value={durationWords(desk.firstAnswerMedianMs)}
            line={ownerDeskText('nineOfTen', { time: durationWords(desk.firstAnswerP90Ms) })}
            isBad={isLate}
          />
          <Sum
            words={ownerDeskText('resolution')}
            value={durationWords(desk.resolutionMedianMs)}
            line={ownerDeskText('nineOfTen', { time: durationWords(desk.resolutionP90Ms) })}
          />
          <Sum
            words={ownerDeskText('rating')}
            value={markWords(desk.meanMark)}
            line={ownerDeskText('ratings', { count: desk.ratings })}
          />
          <Sum
            words={ownerDeskText('asked')}
            value={String(desk.asked)}
            line={ownerDeskText('answered', { count: desk.firstAnswers })}
          />
        </View>
        <View className="t12 quiet">
          {ownerDeskText('target', { time: durationWords(firstAnswerTargetMs) })}
        </View>
        {desk.fellSilent === 0 ? null : (
          <View className="t12 quiet num">{ownerDeskText('fellSilent', { count: desk.fellSilent })}</View>
        )}
      </Card>
      {figures.byDay.length === 0 ? (
        <EmptyState mood="warm" title={ownerDeskText('none')} line={ownerDeskText('noneLine')} />
      ) : (
        <>
          <DayBars days={figures.byDay} />
          <Agents agents={figures.byAgent} />
        </>
      )}
      <View className="t12 quiet desk-definition">{ownerDeskText('definition')}</View>
    </>
  );
});

interface SumProps {
  readonly words: string;
  readonly value: string;
  readonly line: string;
  readonly isBad?: boolean;
}

function Sum({ words, value, line, isBad = false }: SumProps) {
  return (
    <View className="desk-sums__one" ariaRole="group" ariaLabel={`${words} ${value}, ${line}`}>
      <View className="quiet">{words}</View>
      <View className={isBad ? 't28 strong num chili' : 't28 strong num'}>{value}</View>
      <View className="t12 quiet num">{line}</View>
    </View>
  );
}

export default DeskPage;
