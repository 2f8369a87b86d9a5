import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { AskCard } from '../../features/consent/ask-card';
import { SubscribeSheet } from '../../features/consent/subscribe-sheet';
import { OrderActions } from '../../features/order/order-actions';
import { OrderBill } from '../../features/order/order-bill';
import { OrderDishes } from '../../features/order/order-dishes';
import { OrderFoot } from '../../features/order/order-foot';
import { OrderHero } from '../../features/order/order-hero';
import { OrderMoney } from '../../features/order/order-money';
import { OrderProgress } from '../../features/order/order-progress';
import { OrderSkeleton } from '../../features/order/order-skeleton';
import { FollowedOrder } from '../../features/order/order-store';
import { OrderStory } from '../../features/order/order-story';
import { PaymentSheet } from '../../features/payment/payment-sheet';
import { useSharing } from '../../features/session/sharing';
import { clockText } from '../../features/session/store-clock';
import { visit } from '../../features/session/visit';
import { goBack, openPage } from '../../platform/navigation';
import { localText } from '../../text/language';
import { orderText } from '../../text/order';
import { problemText } from '../../text/problems';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { ListRow } from '../../ui/list-row/list-row';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Note } from '../../ui/note/note';
import { Screen } from '../../ui/screen/screen';
import './index.scss';

/** One order as it moves. `paid=1` in the address comes from the checkout, right after the payment sheet. */
const OrderPage = observer(function OrderPage() {
  const { params } = useRouter();
  useSharing('/pages/menu/index', 'order');
  const [followed] = useState(() => new FollowedOrder(params['id'] ?? ''));
  const isAfterPayment = params['paid'] === '1';
  useEffect(() => {
    visit.start();
    return followed.follow(isAfterPayment);
  }, [followed, isAfterPayment]);
  return (
    <Screen className="order-page">
      <View className="order-page__glow" />
      <NavigationBar backLabel={shellText('back')} onBack={() => void goBack()} />
      <OrderBody followed={followed} />
      <OrderFoot followed={followed} />
      <PaymentSheet />
      <SubscribeSheet />
    </Screen>
  );
});

const OrderBody = observer(function OrderBody({ followed }: { readonly followed: FollowedOrder }) {
  const { order, problem, isUnclear, nowMs } = followed;
  if (!order) return problem === null ? <OrderSkeleton /> : <NoOrder followed={followed} />;
  return (
    <View className="order-page__body">
      <OrderHero order={order} nowMs={nowMs} />
      <View className="stack">
        {problem?.kind === 'unreachable' ? (
          <Note>{orderText('offlineSince', { time: clockText(order, order.nowMs) })}</Note>
        ) : null}
        {isUnclear ? <Note>{orderText('paymentUnclear')}</Note> : null}
        {order.cancelNote === null ? null : (
          <Note>{orderText('storeSays', { note: localText(order.cancelNote) })}</Note>
        )}
        {order.agreedAtMs === null || order.status === 'cancelled' ? null : <OrderProgress order={order} />}
        <OrderBill order={order} />
        <AskCard followed={followed} />
        <OrderActions followed={followed} onAddDishes={() => void openPage('/pages/menu/index')} />
        {order.voice === null ? null : (
          <Card>
            <ListRow
              icon="heart"
              words={orderText(order.voice)}
              onPress={() => void openPage('/customer/review/index', { id: order.id })}
            />
          </Card>
        )}
        <OrderDishes order={order} />
        <OrderMoney order={order} />
        <OrderStory order={order} />
      </View>
    </View>
  );
});

const NoOrder = observer(function NoOrder({ followed }: { readonly followed: FollowedOrder }) {
  const { problem } = followed;
  if (problem === null) return null;
  return (
    <View className="order-page__body">
      <EmptyState
        mood="cold"
        title={problem.kind === 'refused' ? problemText(problem) : shellText('offlineTitle')}
        line={problem.kind === 'refused' ? '' : problemText(problem)}
        action={
          <Button look="quiet" size="m" icon="repeat" onPress={() => void followed.fetch(false)}>
            {shellText('again')}
          </Button>
        }
      />
    </View>
  );
});

export default OrderPage;
