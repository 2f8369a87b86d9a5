import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { AnnouncementView } from '../../../contract/announcements';
import { localText } from '../../text/language';
import { ownerNewDishText } from '../../text/owner-new-dish';
import { Card } from '../../ui/card/card';
import { Tag } from '../../ui/tag/tag';

/** What was announced before, newest first; what came of it stands with the other messages. */
export const Sent = observer(function Sent(props: { readonly announcements: readonly AnnouncementView[] }) {
  if (props.announcements.length === 0) return null;
  return (
    <Card>
      <View className="t16 strong" ariaRole="heading">
        {ownerNewDishText('before')}
      </View>
      {props.announcements.map(({ id, dishName, words, byName, queued, isDone }) => (
        <View key={id} className="new-dish__sent">
          <View className="grow">
            <View className="strong">{localText(dishName)}</View>
            <View className="quiet">{words}</View>
            <View className="t12 quiet num">
              {ownerNewDishText('sentLine', { count: queued, name: byName })}
            </View>
          </View>
          <Tag tone={isDone ? 'jade' : 'gold'}>{ownerNewDishText(isDone ? 'done' : 'underWay')}</Tag>
        </View>
      ))}
      <View className="t12 quiet">{ownerNewDishText('figuresElsewhere')}</View>
    </Card>
  );
});
