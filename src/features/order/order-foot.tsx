import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { orderText } from '../../text/order';
import { problemText } from '../../text/problems';
import { Button } from '../../ui/button/button';
import { showToast } from '../../ui/toast/toasts';
import { clockText } from '../session/store-clock';
import { paidBesides } from './money-words';
import { orderAgain } from './order-again';
import { cancelledWords } from './order-words';
import type { FollowedOrder } from './order-store';
import './order-foot.scss';

interface OrderFootProps {
  readonly followed: FollowedOrder;
}

/** The one thing to do next: pay while it is possible, else order again; and cancelling while the rule allows it. */
export const OrderFoot = observer(function OrderFoot({ followed }: OrderFootProps) {
  const { order, busy, nowMs } = followed;
  if (!order) return null;
  const isCancellable = order.cancellableUntilMs !== null && nowMs < order.cancellableUntilMs;
  return (
    <View className="order-foot">
      {isCancellable ? (
        <Button
          look="line"
          busyWords={busy === 'cancelling' ? orderText('cancelling') : null}
          onPress={() => void cancel(followed)}
        >
          {orderText('cancel')}
        </Button>
      ) : null}
      {order.status === 'awaiting-payment' ? (
        <Button
          look="wxpay"
          icon="wxpay"
          className="grow"
          busyWords={busy === 'paying' ? orderText('paying') : null}
          onPress={() => void pay(followed)}
        >
          {orderText('payNow', { yuan: fenToYuanText(paidBesides(order)) })}
        </Button>
      ) : (
        <Button
          look="quiet"
          icon="repeat"
          className="grow"
          onPress={() =>
            void orderAgain(
              order.storeId,
              order.lines.map((line) => line.cartLine),
            )
          }
        >
          {orderText('again')}
        </Button>
      )}
    </View>
  );
});

async function pay(followed: FollowedOrder): Promise<void> {
  const outcome = await followed.pay();
  if (outcome.kind === 'problem') showToast(problemText(outcome.problem));
  if (outcome.kind !== 'not-paid') return;
  const until = followed.order?.payUntilMs ?? null;
  showToast(
    until === null || !followed.order
      ? orderText('paymentFailed')
      : orderText('paymentCancelled', { time: clockText(followed.order, until) }),
  );
}

async function cancel(followed: FollowedOrder): Promise<void> {
  const outcome = await followed.cancel();
  if (outcome.kind === 'problem') showToast(problemText(outcome.problem));
  if (outcome.kind === 'done') showToast(cancelledWords(followed.order));
}
