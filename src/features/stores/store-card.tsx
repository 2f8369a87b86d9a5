import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { StoreView } from '../../../contract/views';
import { callPhone } from '../../platform/phone';
import { homeText } from '../../text/home';
import { localText } from '../../text/language';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { showWay } from './go-there';
import { hoursSummary } from './hours-of-week';
import { MapPlace } from './map-place';
import './store-card.scss';

interface StoreCardProps {
  readonly store: StoreView;
  readonly nowMs: number;
  readonly onOpen: () => void;
}

/** Where a store is and when it is open, with the way there and its phone at hand. */
export const StoreCard = observer(function StoreCard({ store, nowMs, onOpen }: StoreCardProps) {
  const name = localText(store.name);
  const address = localText(store.address);
  const hours = hoursSummary(store.hours, nowMs);
  return (
    <View className="store-card">
      <Pressable
        className="store-card__open"
        label={homeText('storeSpoken', { store: name, address, hours })}
        onPress={onOpen}
      >
        <MapPlace />
        <View className="grow">
          <View className="strong clip">{name}</View>
          <View className="t12 quiet store-card__line">{address}</View>
          <View className="t12 quiet store-card__line num">{hours}</View>
        </View>
      </Pressable>
      <Pressable
        className="store-card__tool"
        label={homeText('navigate', { store: name })}
        onPress={() => showWay(store)}
      >
        <Icon name="nav" />
      </Pressable>
      <Pressable
        className="store-card__tool"
        label={homeText('phone', { store: name })}
        onPress={() => void callPhone(store.phone)}
      >
        <Icon name="phone" />
      </Pressable>
    </View>
  );
});
