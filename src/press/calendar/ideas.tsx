import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { timeWords } from '../../features/colleague/refunds/refund-words';
import { say } from '../../features/colleague/parts/say';
import { DecisionSheet } from '../../features/colleague/parts/decision-sheet/decision-sheet';
import { pressText } from '../../text/press';
import { staffProblemText } from '../../text/staff-problems';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { showToast } from '../../ui/toast/toasts';
import { Earlier } from '../earlier';
import type { ContentCalendar } from './content-calendar';
import type { PlannedProps } from './day-list';
import { TitleAndWords } from './title-and-words';

/** What colleagues have seen and guests have told, until it has a day. */
export const Ideas = observer(function Ideas({ board, calendar, mayPlan, onPlan }: PlannedProps) {
  const { ideas, nextBeforeMs } = calendar.ideas;
  const loadEarlier = async () => {
    const problem = await calendar.earlierIdeas();
    if (problem !== null) showToast(staffProblemText(problem));
  };
  return (
    <Card>
      <View className="t16 strong" ariaRole="heading">
        {pressText('ideas')}
      </View>
      {ideas.length === 0 ? <View className="quiet">{pressText('ideasNoneLine')}</View> : null}
      {ideas.map((idea) => {
        const time = timeWords(board, idea.atMs);
        return (
          <View key={idea.itemId} className="content-calendar__row">
            <View className="grow">
              <View className="t16 content-calendar__title">{idea.title}</View>
              {idea.words === '' || idea.words === idea.title ? null : (
                <View className="quiet content-calendar__title">{idea.words}</View>
              )}
              <View className="t12 quiet">
                {idea.source === 'guest'
                  ? pressText('fromGuest', { time })
                  : pressText('fromStaff', { name: idea.byName, time })}
              </View>
            </View>
            {mayPlan ? (
              <Button look="tint" size="s" onPress={() => onPlan(idea)}>
                {pressText('ideaPlan')}
              </Button>
            ) : null}
          </View>
        );
      })}
      {nextBeforeMs === null ? null : <Earlier onPress={() => void loadEarlier()} />}
    </Card>
  );
});

export const IdeaSheet = observer(function IdeaSheet(props: {
  readonly calendar: ContentCalendar;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { calendar, isOpen, onClose } = props;
  const [form, setForm] = useState({ title: '', words: '' });
  const save = async () => {
    if (!(await say(calendar.addIdea(form.title.trim(), form.words.trim()), pressText('ideaSaved')))) return;
    setForm({ title: '', words: '' });
    onClose();
  };
  return (
    <DecisionSheet
      isOpen={isOpen}
      title={pressText('ideaTitle')}
      missing={form.title.trim() === '' ? pressText('ideaFirst') : null}
      button={pressText('ideaSave')}
      busyWords={calendar.sending.isBusy ? pressText('saving') : null}
      onDecide={() => void save()}
      onClose={onClose}
    >
      <TitleAndWords
        {...form}
        placeholder={pressText('ideaPlaceholder')}
        onType={(typed) => setForm({ ...form, ...typed })}
      />
    </DecisionSheet>
  );
});
