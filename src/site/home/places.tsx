import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { StoreView } from '../../../contract/views';
import { orderAt } from '../../features/stores/go-there';
import { StoreEntry } from '../../features/stores/store-entry';
import { storeList } from '../../features/stores/store-list';
import { openPage } from '../../platform/navigation';
import { siteText } from '../../text/site';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';

/** Every store with its place, its hours and its phone; nearest first where the guest has allowed it. */
export const Stores = observer(function Stores() {
  const [enteringId, setEnteringId] = useState<string | null>(null);
  const order = async (store: StoreView) => {
    setEnteringId(store.id);
    await orderAt(store);
    setEnteringId(null);
  };
  const isOrdered = storeList.position !== null && storeList.stores.length > 1;
  return (
    <View className="site__part">
      <View className="display t20" ariaRole="heading">
        {siteText('stores')}
      </View>
      {storeList.inOrder.map((store, at) => (
        <StoreEntry
          key={store.id}
          store={store}
          nowMs={storeList.nowMs}
          metres={storeList.metresTo(store)}
          isNearest={isOrdered && at === 0}
          isEntering={enteringId === store.id}
          onOpen={() => void openPage('/customer/store/index', { storeId: store.id })}
          onOrder={() => void order(store)}
        />
      ))}
    </View>
  );
});

export const MenuWay = observer(function MenuWay() {
  return (
    <Card>
      <Pressable className="site__way" onPress={() => void openPage('/pages/menu/index')}>
        <Icon name="bowl" />
        <View className="grow">
          <View className="t16 strong">{siteText('menu')}</View>
          <View className="t12 quiet">{siteText('menuLine')}</View>
        </View>
        <Icon name="right" size={16} />
      </Pressable>
    </Card>
  );
});
