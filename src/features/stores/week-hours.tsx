import { View } from '@tarojs/components';
import type { StoreHours } from '../../../domain/store-hours/store-hours';
import { storesText } from '../../text/stores';
import { Tag } from '../../ui/tag/tag';
import { exceptionRows, weekRows } from './hours-of-week';
import './week-hours.scss';

/** The hours of a week with today marked, and the days on which they differ. */
export function WeekHours({ hours, nowMs }: { readonly hours: StoreHours; readonly nowMs: number }) {
  const exceptions = exceptionRows(hours, nowMs);
  return (
    <View className="week-hours">
      {weekRows(hours, nowMs).map((row) => (
        <View
          key={row.weekday}
          className={row.isToday ? 'week-hours__row week-hours__row--today' : 'week-hours__row'}
        >
          <View className="week-hours__day">{row.day}</View>
          {row.isToday ? <Tag tone="chili">{storesText('today')}</Tag> : null}
          {row.differs ? <Tag tone="gold">{storesText('todayDiffers')}</Tag> : null}
          <View className="week-hours__periods num">{row.periods}</View>
        </View>
      ))}
      {exceptions.length === 0 ? null : (
        <>
          <View className="week-hours__heading strong">{storesText('exceptions')}</View>
          {exceptions.map((row) => (
            <View key={row.date} className="week-hours__row">
              <View className="week-hours__date num">{row.date}</View>
              <View className="week-hours__periods num chili">{row.periods}</View>
            </View>
          ))}
        </>
      )}
      {hours.lastOrderMinutesBeforeEnd > 0 ? (
        <View className="week-hours__last t12 quiet">
          {storesText('lastOrder', { minutes: hours.lastOrderMinutesBeforeEnd })}
        </View>
      ) : null}
    </View>
  );
}
