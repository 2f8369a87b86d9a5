import { View } from '@tarojs/components';
import type { OrderView } from '../../../contract/views';
import { copyText } from '../../platform/phone';
import { orderText } from '../../text/order';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { showToast } from '../../ui/toast/toasts';
import { clockText } from '../session/store-clock';
import { storyWords } from './order-words';
import './order-story.scss';

interface OrderStoryProps {
  readonly order: OrderView;
}

/** What happened and when, newest first, and the facts a guest may be asked for. */
export function OrderStory({ order }: OrderStoryProps) {
  const newestFirst = [...order.timeline].reverse();
  const copy = async () => {
    await copyText(order.id);
    showToast(orderText('copied'));
  };
  return (
    <Card>
      <View className="order-story__title" ariaRole="heading">
        {orderText('story')}
      </View>
      {newestFirst.map((entry, index) => (
        <View
          key={`${entry.status}-${entry.atMs}`}
          className={index === 0 ? 'order-story__entry order-story__entry--now' : 'order-story__entry'}
        >
          <View className="order-story__time num">{clockText(order, entry.atMs)}</View>
          {storyWords(entry, order)}
        </View>
      ))}
      <View className="rule" />
      <Pressable
        className="order-story__fact"
        label={`${orderText('orderNumber')} ${order.id}, ${orderText('copy')}`}
        onPress={() => void copy()}
      >
        <View className="quiet">{orderText('orderNumber')}</View>
        <View className="row gap-4 num">
          {groupsOfFour(order.id)}
          <Icon name="copy" size={16} />
        </View>
      </Pressable>
      {order.partySize === null ? null : (
        <Fact what={orderText('party')} value={orderText('partyOf', { count: order.partySize })} />
      )}
      {order.note === '' ? null : <Fact what={orderText('note')} value={order.note} />}
    </Card>
  );
}

function Fact({ what, value }: { readonly what: string; readonly value: string }) {
  return (
    <View className="order-story__fact">
      <View className="quiet">{what}</View>
      <View>{value}</View>
    </View>
  );
}

/** The first sixteen characters, easy to read aloud; the copy is whole. */
function groupsOfFour(id: string): string {
  return (
    id
      .slice(0, 16)
      .toUpperCase()
      .match(/.{1,4}/g) ?? []
  ).join(' ');
}
