import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { TicketView } from '../../../contract/staff';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { openPage } from '../../platform/navigation';
import { localText } from '../../text/language';
import { staffBoardText } from '../../text/staff-board';
import { staffRefundsText } from '../../text/staff-refunds';
import { staffTablesText } from '../../text/staff-tables';
import { Button } from '../../ui/button/button';
import { Note } from '../../ui/note/note';
import { isStanding } from '../../features/colleague/live/line-progress';
import { shift } from '../../features/colleague/session/shift';
import { staffSession } from '../../features/colleague/session/staff-session';

interface TicketMoneyProps {
  readonly ticket: TicketView;
  readonly onRefund: () => void;
}

/** What was paid, what went back, what waits for an approval, and the way to give more back. */
export const TicketMoney = observer(function TicketMoney({ ticket, onRefund }: TicketMoneyProps) {
  const { payable, refunded, billId } = ticket;
  const hasRest = refunded < payable || ticket.lines.some(isStanding);
  return (
    <>
      {shift.board?.refundsAskedFor(ticket.orderId).map(({ id, amount, reason }) => (
        <View key={id} className="ticket-asked">
          <Note icon="lock">
            {staffRefundsText('waitsForApproval', {
              yuan: fenToYuanText(amount),
              reason: localText(reason),
            })}
          </Note>
        </View>
      ))}
      <View className="ticket-facts">
        {hasRest && staffSession.may('refundOrder') ? (
          <Button look="line" size="m" className="staff-button" onPress={onRefund}>
            {staffRefundsText('refund')}
          </Button>
        ) : null}
        {ticket.mode === 'dine-in' ? null : (
          <View>{staffBoardText(ticket.wantsCutlery ? 'cutlery' : 'noCutlery')}</View>
        )}
        {billId !== null && staffSession.may('viewTableBill') ? (
          <Button
            look="line"
            size="m"
            className="staff-button"
            onPress={() => void openPage('/staff/bill/index', { billId })}
          >
            {staffTablesText('openBill')}
          </Button>
        ) : null}
        <View className="grow" />
        <View className="ticket-facts__sums">
          <View>
            {staffBoardText('sum')} ¥{fenToYuanText(payable)}
          </View>
          {refunded === 0 ? null : (
            <View className="chili">{staffBoardText('refunded', { yuan: fenToYuanText(refunded) })}</View>
          )}
        </View>
      </View>
    </>
  );
});
