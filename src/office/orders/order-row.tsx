import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { TicketView } from '../../../contract/staff';
import { orderNumberEnd } from '../../../domain/order/order-number';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { openPage } from '../../platform/navigation';
import { localText } from '../../text/language';
import { staffBoardText } from '../../text/staff-board';
import { staffOrdersText } from '../../text/staff-orders';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import type { Board } from '../../features/colleague/live/board';
import { placeWords } from '../../features/colleague/live/ticket-words';
import { timeWords } from '../../features/colleague/refunds/refund-words';

interface OrderRowProps {
  readonly board: Board;
  readonly ticket: TicketView;
}

/** One order: what it is called and when, what was eaten, what was paid and given back. */
export const OrderRow = observer(function OrderRow({ board, ticket }: OrderRowProps) {
  const { orderId, pickupNumber, payable, refunded, status, agreedAtMs } = ticket;
  const place = placeWords(ticket);
  const dishes = ticket.lines.map(({ name }) => localText(name)).join(staffOrdersText('comma'));
  const facts = [
    timeWords(board, agreedAtMs),
    ...(ticket.tableName === null ? [] : [staffOrdersText('pickup', { number: pickupNumber })]),
    staffOrdersText('number', { end: orderNumberEnd(orderId) }),
  ].join(' · ');
  const state = stateWords(status);
  return (
    <Pressable
      className="order-row"
      label={[place, facts, dishes, `¥${fenToYuanText(payable)}`, state].join(', ')}
      onPress={() => void openPage('/staff/ticket/index', { orderId })}
    >
      <View className="grow">
        <View className="order-row__head">
          <View className="order-row__place clip">{place}</View>
          <View className={`order-row__state order-row__state--${toneOf(status)}`}>{state}</View>
        </View>
        <View className="clip">{dishes}</View>
        <View className="t12 quiet num clip">{facts}</View>
      </View>
      <View className="order-row__sums num">
        <View className="strong">¥{fenToYuanText(payable)}</View>
        {refunded === 0 ? null : (
          <View className="t12 chili">{staffBoardText('refunded', { yuan: fenToYuanText(refunded) })}</View>
        )}
      </View>
      <Icon name="right" size={16} />
    </Pressable>
  );
});

function toneOf(status: TicketView['status']): 'open' | 'completed' | 'cancelled' {
  return status === 'completed' || status === 'cancelled' ? status : 'open';
}

function stateWords(status: TicketView['status']): string {
  return staffOrdersText(toneOf(status));
}
