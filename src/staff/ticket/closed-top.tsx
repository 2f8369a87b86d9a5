import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { TicketView } from '../../../contract/staff';
import { orderNumberEnd } from '../../../domain/order/order-number';
import { staffOrdersText } from '../../text/staff-orders';
import type { Board } from '../../features/colleague/live/board';
import { timeWords } from '../../features/colleague/refunds/refund-words';

/** An order that is over: how it ended, when it was paid, and the end of the number that its guest reads out. */
export const ClosedTop = observer(function ClosedTop(props: {
  readonly board: Board;
  readonly ticket: TicketView;
}) {
  const { board, ticket } = props;
  const isCompleted = ticket.status === 'completed';
  return (
    <View className="closed-top">
      <View className={isCompleted ? 't20 strong jade' : 't20 strong'}>
        {staffOrdersText(isCompleted ? 'completed' : 'cancelled')}
      </View>
      <View className="quiet num">
        {staffOrdersText('orderedAt', {
          time: timeWords(board, ticket.agreedAtMs),
          end: orderNumberEnd(ticket.orderId),
        })}
      </View>
    </View>
  );
});
