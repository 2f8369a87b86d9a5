import { ScrollView, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { SlotView, StoreView } from '../../../contract/views';
import { checkoutText } from '../../text/checkout';
import { Button } from '../../ui/button/button';
import { Chip } from '../../ui/chip/chip';
import { Bone } from '../../ui/skeleton/bone';
import { dayWords } from '../menu/hours-words';
import { clockText } from '../session/store-clock';
import { visit } from '../session/visit';
import { checkout } from './checkout';

const mostShown = 40;

/** The times at which an order can be had: as soon as possible while the store is open, then slot by slot. */
export const SlotChips = observer(function SlotChips() {
  const { store, mode, storeState, nowMs } = visit;
  const { slots, hasSlotsFailed, slotStartMs } = checkout;
  if (!store) return null;
  return (
    <>
      <View className="rule" />
      <View className="slots__title strong">
        {checkoutText(mode === 'pickup' ? 'whenPickup' : 'whenDelivery')}
      </View>
      {hasSlotsFailed ? (
        <Button look="quiet" size="m" icon="repeat" onPress={() => void checkout.fetchSlots()}>
          {checkoutText('slotsFailed')}
        </Button>
      ) : slots === null ? (
        <View className="row gap-8">
          {[0, 1, 2, 3].map((index) => (
            <Bone key={index} width={76} height={52} radius={14} />
          ))}
        </View>
      ) : (
        <ScrollView className="slots" scrollX enhanced showScrollbar={false}>
          <View className="slots__row">
            {storeState === 'open' ? (
              <Chip
                isTall
                words={checkoutText('soon')}
                detail={checkoutText('soonAt', {
                  time: clockText(store.hours, nowMs + store.promisedMinutes * 60_000),
                })}
                isChosen={slotStartMs === null}
                onPress={() => checkout.chooseSlot(null)}
              />
            ) : null}
            {slots.slice(0, mostShown).map((slot) => (
              <SlotChip key={slot.startMs} slot={slot} store={store} />
            ))}
          </View>
        </ScrollView>
      )}
      {slots?.length === 0 && storeState !== 'open' ? (
        <View className="quiet">{checkoutText('noSlots')}</View>
      ) : null}
    </>
  );
});

const SlotChip = observer(function SlotChip({
  slot,
  store,
}: {
  readonly slot: SlotView;
  readonly store: StoreView;
}) {
  const day = dayWords(store, visit.nowMs, slot.startMs);
  const time = clockText(store.hours, slot.startMs);
  const isFull = slot.left === 0;
  const room = slot.left === null ? checkoutText('slotFree') : checkoutText('slotLeft', { count: slot.left });
  return (
    <Chip
      isTall
      words={day === null ? time : `${day} ${time}`}
      detail={isFull ? checkoutText('slotFull') : room}
      isOff={isFull}
      isChosen={checkout.slotStartMs === slot.startMs}
      onPress={() => checkout.chooseSlot(slot.startMs)}
    />
  );
});
