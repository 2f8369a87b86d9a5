import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { CalendarItemView } from '../../../contract/content-calendar';
import { contentChannels, type CalendarState } from '../../../domain/calendar/calendar-item';
import { dayNumberOf, dayText } from '../../../domain/store-hours/local-time';
import { say } from '../../features/colleague/parts/say';
import { DecisionSheet } from '../../features/colleague/parts/decision-sheet/decision-sheet';
import { pressText } from '../../text/press';
import { Chip, Chips } from '../../ui/chip/chip';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { channelWords, stateWords } from './calendar-words';
import type { ContentCalendar, PlanWish } from './content-calendar';
import { monthAndDayOf } from './day-grid';
import { TitleAndWords } from './title-and-words';

interface PlanSheetProps {
  readonly calendar: ContentCalendar;
  /** Null for something new. */
  readonly item: CalendarItemView | null;
  readonly onClose: () => void;
}

const states: readonly CalendarState[] = ['planned', 'done', 'dropped'];

/** What is told, where, by whom, and how it stands; its day is the one chosen in the calendar. */
export const PlanSheet = observer(function PlanSheet({ calendar, item, onClose }: PlanSheetProps) {
  const [wish, setWish] = useState(() => firstWish(calendar, item));
  const change = (fields: Partial<PlanWish>) => setWish({ ...wish, ...fields });
  const save = async () => {
    if (await say(calendar.plan(item, wish), pressText('planned'))) onClose();
  };
  return (
    <DecisionSheet
      isOpen
      title={pressText('planTitle')}
      missing={wish.title.trim() === '' ? pressText('ideaFirst') : null}
      button={pressText('planSave')}
      busyWords={calendar.sending.isBusy ? pressText('saving') : null}
      onDecide={() => void save()}
      onClose={onClose}
    >
      <TitleAndWords
        title={wish.title}
        words={wish.words}
        placeholder={pressText('planPlaceholder')}
        onType={change}
      />
      <DayChoice day={wish.day ?? calendar.day} onChoose={(day) => change({ day })} />
      <Choices
        title={pressText('channel')}
        chosen={wish.channel}
        options={contentChannels.map((key) => ({ key, words: channelWords(key) }))}
        onChoose={(channel) => change({ channel })}
      />
      <Choices
        title={pressText('owner')}
        chosen={wish.ownerId ?? ''}
        options={(calendar.answer?.colleagues ?? []).map(({ openid: key, name: words }) => ({
          key,
          words,
        }))}
        onChoose={(ownerId) => change({ ownerId })}
      />
      <Choices
        title={pressText('state')}
        chosen={wish.state}
        options={states.map((key) => ({ key, words: stateWords(key) }))}
        onChoose={(state) => change({ state })}
      />
    </DecisionSheet>
  );
});

/** An idea gets the chosen day, and what has a day keeps it until another one is chosen. */
function firstWish(calendar: ContentCalendar, item: CalendarItemView | null): PlanWish {
  if (item === null) {
    const empty = { title: '', words: '', channel: 'article', state: 'planned' } as const;
    return { ...empty, day: calendar.day, ownerId: null };
  }
  const { title, words, channel, state, ownerId } = item;
  return {
    ...{ title, words, channel, day: calendar.day },
    state: state === 'idea' ? 'planned' : state,
    ownerId: ownerId === '' ? null : ownerId,
  };
}

/** A day on, or back. */
function DayChoice(props: { readonly day: string; readonly onChoose: (day: string) => void }) {
  const { day, onChoose } = props;
  const turn = (by: number) => onChoose(dayText(dayNumberOf(day) + by));
  return (
    <View className="row between">
      <Pressable className="content-calendar__turn" label={pressText('previous')} onPress={() => turn(-1)}>
        <Icon name="left" size={20} />
      </Pressable>
      <View className="t16 strong">{pressText('dayTitle', monthAndDayOf(day))}</View>
      <Pressable className="content-calendar__turn" label={pressText('next')} onPress={() => turn(1)}>
        <Icon name="right" size={20} />
      </Pressable>
    </View>
  );
}

function Choices<Key extends string>(props: {
  readonly title: string;
  readonly chosen: Key | '';
  readonly options: readonly { readonly key: Key; readonly words: string }[];
  readonly onChoose: (key: Key) => void;
}) {
  return (
    <View>
      <View className="t12 quiet content-calendar__label">{props.title}</View>
      <Chips>
        {props.options.map(({ key, words }) => (
          <Chip key={key} words={words} isChosen={key === props.chosen} onPress={() => props.onChoose(key)} />
        ))}
      </Chips>
    </View>
  );
}
