import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { OrderSummary } from '../../../contract/views';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { isLive } from '../../../domain/order/lifecycle';
import { orderText } from '../../text/order';
import { ordersText } from '../../text/orders';
import { Button } from '../../ui/button/button';
import { DishPicture } from '../../ui/dish-picture/dish-picture';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { clockText } from '../session/store-clock';
import { progressPercent, summaryDate, summaryPlace, summaryState } from './summary-words';
import './order-card.scss';

interface OrderCardProps {
  readonly order: OrderSummary;
  readonly nowMs: number;
  readonly onOpen: () => void;
  readonly onAgain: () => void;
}

/** One order in the list: a live one says how far it is, a past one can be had again. */
export const OrderCard = observer(function OrderCard({ order, nowMs, onOpen, onAgain }: OrderCardProps) {
  const live = isLive(order.status);
  const place = summaryPlace(order);
  const state = summaryState(order);
  return (
    <View className="order-card">
      <Pressable
        label={ordersText('open', {
          place,
          state,
          count: order.portions,
          yuan: fenToYuanText(order.payable),
        })}
        onPress={onOpen}
      >
        <View className="row between gap-8">
          <View className={order.status === 'cancelled' ? 'strong quiet clip' : 'strong clip'}>{place}</View>
          <View className={`order-card__state ${stateClass(order, live)}`}>
            {order.status === 'cooking' ? <Icon name="flame" size={16} /> : null}
            {state}
          </View>
        </View>
        <OrderFacts order={order} nowMs={nowMs} />
      </Pressable>
      {live ? (
        <LiveFoot order={order} onOpen={onOpen} />
      ) : (
        <View className="order-card__foot">
          <Button look="tint" size="s" onPress={onAgain}>
            {ordersText('again')}
          </Button>
        </View>
      )}
    </View>
  );
});

function OrderFacts({ order, nowMs }: Pick<OrderCardProps, 'order' | 'nowMs'>) {
  return (
    <View className="row gap-12 order-card__facts">
      <View className="order-card__pictures">
        {order.pictures.slice(0, 3).map((picture, index) => (
          <View key={index} className="order-card__picture">
            <DishPicture picture={picture} size={56} isGrey={order.status === 'cancelled'} />
          </View>
        ))}
      </View>
      <View className="grow">
        <View className="t12 quiet num">{summaryDate(order, nowMs)}</View>
        <View className="strong num">{`¥${fenToYuanText(order.payable)}`}</View>
      </View>
      {isLive(order.status) && order.pickupNumber !== null ? (
        <View className="order-card__number num">
          <View className="order-card__number-name">{ordersText('number')}</View>
          {order.pickupNumber}
        </View>
      ) : (
        <View className="t12 quiet num">{ordersText('portions', { count: order.portions })}</View>
      )}
    </View>
  );
}

function LiveFoot({ order, onOpen }: Pick<OrderCardProps, 'order' | 'onOpen'>) {
  const mustPay = order.status === 'awaiting-payment';
  return (
    <>
      {mustPay ? (
        <View className="rule" />
      ) : (
        <View className="order-card__progress">
          <View className="order-card__done" style={{ width: `${progressPercent(order.status)}%` }} />
        </View>
      )}
      <View className="row between">
        <View className="quiet num">{promise(order)}</View>
        <Button size="s" look={mustPay ? 'wxpay' : 'primary'} onPress={onOpen}>
          {ordersText(mustPay ? 'pay' : 'follow')}
        </Button>
      </View>
    </>
  );
}

function promise(order: OrderSummary): string {
  if (order.promisedAtMs === null)
    return orderText(order.status === 'placed' ? 'placedTitle' : 'awaitingLine');
  return ordersText('promised', { time: clockText(order, order.promisedAtMs) });
}

function stateClass(order: OrderSummary, live: boolean): string {
  if (order.refunded > 0) return 'jade';
  return live ? 'chili strong' : 'quiet';
}
