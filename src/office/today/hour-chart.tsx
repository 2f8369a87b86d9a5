import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { staffTodayText } from '../../text/staff-today';
import { Card } from '../../ui/card/card';
import type { DayFigures, HourFigure } from './day-figures';

/** Every other hour is named once there are more than these, so that the figures stay apart. */
const namedHours = 9;

/** Revenue by the hour; the busiest stands out and is said in words. */
export const HourChart = observer(function HourChart({ figures }: { readonly figures: DayFigures }) {
  const { hours, busiest } = figures;
  if (busiest === null) return null;
  const most = Math.max(1, busiest.revenue);
  return (
    <Card className="today-card">
      <View className="today__title">{staffTodayText('byHour')}</View>
      <View className="quiet t12">
        {staffTodayText('busiest', {
          from: busiest.hour,
          to: busiest.hour + 1,
          count: busiest.orders,
          yuan: fenToShortYuanText(busiest.revenue),
        })}
      </View>
      <View className="today-hours">
        {hours.map((figure, index) => (
          <View key={figure.hour} className="today-hours__hour" ariaRole="img" ariaLabel={spoken(figure)}>
            <View className="today-hours__space">
              <View
                className={
                  figure.hour === busiest.hour
                    ? 'today-hours__bar today-hours__bar--most'
                    : 'today-hours__bar'
                }
                style={{ height: `${Math.max(2, Math.round((figure.revenue / most) * 100))}%` }}
              />
            </View>
            <View className="today-hours__name num">
              {hours.length <= namedHours || index % 2 === 0 ? figure.hour : ''}
            </View>
          </View>
        ))}
      </View>
    </Card>
  );
});

function spoken({ hour, orders, revenue }: HourFigure): string {
  return staffTodayText('hour', { hour, count: orders, yuan: fenToShortYuanText(revenue) });
}
