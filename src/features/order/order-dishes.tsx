import { View } from '@tarojs/components';
import type { OrderLineView, OrderView } from '../../../contract/views';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { localText } from '../../text/language';
import { orderText } from '../../text/order';
import { Card } from '../../ui/card/card';
import { DishPicture } from '../../ui/dish-picture/dish-picture';
import { Icon } from '../../ui/icon/icon';
import { Price } from '../../ui/price/price';
import { Tag } from '../../ui/tag/tag';
import { AmountRows } from '../cart/amount-rows';
import { clockText } from '../session/store-clock';
import './order-dishes.scss';

interface OrderDishesProps {
  readonly order: OrderView;
}

/** Every dish with where it is now, and what the order cost with every reason. */
export function OrderDishes({ order }: OrderDishesProps) {
  const isPaid = order.paidAtMs !== null;
  return (
    <Card>
      <View className="order-dishes__title" ariaRole="heading">
        {orderText(order.mode === 'dine-in' ? 'dishesOfTable' : 'dishesOfOrder')}
      </View>
      {order.lines.map((line) => (
        <DishOfOrder key={line.lineId} line={line} order={order} />
      ))}
      <View className="rule" />
      <AmountRows amounts={order.amounts} />
      <View className="order-dishes__total">
        <View className="jade num">
          {order.saved > 0 ? orderText('saved', { yuan: fenToYuanText(order.saved) }) : ''}
        </View>
        <View className="row gap-8">
          {orderText(isPaid ? 'paid' : 'toPay')}
          <Price fen={order.payable} isExact />
        </View>
      </View>
    </Card>
  );
}

interface DishOfOrderProps extends OrderDishesProps {
  readonly line: OrderLineView;
}

function DishOfOrder({ line, order }: DishOfOrderProps) {
  const count = line.quantity > 1 ? ` ×${line.quantity}` : '';
  const returned = line.returnedPortions;
  const detail = [localText(line.detail), line.note].filter((part) => part !== '').join(' · ');
  return (
    <View className="order-dish">
      <DishPicture picture={line.picture} size={40} />
      <View className="grow">
        <View className="row gap-8">
          <View className="strong clip">{`${localText(line.name)}${count}`}</View>
          {returned > 0 ? <Tag tone="chili">{orderText('returned', { count: returned })}</Tag> : null}
        </View>
        {detail === '' ? null : <View className="t12 quiet clip">{detail}</View>}
      </View>
      <Progress line={line} order={order} />
    </View>
  );
}

function Progress({ line, order }: DishOfOrderProps) {
  const isInKitchen = order.agreedAtMs !== null && order.status !== 'cancelled';
  if (!isInKitchen) {
    return <View className="num">{`¥${fenToYuanText(line.list)}`}</View>;
  }
  if (line.returnedPortions === line.quantity) {
    return <View className="order-dish__state">{orderText('dishReturned')}</View>;
  }
  if (line.progress === 'cooking') {
    return (
      <View className="order-dish__state order-dish__state--cooking">
        <Icon name="flame" size={16} />
        {orderText('dishCooking')}
      </View>
    );
  }
  if (line.progress === 'queued') return <View className="order-dish__state">{orderText('dishQueued')}</View>;
  return (
    <View className="order-dish__state order-dish__state--served num">
      <Icon name="check" size={16} />
      {doneWords(line, order)}
    </View>
  );
}

function doneWords(line: OrderLineView, order: OrderView): string {
  if (line.progress === 'done' || line.servedAtMs === null) return orderText('dishDone');
  const time = clockText(order, line.servedAtMs);
  return orderText(order.mode === 'dine-in' ? 'dishServed' : 'dishHandedOver', { time });
}
