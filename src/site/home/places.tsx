import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { StoreEntries } from '../../features/stores/store-entries';
import { openPage } from '../../platform/navigation';
import { siteText } from '../../text/site';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';

/** Every store with its place, its hours and its phone; nearest first where the guest has allowed it. */
export const Stores = observer(function Stores() {
  return (
    <View className="site__part">
      <View className="display t20" ariaRole="heading">
        {siteText('stores')}
      </View>
      <StoreEntries />
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
