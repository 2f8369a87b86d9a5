import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { StaffAnswers } from '../../../contract/staff';
import { firstAnswerTargetMs } from '../../../domain/service/service-fact';
import { ownerDeskText } from '../../text/owner-desk';
import { Card } from '../../ui/card/card';
import { durationWords, markWords } from './desk-words';

type Day = StaffAnswers['viewServiceFigures']['byDay'][number];

/** Each day's first answers as a bar, newest first; the slower, the longer, and red above the target. */
export const DayBars = observer(function DayBars({ days }: { readonly days: readonly Day[] }) {
  const slowestMs = Math.max(firstAnswerTargetMs, ...days.map((day) => day.firstAnswerMedianMs ?? 0));
  return (
    <Card>
      <View className="t16 strong" ariaRole="heading">
        {ownerDeskText('byDay')}
      </View>
      {[...days].reverse().map((day) => (
        <DayRow key={day.day} day={day} slowestMs={slowestMs} />
      ))}
    </Card>
  );
});

function DayRow({ day, slowestMs }: { readonly day: Day; readonly slowestMs: number }) {
  const medianMs = day.firstAnswerMedianMs;
  const isLate = (medianMs ?? 0) > firstAnswerTargetMs;
  const width = `${Math.max(2, Math.round(((medianMs ?? 0) / slowestMs) * 100))}%`;
  return (
    <View className="desk-day">
      <View className="desk-day__name num">{day.day.slice(5).replace('-', '/')}</View>
      <View className="grow">
        <View className={isLate ? 'desk-day__bar desk-day__bar--late' : 'desk-day__bar'} style={{ width }} />
      </View>
      <View className={isLate ? 'desk-day__time num strong chili' : 'desk-day__time num strong'}>
        {durationWords(medianMs)}
      </View>
      <View className="desk-day__rest t12 quiet num">
        {ownerDeskText('dayRest', { count: day.asked, mark: markWords(day.meanMark) })}
      </View>
    </View>
  );
}
