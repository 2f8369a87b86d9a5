import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { ownerReconciliationText } from '../../text/owner-reconciliation';
import { Pressable } from '../../ui/pressable/pressable';
import { dateWords, dayOfMonth } from './day-words';
import type { Reconciliations } from './reconciliation';

/** How many of the past days stand beside the one that is awaited. */
const pastDaysShown = 13;

/** A fortnight at a glance: jade is balanced, chili waits for somebody, gold for time, a ring for its bill. */
export const DayStrip = observer(function DayStrip({ book }: { readonly book: Reconciliations }) {
  const { list } = book;
  if (list === null) return null;
  const past = list.days.slice(-pastDaysShown).map(({ day, status, openForPeople }) => ({
    day,
    status,
    tone: status === 'differs' && openForPeople === 0 ? 'waits' : status,
  }));
  const days = [...past, { day: list.next.day, status: 'awaited', tone: 'awaited' } as const];
  return (
    <View className="strip" ariaRole="tablist" ariaLabel={ownerReconciliationText('days')}>
      {days.map(({ day, status, tone }) => (
        <Pressable
          key={day}
          role="tab"
          isSelected={day === book.day}
          className={day === book.day ? 'strip__day strip__day--chosen' : 'strip__day'}
          label={ownerReconciliationText('spokenDay', {
            date: dateWords(day),
            status: ownerReconciliationText(status),
          })}
          onPress={() => void book.choose(day)}
        >
          <View className="num">{dayOfMonth(day)}</View>
          <View className={`strip__dot strip__dot--${tone}`} />
        </Pressable>
      ))}
    </View>
  );
});
