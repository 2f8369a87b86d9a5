import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { CalendarEvent, CalendarItemView } from '../../../contract/content-calendar';
import type { Board } from '../../features/colleague/live/board';
import { pressText } from '../../text/press';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { channelWords, eventWords, stateWords } from './calendar-words';
import type { ContentCalendar } from './content-calendar';
import { monthAndDayOf } from './day-grid';
import { wayTo } from './event-way';

export interface PlannedProps {
  readonly board: Board;
  readonly calendar: ContentCalendar;
  readonly mayPlan: boolean;
  readonly onPlan: (item: CalendarItemView) => void;
}

/** What goes out on the chosen day. */
export const DayList = observer(function DayList({ board, calendar, mayPlan, onPlan }: PlannedProps) {
  const { day } = calendar;
  const [items, events] = [calendar.itemsOf(day), calendar.eventsOf(day)];
  return (
    <Card>
      <View className="t16 strong" ariaRole="heading">
        {pressText('dayTitle', monthAndDayOf(day))}
      </View>
      {items.length + events.length === 0 ? <View className="quiet">{pressText('dayNone')}</View> : null}
      {events.map((event) => (
        <EventRow key={`${event.kind} ${event.id}`} board={board} event={event} />
      ))}
      {items.map((item) => (
        <ItemRow key={item.itemId} item={item} onPress={mayPlan ? () => onPlan(item) : null} />
      ))}
    </Card>
  );
});

const EventRow = observer(function EventRow(props: { readonly board: Board; readonly event: CalendarEvent }) {
  const { board, event } = props;
  const { title, line } = eventWords(board, event);
  const open = wayTo(board.storeId, event);
  const words = (
    <>
      <View className="content-calendar__dot" />
      <View className="grow">
        <View className="t16 content-calendar__title">{title}</View>
        <View className="t12 quiet">{line}</View>
      </View>
    </>
  );
  if (open === null) return <View className="content-calendar__row">{words}</View>;
  return (
    <Pressable className="content-calendar__row" label={`${title}, ${line}`} onPress={() => void open()}>
      {words}
      <Icon name="right" size={16} />
    </Pressable>
  );
});

const ItemRow = observer(function ItemRow(props: {
  readonly item: CalendarItemView;
  /** Null for whoever may only look. */
  readonly onPress: (() => void) | null;
}) {
  const { item, onPress } = props;
  const line = pressText('itemLine', {
    ...{ channel: channelWords(item.channel), owner: item.ownerName, state: stateWords(item.state) },
  });
  const words = (
    <>
      <View className="content-calendar__dot content-calendar__dot--plan" />
      <View className="grow">
        <View className="t16 content-calendar__title">{item.title}</View>
        <View className="t12 quiet">{line}</View>
        {item.words === '' ? null : <View className="quiet content-calendar__title">{item.words}</View>}
      </View>
    </>
  );
  if (onPress === null) return <View className="content-calendar__row">{words}</View>;
  return (
    <Pressable className="content-calendar__row" label={`${item.title}, ${line}`} onPress={onPress}>
      {words}
      <Icon name="edit" size={16} />
    </Pressable>
  );
});
