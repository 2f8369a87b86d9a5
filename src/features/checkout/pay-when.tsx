import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { checkoutText } from '../../text/checkout';
import { Card } from '../../ui/card/card';
import { Segmented } from '../../ui/segmented/segmented';
import { checkout } from './checkout';

/** Now or after the meal, where the store takes both; at once unless the guest chooses otherwise. */
export const PayWhen = observer(function PayWhen() {
  if (!checkout.mayChooseBill) return null;
  const { isOnBill } = checkout;
  return (
    <Card>
      <Segmented
        label={checkoutText('payWhen')}
        segments={[
          { key: 'now', words: checkoutText('payFirst') },
          { key: 'bill', words: checkoutText('payLater') },
        ]}
        chosen={isOnBill ? 'bill' : 'now'}
        onChoose={(key) => checkout.payOnBill(key === 'bill')}
      />
      {isOnBill ? <View className="t12 quiet pay-when__line">{checkoutText('payLaterLine')}</View> : null}
    </Card>
  );
});
