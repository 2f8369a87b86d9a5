import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { isLive } from '../../../domain/order/lifecycle';
import { askingText } from '../../text/asking';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { showToast } from '../../ui/toast/toasts';
import type { FollowedOrder } from '../order/order-store';
import { askForMessages, putOffMessages } from './ask-messages';
import './ask-card.scss';

/**
 * Right after a payment: whether WeChat may tell the guest how the order goes on. Our own words come first, so that
 * whoever is not interested never sees WeChat's question; nothing of the order waits for an answer.
 */
export const AskCard = observer(function AskCard({ followed }: { readonly followed: FollowedOrder }) {
  const { order, asks } = followed;
  if (!order || order.paidAtMs === null || !isLive(order.status) || asks.length === 0) return null;
  const at = { storeId: order.storeId, screen: 'after-payment' } as const;
  const purposes = asks.map(({ purpose }) => askingText(purpose)).join(askingText('listMark'));
  const allow = async () => {
    const accepted = await askForMessages(asks, at);
    followed.endAsking();
    if (accepted > 0) showToast(askingText('thanks'));
  };
  const putOff = () => {
    void putOffMessages(asks, at);
    followed.endAsking();
    showToast(askingText('notNow'));
  };
  const isPickup = asks.some(({ purpose }) => purpose === 'pickup-ready');
  return (
    <Card className="ask-card">
      <View className="grow">
        <View className="strong">{askingText(isPickup ? 'askPickup' : 'askOther')}</View>
        <View className="t12 quiet">{askingText('askLine', { purposes })}</View>
      </View>
      <View className="ask-card__buttons">
        <Button look="quiet" size="s" onPress={putOff}>
          {askingText('later')}
        </Button>
        <Button look="tint" size="s" onPress={() => void allow()}>
          {askingText('yes')}
        </Button>
      </View>
    </Card>
  );
});
