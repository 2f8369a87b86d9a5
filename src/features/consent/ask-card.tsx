import { observer } from 'mobx-react-lite';
import { isLive } from '../../../domain/order/lifecycle';
import { askingText } from '../../text/asking';
import type { FollowedOrder } from '../order/order-store';
import { AskQuestion } from './ask-question';

/** Right after a payment: whether WeChat may tell the guest how the order goes on. */
export const AskCard = observer(function AskCard({ followed }: { readonly followed: FollowedOrder }) {
  const { order, asks } = followed;
  if (!order || order.paidAtMs === null || !isLive(order.status) || asks.length === 0) return null;
  const isPickup = asks.some(({ purpose }) => purpose === 'pickup-ready');
  return (
    <AskQuestion
      asks={asks}
      at={{ storeId: order.storeId, screen: 'after-payment' }}
      title={askingText(isPickup ? 'askPickup' : 'askOther')}
      onEnd={() => followed.endAsking()}
    />
  );
});
