import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { TicketView } from '../../../contract/staff';
import { reachedStep, statusSteps, type DiningMode, type OrderStatus } from '../../../domain/order/lifecycle';
import { staffBoardText } from '../../text/staff-board';

/** The steps of an order, those behind it filled. */
export const TicketStepsRow = observer(function TicketStepsRow({ ticket }: { readonly ticket: TicketView }) {
  const { mode, status } = ticket;
  const reached = reachedStep(mode, status);
  return (
    <View className="ticket-steps">
      {statusSteps(mode).map((step, index) => (
        <View key={step} className={`ticket-steps__step ticket-steps__step--${stateOf(index, reached)}`}>
          {stepWords(step, mode)}
        </View>
      ))}
    </View>
  );
});

function stateOf(index: number, reached: number): 'past' | 'now' | 'ahead' {
  if (index === reached) return 'now';
  return index < reached ? 'past' : 'ahead';
}

function stepWords(step: OrderStatus, mode: DiningMode): string {
  switch (step) {
    case 'placed':
      return staffBoardText('stepPlaced');
    case 'accepted':
      return staffBoardText('stepAccepted');
    case 'cooking':
      return staffBoardText('stepCooking');
    case 'ready':
      return staffBoardText('stepReady');
    case 'on-the-way':
      return staffBoardText('stepOnTheWay');
    default:
      if (mode === 'dine-in') return staffBoardText('stepServed');
      return staffBoardText(mode === 'pickup' ? 'stepCollected' : 'stepDelivered');
  }
}
