import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { pressText } from '../../text/press';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Segmented } from '../../ui/segmented/segmented';
import type { ContentCalendar } from './content-calendar';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The days of a month or a week, with how much goes out on each. */
export const DayGrid = observer(function DayGrid(props: {
  readonly calendar: ContentCalendar;
  readonly today: string;
}) {
  const { calendar, today } = props;
  const [year = '', month = ''] = calendar.day.split('-');
  return (
    <>
      <Segmented
        label={pressText('calendarTitle')}
        chosen={calendar.span}
        segments={[
          { key: 'month', words: pressText('month') },
          { key: 'week', words: pressText('week') },
        ]}
        onChoose={(span) => void calendar.choose({ span })}
      />
      <View className="row between">
        <Pressable
          className="content-calendar__turn"
          label={pressText('previous')}
          onPress={() => void calendar.turn(-1)}
        >
          <Icon name="left" size={20} />
        </Pressable>
        <View className="t16 strong num">{pressText('monthTitle', { year, month: Number(month) })}</View>
        <Pressable
          className="content-calendar__turn"
          label={pressText('next')}
          onPress={() => void calendar.turn(1)}
        >
          <Icon name="right" size={20} />
        </Pressable>
      </View>
      <View className="content-calendar__grid">
        {weekdays.map((weekday) => (
          <View key={weekday} className="t12 quiet content-calendar__weekday">
            {pressText(weekday)}
          </View>
        ))}
        {calendar.days.map((day) => (
          <Day
            key={day}
            calendar={calendar}
            day={day}
            isToday={day === today}
            isOther={day.slice(5, 7) !== month}
          />
        ))}
      </View>
    </>
  );
});

const Day = observer(function Day(props: {
  readonly calendar: ContentCalendar;
  readonly day: string;
  readonly isToday: boolean;
  /** Of the month before or after. */
  readonly isOther: boolean;
}) {
  const { calendar, day, isToday, isOther } = props;
  const [items, events] = [calendar.itemsOf(day), calendar.eventsOf(day)];
  const count = items.length + events.length;
  const classes = [
    'content-calendar__day',
    day === calendar.day ? 'content-calendar__day--chosen' : '',
    isOther ? 'quiet' : '',
    isToday ? 'strong' : '',
  ];
  return (
    <Pressable
      className={classes.filter((name) => name !== '').join(' ')}
      role="radio"
      isSelected={day === calendar.day}
      label={pressText('daySpoken', { ...monthAndDayOf(day), count })}
      onPress={() => void calendar.choose({ day })}
    >
      <View className={isToday ? 'num chili' : 'num'}>{Number(day.slice(8))}</View>
      <View className="content-calendar__dots">
        {items.length > 0 ? <View className="content-calendar__dot content-calendar__dot--plan" /> : null}
        {events.length > 0 ? <View className="content-calendar__dot" /> : null}
      </View>
    </Pressable>
  );
});

export function monthAndDayOf(day: string): { readonly month: number; readonly day: number } {
  return { month: Number(day.slice(5, 7)), day: Number(day.slice(8)) };
}
