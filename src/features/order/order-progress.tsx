import { View } from '@tarojs/components';
import type { OrderView } from '../../../contract/views';
import { reachedStep, statusSteps, type OrderStatus } from '../../../domain/order/lifecycle';
import { localText } from '../../text/language';
import { orderText } from '../../text/order';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { clockText } from '../session/store-clock';
import { stepWords } from './order-words';
import './order-progress.scss';

interface OrderProgressProps {
  readonly order: OrderView;
}

/** Pickup number, what the kitchen has before this order, and the steps with their times. */
export function OrderProgress({ order }: OrderProgressProps) {
  return (
    <Card className="order-progress">
      {order.pickupNumber === null ? null : (
        <View className="order-progress__numbers">
          <View>
            <View className="t12 quiet">{orderText('pickupNumber')}</View>
            <View className="order-progress__number num">{order.pickupNumber}</View>
          </View>
          <View className="order-progress__line" />
          <KitchenLoad order={order} />
        </View>
      )}
      <Steps order={order} />
    </Card>
  );
}

function KitchenLoad({ order }: OrderProgressProps) {
  const isWaiting = order.status === 'placed' || order.status === 'accepted' || order.status === 'cooking';
  return (
    <View className="grow">
      {isWaiting ? (
        <>
          <View className="t12 quiet">{orderText('ahead')}</View>
          <View className="t20 strong num">
            {order.dishesAhead > 0
              ? orderText('aheadDishes', { count: order.dishesAhead })
              : orderText('aheadNone')}
          </View>
        </>
      ) : null}
      <View className="t12 quiet">{destination(order)}</View>
    </View>
  );
}

function destination(order: OrderView): string {
  if (order.tableName !== null) return orderText('toTable', { table: order.tableName });
  return order.mode === 'delivery'
    ? orderText('toDoor')
    : orderText('toCounter', { store: localText(order.storeName) });
}

function Steps({ order }: OrderProgressProps) {
  const steps = statusSteps(order.mode).filter((status) => status !== 'ready' || order.mode !== 'dine-in');
  const reached = reachedStep(order.mode, order.status);
  const all = statusSteps(order.mode);
  return (
    <View className="order-steps" ariaRole="list">
      {steps.map((status, index) => {
        const place = all.indexOf(status);
        const next = steps[index + 1];
        const isLast = next === undefined;
        const isPassed = isLast ? reached >= place : reached >= all.indexOf(next);
        const isNow = !isPassed && reached >= place;
        const state = isPassed ? 'done' : isNow ? 'now' : 'to-come';
        return (
          <View key={status} className={`order-step order-step--${state}`} ariaRole="listitem">
            <View className="order-step__mark">
              {isPassed ? <Icon name="check" size={12} /> : isNow ? <Icon name="flame" size={16} /> : null}
            </View>
            {stepWords(status, order)}
            <View className="order-step__time num">{stepTime(order, status, isNow)}</View>
          </View>
        );
      })}
    </View>
  );
}

function stepTime(order: OrderView, status: OrderStatus, isNow: boolean): string {
  if (status === 'cooking' && isNow) {
    const done = order.lines.filter((line) => line.progress === 'done' || line.progress === 'served').length;
    return orderText('dishesDone', { done, all: order.lines.length });
  }
  const entry = order.timeline.find((candidate) => candidate.status === status);
  if (entry) return clockText(order, entry.atMs);
  const isPromise = status === 'handed-over' && order.mode !== 'pickup';
  const isPickupPromise = status === 'ready' && order.mode === 'pickup';
  return (isPromise || isPickupPromise) && order.promisedAtMs !== null
    ? clockText(order, order.promisedAtMs)
    : '';
}
