import { View } from '@tarojs/components';
import type { OrderView, RefundView } from '../../../contract/views';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { openPage } from '../../platform/navigation';
import type { Route } from '../../platform/routes';
import { localText } from '../../text/language';
import { orderText } from '../../text/order';
import { Card } from '../../ui/card/card';
import { Icon, type IconName } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { clockText } from '../session/store-clock';
import { meansOf, refundSum, refundWhere } from './money-words';
import './order-money.scss';

interface OrderMoneyProps {
  readonly order: OrderView;
}

/** What was paid how, and each time that something went back: how much, why, and where the money is. */
export function OrderMoney({ order }: OrderMoneyProps) {
  if (order.paidAtMs === null) return null;
  return (
    <Card>
      <View className="order-dishes__title" ariaRole="heading">
        {orderText('howPaid')}
      </View>
      <Means order={order} />
      {order.refunds.length === 0 ? null : (
        <>
          <View className="rule" />
          <Refunds order={order} />
        </>
      )}
      <View className="order-money__papers">
        <Paper icon="receipt" words={orderText('seeReceipt')} route="/customer/receipt/index" order={order} />
        {order.payable > order.refunded ? (
          <Paper
            icon="invoice"
            words={orderText('askInvoice')}
            route="/customer/invoice/index"
            order={order}
          />
        ) : null}
      </View>
    </Card>
  );
}

interface PaperProps extends OrderMoneyProps {
  readonly icon: IconName;
  readonly words: string;
  readonly route: Route;
}

/** Leads to a paper of the order. */
function Paper({ icon, words, route, order }: PaperProps) {
  return (
    <Pressable className="order-money__paper" onPress={() => void openPage(route, { id: order.id })}>
      <Icon name={icon} size={20} />
      <View className="grow">{words}</View>
      <Icon name="right" size={16} />
    </Pressable>
  );
}

export function Means({ order }: OrderMoneyProps) {
  return (
    <>
      {meansOf(order).map(({ what, how, amount }) => (
        <View key={what} className="order-money__row">
          <View className="grow clip">
            {what}
            {how === null ? null : <View className="amount__how">{how}</View>}
          </View>
          <View className="num">{`¥${fenToYuanText(amount)}`}</View>
        </View>
      ))}
    </>
  );
}

export function Refunds({ order }: OrderMoneyProps) {
  return (
    <>
      {order.refunds.map((refund) => (
        <Refund key={`${refund.atMs} ${refund.amount} ${refund.points}`} order={order} refund={refund} />
      ))}
    </>
  );
}

function Refund({ order, refund }: OrderMoneyProps & { readonly refund: RefundView }) {
  return (
    <View className="order-refund">
      <View className="row gap-8">
        <View className="grow strong clip">
          {orderText('refundAt', { time: clockText(order, refund.atMs) })}
        </View>
        <View className="strong num">{refundSum(refund)}</View>
      </View>
      <View className={`order-refund__where order-refund__where--${refund.status}`}>
        {refundWhere(order, refund)}
      </View>
      {localText(refund.reason) === '' ? null : (
        <View className="t12 quiet">{orderText('refundWhy', { reason: localText(refund.reason) })}</View>
      )}
    </View>
  );
}
