import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { isLive } from '../../../domain/order/lifecycle';
import type { Board } from '../../features/colleague/live/board';
import { statusWords } from '../../features/orders/summary-words';
import { openPage } from '../../platform/navigation';
import { orderText } from '../../text/order';
import { staffServiceText } from '../../text/staff-service';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Bone } from '../../ui/skeleton/bone';
import { Tag } from '../../ui/tag/tag';
import { GuestSign } from '../desk/guest-sign';
import { GuestSheet } from './guest-sheet';
import { habitsWords, likelyOrder, visitsWords } from './guest-words';
import type { Talk } from './talk';
import { TransferSheet } from './transfer-sheet';

interface GuestCardStripProps {
  readonly board: Board;
  readonly talk: Talk;
}

/** Above the conversation: who the guest is, and the order that is probably meant. */
export const GuestCardStrip = observer(function GuestCardStrip({ board, talk }: GuestCardStripProps) {
  const [open, setOpen] = useState<'guest' | 'transfer' | null>(null);
  const { card } = talk;
  if (card === null) {
    return (
      <View className="guest-strip">
        <Bone width="100%" height={44} radius={14} />
      </View>
    );
  }
  return (
    <View className="guest-strip">
      <View className="row gap-8">
        <Pressable
          className="guest-strip__who"
          label={`${staffServiceText('card')}, ${visitsWords(card)}, ${habitsWords(card)}`}
          onPress={() => setOpen('guest')}
        >
          <GuestSign guestName={card.name ?? talk.row?.guestName ?? null} />
          <View className="grow">
            <View className="t16 strong num clip">{visitsWords(card)}</View>
            <View className="t12 quiet clip">{habitsWords(card)}</View>
          </View>
        </Pressable>
        <Pressable
          className="guest-strip__hand-over"
          label={staffServiceText('transfer')}
          onPress={() => setOpen('transfer')}
        >
          <Icon name="users" size={20} />
        </Pressable>
      </View>
      <LikelyOrder talk={talk} />
      <GuestSheet board={board} talk={talk} isOpen={open === 'guest'} onClose={() => setOpen(null)} />
      <TransferSheet talk={talk} isOpen={open === 'transfer'} onClose={() => setOpen(null)} />
    </View>
  );
});

const LikelyOrder = observer(function LikelyOrder({ talk }: { readonly talk: Talk }) {
  const order = talk.card === null ? null : likelyOrder(talk.card);
  if (order === null) return null;
  const { orderId, status, pickupNumber, tableName, mode, payable } = order;
  const place = tableName ?? orderText(mode === 'dine-in' ? 'dineIn' : mode);
  const called = pickupNumber === null ? place : `${pickupNumber} · ${place}`;
  return (
    <Pressable
      className="guest-strip__order"
      label={`${staffServiceText('seeOrder')}, ${called}, ${statusWords(status)}`}
      onPress={() => void openPage('/staff/ticket/index', { orderId })}
    >
      <Tag tone={isLive(status) ? 'gold' : 'plain'}>{statusWords(status)}</Tag>
      <View className="strong num clip">{called}</View>
      <View className="quiet num grow">{`¥${fenToYuanText(payable)}`}</View>
      <View className="chili row">
        {staffServiceText('seeOrder')}
        <Icon name="right" size={16} />
      </View>
    </Pressable>
  );
});
