import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { StaffInput } from '../../../contract/staff';
import type { Board } from '../../features/colleague/live/board';
import { dateText } from '../../features/session/store-clock';
import { staffServiceText } from '../../text/staff-service';
import { Chip, Chips } from '../../ui/chip/chip';
import type { Talk } from './talk';
import { say } from '../../features/colleague/parts/say';
import { WordsSheet } from './words-sheet';

interface TaskSheetProps {
  readonly board: Board;
  readonly talk: Talk;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const dayMs = 86_400_000;
/** On the store's clock: the end of today, six in the evening of another day. */
const dues = {
  dueToday: { days: 0, minute: 1439 },
  dueTomorrow: { days: 1, minute: 1080 },
  dueWeek: { days: 7, minute: 1080 },
} as const;
type Due = keyof typeof dues;
const dueKeys = Object.keys(dues) as Due[];

/** What a guest complained of stays open until somebody has seen to it. */
export const TaskSheet = observer(function TaskSheet({ board, talk, isOpen, onClose }: TaskSheetProps) {
  const [due, setDue] = useState<Due>('dueTomorrow');
  const send = async (subject: string) => {
    if (await say(talk.openTask(subject, dueAt(board, due)), staffServiceText('taskSaved'))) onClose();
  };
  return (
    <WordsSheet
      isOpen={isOpen}
      onClose={onClose}
      title={staffServiceText('task')}
      placeholder={staffServiceText('taskSubject')}
      longest={60}
      firstWords={staffServiceText('taskFirst')}
      button={staffServiceText('taskSave')}
      busyWords={talk.isBusy ? staffServiceText('working') : null}
      onSend={(subject) => void send(subject)}
    >
      <View className="quiet">{staffServiceText('taskDue')}</View>
      <Chips>
        {dueKeys.map((key) => (
          <Chip key={key} words={staffServiceText(key)} isChosen={key === due} onPress={() => setDue(key)} />
        ))}
      </Chips>
    </WordsSheet>
  );
});

function dueAt({ clock, nowMs }: Board, due: Due): StaffInput<'openTask'>['due'] {
  const { days, minute } = dues[due];
  return { day: dateText(clock, nowMs + days * dayMs).slice(0, 10), minute };
}
