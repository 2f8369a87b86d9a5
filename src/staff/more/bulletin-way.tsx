import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { unreadPosts } from '../../features/colleague/bulletin/unread-posts';
import { openPage } from '../../platform/navigation';
import { bulletinText } from '../../text/bulletin';
import { Badge } from '../../ui/badge/badge';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';

/** The way to the bulletin, with the number of posts that are still to be confirmed. */
export const BulletinWay = observer(function BulletinWay({ storeId }: { readonly storeId: string }) {
  const { count } = unreadPosts;
  const line = count === 0 ? bulletinText('line') : bulletinText('lineUnread', { count });
  return (
    <Pressable
      className="more__way"
      label={`${bulletinText('title')}, ${line}`}
      onPress={() => void openPage('/bulletin/list/index', { storeId })}
    >
      <Icon name="news" />
      <View className="grow">
        <View className="t16">{bulletinText('title')}</View>
        <View className="t12 quiet">{line}</View>
      </View>
      <Badge count={count} />
      <Icon name="right" size={16} />
    </Pressable>
  );
});
