import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { StoreView } from '../../../contract/views';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import type { DiningMode } from '../../../domain/order/lifecycle';
import { storesText } from '../../text/stores';
import { Card } from '../../ui/card/card';
import { Icon, type IconName } from '../../ui/icon/icon';
import './store-modes.scss';

const icons: Readonly<Record<DiningMode, IconName>> = {
  'dine-in': 'table',
  pickup: 'bag',
  delivery: 'scooter',
};

/** The ways in which a store serves, each with what to expect. */
export const StoreModes = observer(function StoreModes({ store }: { readonly store: StoreView }) {
  return (
    <Card label={storesText('modes')} className="store-modes">
      <View className="t16 strong">{storesText('modes')}</View>
      {store.modes.map((mode) => (
        <View key={mode} className="store-modes__row">
          <Icon name={icons[mode]} />
          <View className="grow">
            <View className="strong">{modeName(mode)}</View>
            <View className="t12 quiet num">{modeLine(store, mode)}</View>
          </View>
        </View>
      ))}
    </Card>
  );
});

function modeName(mode: DiningMode): string {
  if (mode === 'dine-in') return storesText('dineIn');
  return mode === 'pickup' ? storesText('pickup') : storesText('delivery');
}

function modeLine(store: StoreView, mode: DiningMode): string {
  if (mode === 'dine-in') return storesText('dineInLine');
  if (mode === 'pickup') return storesText('pickupLine', { minutes: store.promisedMinutes });
  return storesText('deliveryLine', {
    least: fenToShortYuanText(store.pricing.minimumSpend.delivery),
    fee: fenToShortYuanText(store.pricing.deliveryFee),
  });
}
