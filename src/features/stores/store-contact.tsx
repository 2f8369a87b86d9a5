import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { StoreView } from '../../../contract/views';
import { addressOf, openPage } from '../../platform/navigation';
import { callPhone } from '../../platform/phone';
import { localText } from '../../text/language';
import { storesText } from '../../text/stores';
import { Card } from '../../ui/card/card';
import { ContactButton } from '../../ui/contact-button/contact-button';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { distanceWords } from './distance';
import { showWay } from './go-there';
import { MapPlace } from './map-place';
import { storeList } from './store-list';
import './store-contact.scss';

/** The place on the map, the address with the way there, the phone, and WeChat's own conversation. */
export const StoreContact = observer(function StoreContact({ store }: { readonly store: StoreView }) {
  const name = localText(store.name);
  const metres = storeList.metresTo(store);
  return (
    <Card className="store-contact">
      <Pressable label={storesText('navigateTo', { store: name })} onPress={() => showWay(store)}>
        <MapPlace isWide />
        <View className="store-contact__row">
          <Icon name="pin" size={20} />
          <View className="grow">
            <View>{localText(store.address)}</View>
            {metres === null ? null : (
              <View className="t12 quiet num">{storesText('away', { distance: distanceWords(metres) })}</View>
            )}
          </View>
          <View className="store-contact__go">{storesText('navigate')}</View>
        </View>
      </Pressable>
      <Pressable
        className="store-contact__row store-contact__row--next"
        label={storesText('callTo', { store: name })}
        onPress={() => void callPhone(store.phone)}
      >
        <Icon name="phone" size={20} />
        <View className="grow num">{store.phone}</View>
        <View className="store-contact__go">{storesText('call')}</View>
      </Pressable>
      <Pressable
        className="store-contact__row store-contact__row--next"
        label={storesText('chatWith', { store: name })}
        onPress={() => void openPage('/customer/chat/index', { storeId: store.id })}
      >
        <Icon name="chat" size={20} />
        <View className="grow">{storesText('chat')}</View>
        <View className="store-contact__go">{storesText('ask')}</View>
      </Pressable>
      <ContactButton
        className="store-contact__row store-contact__row--next"
        label={storesText('writeTo', { store: name })}
        contact={{
          sessionFrom: `store:${store.id}`,
          card: { title: name, path: addressOf('/customer/store/index', { storeId: store.id }).slice(1) },
        }}
      >
        <Icon name="send" size={20} />
        <View className="grow">{storesText('writeInWeChat')}</View>
        <View className="store-contact__go">{storesText('write')}</View>
      </ContactButton>
    </Card>
  );
});
