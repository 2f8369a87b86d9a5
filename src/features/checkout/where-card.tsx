import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { localText } from '../../text/language';
import { checkoutText } from '../../text/checkout';
import { Card } from '../../ui/card/card';
import { Emphasis } from '../../ui/emphasis/emphasis';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { clockText } from '../session/store-clock';
import { visit } from '../session/visit';
import { checkout } from './checkout';
import { SlotChips } from './slot-chips';
import './where-card.scss';

interface WhereCardProps {
  readonly onChange: () => void;
  readonly onAddress: () => void;
}

/** Where and when: the table, the pickup, or the door the rider rings at. */
export const WhereCard = observer(function WhereCard({ onChange, onAddress }: WhereCardProps) {
  const { mode } = visit;
  return (
    <Card>
      <View className="where">
        <Plate />
        <View className="grow">
          <View className="t16 strong">{headline()}</View>
          <View className="quiet">
            <Emphasis sentence={whenWords()} />
          </View>
        </View>
        <Pressable className="where__change" onPress={onChange}>
          <View>{checkoutText('change')}</View>
          <Icon name="right" size={16} />
        </Pressable>
      </View>
      {mode === 'delivery' ? <AddressRow onAddress={onAddress} /> : null}
      {mode === 'dine-in' ? null : <SlotChips />}
    </Card>
  );
});

const Plate = observer(function Plate() {
  const { mode, table } = visit;
  if (mode === 'dine-in' && table) {
    return (
      <View className="where__plate">
        <View className={table.name.length > 4 ? 'where__table where__table--long' : 'where__table'}>
          {table.name}
        </View>
        <View className="where__word">{checkoutText('tableWord')}</View>
      </View>
    );
  }
  return (
    <View className="where__plate">
      <Icon name={mode === 'delivery' ? 'scooter' : mode === 'pickup' ? 'bag' : 'table'} />
    </View>
  );
});

const AddressRow = observer(function AddressRow({ onAddress }: { readonly onAddress: () => void }) {
  const { address } = checkout;
  return (
    <>
      <View className="rule" />
      <Pressable className="where__address" onPress={onAddress}>
        <Icon name="pin" size={20} />
        <View className="grow">
          <View className={address === null ? 'chili' : 'strong'}>
            {address === null ? checkoutText('addressEmpty') : address.text}
          </View>
          {address === null ? null : <View className="t12 quiet">{`${address.name} ${address.phone}`}</View>}
        </View>
        <Icon name="right" size={16} />
      </Pressable>
    </>
  );
});

function headline(): string {
  const { mode, store, table, ahead } = visit;
  if (store && ahead) return checkoutText('ahead', { time: clockText(store.hours, ahead.startMs) });
  const name = store ? localText(store.name) : '';
  if (mode === 'pickup') return checkoutText('pickupAt', { store: name });
  if (mode === 'delivery') return checkoutText('deliveryBy', { store: name });
  return checkoutText(table ? 'dineInTable' : 'dineInCounter');
}

function whenWords(): string {
  const { mode, store, nowMs, table, ahead } = visit;
  if (!store) return '';
  if (ahead) return checkoutText('aheadLine');
  if (mode === 'pickup') return localText(store.address);
  const time = clockText(store.hours, nowMs + store.promisedMinutes * 60_000);
  if (mode === 'delivery') return checkoutText('nowDeliveredAt', { time });
  const now = checkoutText(table ? 'nowDoneAt' : 'nowReadyAt', { time });
  return checkout.partySize === null
    ? now
    : `${checkoutText('people', { count: checkout.partySize })} · ${now}`;
}
