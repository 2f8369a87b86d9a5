import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { QueueGroupView, QueueView } from '../../../contract/queue';
import { localText } from '../../text/language';
import { queueText } from '../../text/queue';
import { Card } from '../../ui/card/card';
import { Stepper } from '../../ui/stepper/stepper';

interface TakeCardProps {
  readonly queue: QueueView;
  readonly partySize: number;
  readonly onPartySize: (partySize: number) => void;
}

/** How many come, and how long the line for such a table is. */
export const TakeCard = observer(function TakeCard({ queue, partySize, onPartySize }: TakeCardProps) {
  const most = queue.groups[queue.groups.length - 1]?.upToPartySize ?? 1;
  return (
    <>
      <Card>
        <View className="row between">
          <View>
            <View className="t16 strong">{queueText('howMany')}</View>
            <View className="quiet num">{queueText('peopleCount', { count: partySize })}</View>
          </View>
          <Stepper
            isLarge
            value={partySize}
            least={1}
            isAtLimit={partySize >= most}
            moreLabel={queueText('more')}
            lessLabel={queueText('less')}
            onMore={() => onPartySize(Math.min(most, partySize + 1))}
            onLess={() => onPartySize(Math.max(1, partySize - 1))}
          />
        </View>
      </Card>
      <Card className="queue-groups">
        <View className="t16 strong">{queueText('groupsTitle')}</View>
        {queue.groups.map((group) => (
          <Group
            key={group.letter}
            group={group}
            isOwn={partySize >= group.fromPartySize && partySize <= group.upToPartySize}
          />
        ))}
      </Card>
    </>
  );
});

function Group({ group, isOwn }: { readonly group: QueueGroupView; readonly isOwn: boolean }) {
  const { letter, name, fromPartySize: from, upToPartySize: to, waiting, estimate } = group;
  const size = from === to ? queueText('groupOneSize', { to }) : queueText('groupSize', { from, to });
  const { fromMinutes, toMinutes } = estimate;
  return (
    <View className={isOwn ? 'queue-groups__row queue-groups__row--own' : 'queue-groups__row'}>
      <View className="queue-groups__letter strong">{letter}</View>
      <View className="grow">
        <View className="strong">{localText(name)}</View>
        <View className="t12 quiet num">{size}</View>
      </View>
      <View className="queue-groups__wait">
        <View className="strong num">
          {waiting === 0 ? queueText('noWait') : queueText('waiting', { count: waiting })}
        </View>
        {waiting === 0 ? null : (
          <View className="t12 quiet num">{queueText('wait', { from: fromMinutes, to: toMinutes })}</View>
        )}
      </View>
    </View>
  );
}
