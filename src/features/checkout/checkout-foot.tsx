import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { Fen } from '../../../domain/money/fen';
import { fenToShortYuanText, fenToYuanText } from '../../../domain/money/yuan-text';
import { checkoutText } from '../../text/checkout';
import { Button } from '../../ui/button/button';
import { countWords } from '../menu/dish-words';
import { checkout } from './checkout';
import { obstacleToPaying, type PayingObstacle } from './obstacle';
import './checkout-foot.scss';

interface CheckoutFootProps {
  readonly onPay: () => void;
  readonly onObstacle: (obstacle: PayingObstacle) => void;
}

/** What is saved and earned, and the one button with the total; when something is missing it says what. */
export const CheckoutFoot = observer(function CheckoutFoot({ onPay, onObstacle }: CheckoutFootProps) {
  const { quote, step } = checkout;
  if (quote === null) return null;
  const obstacle = obstacleToPaying(checkout);
  const rest = quote.payable - checkout.fromBalance - checkout.fromDeposit;
  const isOnBill = checkout.isOnBill && rest > 0;
  const busyWords = step === 'idle' ? null : checkoutText(step === 'placing' ? 'placing' : 'paying');
  return (
    <View className="checkout-foot">
      <View className="checkout-foot__gain">
        <View className="jade strong num">
          {quote.saved > 0
            ? checkoutText('savedInAll', { yuan: fenToYuanText(quote.saved) })
            : checkoutText('savedNothing')}
        </View>
        <View className="t12 quiet">{checkoutText('earns', { points: countWords(quote.pointsEarned) })}</View>
      </View>
      {obstacle === null ? (
        <Button
          className="grow checkout-foot__pay"
          look={rest === 0 || isOnBill ? 'primary' : 'wxpay'}
          {...(rest === 0 ? {} : { icon: isOnBill ? ('receipt' as const) : ('wxpay' as const) })}
          busyWords={busyWords}
          onPress={onPay}
        >
          {isOnBill ? checkoutText('toBill', { yuan: fenToYuanText(rest) }) : payWords(quote.payable, rest)}
        </Button>
      ) : (
        <Button className="grow" isOff busyWords={busyWords} onPress={() => onObstacle(obstacle)}>
          {obstacleWords(obstacle)}
        </Button>
      )}
    </View>
  );
});

function payWords(payable: Fen, wechat: Fen): string {
  if (wechat > 0) return checkoutText('pay', { yuan: fenToYuanText(wechat) });
  if (payable > 0 && checkout.fromBalance === 0) return checkoutText('payDeposit');
  if (payable > 0) return checkoutText('payBalance', { yuan: fenToYuanText(payable) });
  return checkoutText('payNothing');
}

function obstacleWords(obstacle: PayingObstacle): string {
  if (obstacle === 'empty') return checkoutText('cartEmpty');
  if (obstacle === 'address') return checkoutText('fillAddress');
  if (obstacle === 'slot') return checkoutText('pickSlot');
  const { quote } = checkout;
  if (obstacle === 'lines') return checkoutText('fixLines', { count: quote?.invalidLines.length ?? 0 });
  return checkoutText('belowMinimum', { yuan: fenToShortYuanText(quote?.minimumSpendMissing ?? 0) });
}
