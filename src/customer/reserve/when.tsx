import { ScrollView, Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { AvailableDay, AvailableTime } from '../../../domain/reservation/availability';
import { hasRoom, isTight, type TimeChoice } from '../../features/reservation/time-choice';
import { clockText, monthAndDay } from '../../features/session/store-clock';
import { localText } from '../../text/language';
import { reservationsText } from '../../text/reservations';
import { Card } from '../../ui/card/card';
import { Chip } from '../../ui/chip/chip';
import { Pressable } from '../../ui/pressable/pressable';
import { Stepper } from '../../ui/stepper/stepper';
import { dayName } from '../reservations/time-words';

interface WhenProps {
  readonly choice: TimeChoice;
}

/** How many, which day, what time and where. */
export const When = observer(function When({ choice }: WhenProps) {
  const { times, partySize, shownDay } = choice;
  if (times === null) return null;
  return (
    <Card className="reserve__when">
      <View className="row between">
        <View className="t16 strong">{reservationsText('people')}</View>
        <Stepper
          isLarge
          value={partySize}
          least={1}
          isAtLimit={partySize >= times.largestParty}
          moreLabel={reservationsText('more')}
          lessLabel={reservationsText('less')}
          onMore={() => choice.choosePeople(partySize + 1)}
          onLess={() => choice.choosePeople(partySize - 1)}
        />
      </View>
      <View className="t16 strong">{reservationsText('which')}</View>
      {times.days.length === 0 ? <View className="quiet">{reservationsText('noTimes')}</View> : null}
      <ScrollView className="reserve__days" scrollX enhanced showScrollbar={false}>
        <View className="reserve__days-row">
          {times.days.map((day) => (
            <Day key={day.day} choice={choice} day={day} />
          ))}
        </View>
      </ScrollView>
      <View className="row gap-8">
        <View className="t16 strong">{reservationsText('when')}</View>
        <View className="t12 quiet num">{reservationsText('turn', { minutes: times.turnMinutes })}</View>
      </View>
      <View className="reserve__times">
        {shownDay?.times.map((time) => (
          <Time key={time.startMs} choice={choice} time={time} />
        ))}
      </View>
      <Areas choice={choice} />
    </Card>
  );
});

const Day = observer(function Day({ choice, day }: WhenProps & { readonly day: AvailableDay }) {
  const { times } = choice;
  const first = day.times[0];
  if (times === null || !first) return null;
  const isOff = !hasRoom(day);
  const isChosen = choice.day === day.day;
  const mark = isOff ? reservationsText('full') : isTight(day) ? reservationsText('tight') : '';
  const name = dayName(times, times.nowMs, first.startMs);
  const date = monthAndDay(times, first.startMs);
  const classes = ['reserve__day', isChosen ? 'reserve__day--chosen' : '', isOff ? 'reserve__day--off' : ''];
  return (
    <Pressable
      className={classes.filter((each) => each !== '').join(' ')}
      role="radio"
      label={`${name} ${reservationsText('date', date)} ${mark}`.trim()}
      isSelected={isChosen}
      onPress={() => choice.chooseDay(day.day)}
    >
      <Text className="t12 reserve__day-name">{name}</Text>
      <Text className="t16 strong num">{date.day}</Text>
      <Text className="t12 chili reserve__day-mark">{mark}</Text>
    </Pressable>
  );
});

/** A full time can be chosen too: the guest may wait for it. */
const Time = observer(function Time({ choice, time }: WhenProps & { readonly time: AvailableTime }) {
  const { times } = choice;
  if (times === null) return null;
  const left = choice.leftAt(time);
  const isChosen = choice.startMs === time.startMs;
  const detail = left === 0 ? reservationsText('full') : reservationsText('left', { count: left });
  return (
    <View className={left === 0 && !isChosen ? 'reserve__time reserve__time--full' : 'reserve__time'}>
      <Chip
        isTall
        words={clockText(times, time.startMs)}
        detail={left > 2 ? null : detail}
        isChosen={isChosen}
        onPress={() => choice.chooseTime(time.startMs)}
      />
    </View>
  );
});

const Areas = observer(function Areas({ choice }: WhenProps) {
  const { times, chosenTime } = choice;
  if (times === null || times.areas.length === 0) return null;
  const leftIn = (index: number) => chosenTime?.leftByArea[index] ?? null;
  return (
    <>
      <View className="t16 strong">{reservationsText('where')}</View>
      <View className="reserve__areas">
        <Chip
          isTall
          words={reservationsText('anywhere')}
          isChosen={choice.areaId === null}
          onPress={() => choice.chooseArea(null)}
        />
        {times.areas.map(({ id, name, note }, index) => (
          <Chip
            key={id}
            isTall
            words={localText(name)}
            detail={areaDetail(leftIn(index), localText(note))}
            isChosen={choice.areaId === id}
            onPress={() => choice.chooseArea(id)}
          />
        ))}
      </View>
    </>
  );
});

function areaDetail(left: number | null, note: string): string {
  if (left === null || left > 3) return note;
  return left === 0 ? reservationsText('full') : reservationsText('areaLeft', { count: left });
}
