import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { mostQueueGroups } from '../../../domain/queue/queue-rules';
import { localText } from '../../text/language';
import { staffQueueText } from '../../text/staff-queue';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { CountedRow } from './counted-row';
import type { QueueSettings } from './queue-settings';

/** Parties of like size that wait for like tables. */
export const GroupsCard = observer(function GroupsCard({ settings }: { readonly settings: QueueSettings }) {
  const groups = settings.rules?.groups ?? [];
  return (
    <Card>
      <View className="t16 strong">{staffQueueText('groups')}</View>
      <View className="t12 quiet">{staffQueueText('groupsLine')}</View>
      {groups.map(({ letter, name, upToPartySize, turnMinutes }, index) => {
        const title = staffQueueText('group', { letter, name: localText(name) });
        return (
          <View key={letter} className="queue-rule__group">
            <CountedRow
              title={title}
              words={staffQueueText('upTo', { count: upToPartySize })}
              value={upToPartySize}
              least={(groups[index - 1]?.upToPartySize ?? 0) + 1}
              most={(groups[index + 1]?.upToPartySize ?? 100) - 1}
              onChange={(value) => settings.changeGroup(letter, { upToPartySize: value })}
            />
            <CountedRow
              title={`${letter} · ${staffQueueText('turn', { minutes: turnMinutes })}`}
              words={staffQueueText('turnLine')}
              value={turnMinutes}
              least={10}
              most={240}
              step={5}
              onChange={(value) => settings.changeGroup(letter, { turnMinutes: value })}
            />
            {groups.length > 1 && index === groups.length - 1 ? (
              <Button look="quiet" size="s" onPress={() => settings.removeGroup(letter)}>
                {staffQueueText('remove')}
              </Button>
            ) : null}
          </View>
        );
      })}
      {groups.length < mostQueueGroups ? (
        <Button look="line" size="m" icon="plus" onPress={() => settings.addGroup()}>
          {staffQueueText('add')}
        </Button>
      ) : null}
    </Card>
  );
});
