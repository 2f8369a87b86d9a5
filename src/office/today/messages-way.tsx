import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { openPage } from '../../platform/navigation';
import { ownerMessagesText } from '../../text/owner-messages';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { staffSession } from '../../features/colleague/session/staff-session';

/** The way to what messages to guests bring. */
export const MessagesWay = observer(function MessagesWay({ storeId }: { readonly storeId: string }) {
  if (!staffSession.may('viewMessages')) return null;
  const line = ownerMessagesText('wayLine');
  return (
    <Card className="today-card">
      <Pressable
        className="today-way"
        label={`${ownerMessagesText('title')}, ${line}`}
        onPress={() => void openPage('/owner/messages/index', { storeId })}
      >
        <Icon name="send" />
        <View className="grow">
          <View className="t16">{ownerMessagesText('title')}</View>
          <View className="t12 quiet">{line}</View>
        </View>
        <Icon name="right" size={16} />
      </Pressable>
    </Card>
  );
});
