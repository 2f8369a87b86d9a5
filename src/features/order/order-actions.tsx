import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { isLive } from '../../../domain/order/lifecycle';
import { openPage } from '../../platform/navigation';
import { callPhone } from '../../platform/phone';
import { orderText } from '../../text/order';
import { problemText } from '../../text/problems';
import { Card } from '../../ui/card/card';
import { Icon, type IconName } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { showToast } from '../../ui/toast/toasts';
import { clockText } from '../session/store-clock';
import { visit } from '../session/visit';
import type { FollowedOrder } from './order-store';
import './order-actions.scss';

interface OrderActionsProps {
  readonly followed: FollowedOrder;
  readonly onAddDishes: () => void;
}

/** What can be asked for now: a waiter, a push, a call, more dishes. */
export const OrderActions = observer(function OrderActions({ followed, onAddDishes }: OrderActionsProps) {
  const { order, nowMs, nextCallAtMs } = followed;
  if (!order || order.agreedAtMs === null || !isLive(order.status)) return null;
  const hurryFromMs = Math.max(order.promisedAtMs ?? order.agreedAtMs, nextCallAtMs.hurry);
  const mayHurry = nowMs >= hurryFromMs;
  const call = async (kind: 'waiter' | 'hurry') => {
    const outcome = await followed.call(kind);
    if (outcome.kind === 'problem') showToast(problemText(outcome.problem));
    else showToast(orderText(kind === 'waiter' ? 'waiterCalled' : 'hurried'));
  };
  const phone = visit.store?.id === order.storeId ? visit.store.phone : null;
  return (
    <Card className="order-actions">
      {order.mode === 'dine-in' ? (
        <Action icon="bell" words={orderText('callWaiter')} onPress={() => void call('waiter')} />
      ) : null}
      <Action
        icon="flame"
        words={orderText('hurry')}
        reason={mayHurry ? null : orderText('hurryFrom', { time: clockText(order, hurryFromMs) })}
        onPress={() => void call('hurry')}
      />
      {phone === null ? null : (
        <Action icon="phone" words={orderText('callPhone')} onPress={() => void callPhone(phone)} />
      )}
      <Action
        icon="chat"
        words={orderText('chat')}
        onPress={() => void openPage('/customer/chat/index', { storeId: order.storeId })}
      />
      {order.mode === 'dine-in' ? (
        <Action icon="plus" words={orderText('addDishes')} onPress={onAddDishes} />
      ) : null}
    </Card>
  );
});

interface ActionProps {
  readonly icon: IconName;
  readonly words: string;
  /** Why it cannot be asked for now; null when it can. */
  readonly reason?: string | null;
  readonly onPress: () => void;
}

function Action({ icon, words, reason = null, onPress }: ActionProps) {
  return (
    <Pressable
      className={reason === null ? 'order-action' : 'order-action order-action--off'}
      label={reason === null ? words : `${words}, ${reason}`}
      isDisabled={reason !== null}
      onPress={onPress}
    >
      <View className="order-action__mark">
        <Icon name={icon} />
      </View>
      {words}
      {reason === null ? null : <View className="quiet num">{reason}</View>}
    </Pressable>
  );
}
