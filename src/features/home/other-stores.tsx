import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { openPage } from '../../platform/navigation';
import { homeText } from '../../text/home';
import { localText } from '../../text/language';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { visit } from '../session/visit';
import { distanceWords } from '../stores/distance';
import { storeList } from '../stores/store-list';
import './other-stores.scss';

/** One line that leads to the other stores. */
export const OtherStores = observer(function OtherStores() {
  return (
    <Pressable className="other-stores" role="link" onPress={() => void openPage('/customer/stores/index')}>
      <View className="quiet grow clip">{otherStoresWords()}</View>
      <Icon name="right" size={16} />
    </Pressable>
  );
});

function otherStoresWords(): string {
  const others = storeList.inOrder.filter((store) => store.id !== visit.store?.id);
  const [nearest] = others;
  if (!nearest) return homeText('allStores');
  if (others.length > 1) return homeText('otherStores', { count: others.length });
  const store = localText(nearest.name);
  const metres = storeList.metresTo(nearest);
  return metres === null
    ? homeText('otherStore', { store })
    : homeText('otherStoreAway', { store, distance: distanceWords(metres) });
}
