import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { TicketLineView, TicketView } from '../../../contract/staff';
import { fenToShortYuanText, fenToYuanText } from '../../../domain/money/yuan-text';
import { openPage } from '../../platform/navigation';
import { localText } from '../../text/language';
import { staffBoardText } from '../../text/staff-board';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import type { Board } from '../../features/colleague/live/board';
import { isStanding } from '../../features/colleague/live/line-progress';
import { placeWords } from '../../features/colleague/live/ticket-words';
import { TicketFoot } from './ticket-foot';
import { TicketHead } from './ticket-head';
import './ticket-card.scss';

interface TicketCardProps {
  readonly board: Board;
  readonly ticket: TicketView;
  /** The oldest of its tab: the one thing to do next. */
  readonly isFirst: boolean;
  readonly isLeaving: boolean;
  readonly onReject: (ticket: TicketView) => void;
  readonly onChangeTime: (ticket: TicketView) => void;
}

const linesShown = 5;

/** An open order on the board. A tap on its dishes opens it large. */
export const TicketCard = observer(function TicketCard(props: TicketCardProps) {
  const { board, ticket, isLeaving } = props;
  const { lines } = ticket;
  const hidden = lines.length - linesShown;
  return (
    <View className={isLeaving ? 'ticket-card ticket-card--leaving' : 'ticket-card'} ariaRole="group">
      <TicketHead board={board} ticket={ticket} />
      <Pressable
        className="ticket-card__body"
        label={staffBoardText('openTicket', { place: placeWords(ticket) })}
        onPress={() => void openPage('/staff/ticket/index', { orderId: ticket.orderId })}
      >
        {lines.slice(0, linesShown).map((line) => (
          <View key={line.lineId} className={lineClass(line)}>
            <View className="ticket-card__quantity">
              {isStanding(line) ? line.quantity : line.returnedPortions}
            </View>
            <View className="ticket-card__times">×</View>
            <View className="grow ticket-card__dish">
              {localText(line.name)}
              <View className="ticket-card__detail">
                {[localText(line.detail), line.note].filter((words) => words !== '').join(' · ')}
              </View>
            </View>
            {line.returnedPortions > 0 ? (
              <View className="ticket-card__returned">
                {isStanding(line)
                  ? staffBoardText('returned', { count: line.returnedPortions })
                  : staffBoardText('returnedAll')}
              </View>
            ) : null}
            {line.progress === 'done' || line.progress === 'served' ? (
              <Icon name="check" size={16} className="ticket-card__check" />
            ) : null}
          </View>
        ))}
        {lines.some(isStanding) ? null : (
          <View className="ticket-card__more">{staffBoardText('returnedTicket')}</View>
        )}
        {hidden > 0 ? (
          <View className="ticket-card__more">{staffBoardText('moreLines', { count: hidden })}</View>
        ) : null}
        {ticket.note === '' ? null : (
          <View className="ticket-card__note">
            <Icon name="alert" size={20} />
            <View className="grow">{staffBoardText('guestSays', { note: ticket.note })}</View>
          </View>
        )}
      </Pressable>
      <View className="ticket-card__foot">
        <View className="ticket-card__sum">
          <View className="ticket-card__amount">¥{fenToYuanText(ticket.payable)}</View>
          {board.queue.isWaiting(ticket.orderId) ? (
            <View className="row gap-4">
              <Icon name="clock" size={12} />
              {staffBoardText('waitingMark')}
            </View>
          ) : (
            <View className="clip">{sumWords(ticket)}</View>
          )}
        </View>
        <TicketFoot {...props} />
      </View>
    </View>
  );
});

function lineClass(line: TicketLineView): string {
  if (!isStanding(line)) return 'ticket-card__line ticket-card__line--returned';
  return line.progress === 'served' ? 'ticket-card__line ticket-card__line--served' : 'ticket-card__line';
}

function sumWords(ticket: TicketView): string {
  if (ticket.refunded > 0) return staffBoardText('refunded', { yuan: fenToShortYuanText(ticket.refunded) });
  const paid = staffBoardText(
    ticket.payable === 0 ? 'freeOrder' : ticket.billId === null ? 'paid' : 'onBill',
  );
  if (ticket.mode === 'dine-in') return paid;
  return `${paid} · ${staffBoardText(ticket.wantsCutlery ? 'cutlery' : 'noCutlery')}`;
}
