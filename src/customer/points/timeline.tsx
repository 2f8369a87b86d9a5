import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { PointsLot } from '../../../domain/membership/points';
import { houseClock } from '../../features/member/house-clock';
import { countWords } from '../../features/menu/dish-words';
import { memberText } from '../../text/member';
import { pointsTimelineText } from '../../text/points-timeline';
import { Card } from '../../ui/card/card';
import { lotsByMonth } from './lots-by-month';

interface TimelineProps {
  readonly lots: readonly PointsLot[];
  readonly nowMs: number;
}

/** How many points end in which of the next twelve months, and on which days. */
export const Timeline = observer(function Timeline({ lots, nowMs }: TimelineProps) {
  const months = lotsByMonth(lots, houseClock(), nowMs);
  if (months.length === 0) return null;
  const most = Math.max(...months.map(({ points }) => points));
  return (
    <Card label={pointsTimelineText('title')}>
      <View className="t16 strong" ariaRole="heading">
        {pointsTimelineText('title')}
      </View>
      {months.map(({ month, points, days }) => (
        <View key={month} className="points-month">
          <View className="row between num">
            <View>{monthWords(month)}</View>
            <View className="strong">{countWords(points)}</View>
          </View>
          <View className="points-month__line">
            <View className="points-month__bar" style={{ width: `${Math.ceil((points / most) * 100)}%` }} />
          </View>
          <View className="t12 quiet num">
            {days
              .map(({ day, points: ofDay }) =>
                pointsTimelineText('onDay', { day: dayWords(day), points: countWords(ofDay) }),
              )
              .join(pointsTimelineText('comma'))}
          </View>
        </View>
      ))}
    </Card>
  );
});

function monthWords(month: string): string {
  return pointsTimelineText('month', { year: Number(month.slice(0, 4)), month: Number(month.slice(5)) });
}

function dayWords(day: string): string {
  return memberText('date', { month: Number(day.slice(5, 7)), day: Number(day.slice(8)) });
}
