import { View } from '@tarojs/components';
import type { OrderView } from '../../../contract/views';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { openPage } from '../../platform/navigation';
import { orderText } from '../../text/order';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';

/** A round of a table's bill leads to the bill, and says what of it is still to be paid. */
export function OrderBill({ order }: { readonly order: OrderView }) {
  if (order.bill === null) return null;
  const { owed } = order.bill;
  return (
    <Card>
      <Pressable
        className="order-money__paper"
        label={orderText('seeBill')}
        onPress={() => void openPage('/customer/bill/index', { orderId: order.id })}
      >
        <Icon name="receipt" size={20} />
        <View className="grow">
          <View className="strong">{orderText('onBill')}</View>
          <View className="t12 quiet num">
            {owed > 0 ? orderText('onBillOwed', { yuan: fenToYuanText(owed) }) : orderText('onBillPaid')}
          </View>
        </View>
        {orderText('seeBill')}
        <Icon name="right" size={16} />
      </Pressable>
    </Card>
  );
}
