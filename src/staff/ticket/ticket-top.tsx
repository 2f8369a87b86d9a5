import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { TicketView } from '../../../contract/staff';
import { clockText } from '../../features/session/store-clock';
import { staffBoardText } from '../../text/staff-board';
import type { Board } from '../../features/colleague/live/board';
import { durationText, ticketAge } from '../../features/colleague/live/ticket-age';
import { isStanding, isToCook } from '../../features/colleague/live/line-progress';
import { TicketStepsRow } from './ticket-steps-row';

/** How long it has taken, against what was promised, in figures that are read across the kitchen. */
export const TicketTop = observer(function TicketTop(props: {
  readonly board: Board;
  readonly ticket: TicketView;
}) {
  const { board, ticket } = props;
  const age = ticketAge(ticket, board.nowMs);
  const standing = ticket.lines.filter(isStanding);
  const done = standing.filter((line) => !isToCook(line)).length;
  return (
    <View className={`ticket-top ticket-top--${age?.tone ?? 'fresh'}`}>
      <View className="ticket-top__row">
        {age === null ? null : (
          <View className="ticket-top__time">
            {age.overMs > 0 ? `${staffBoardText('over')} ` : ''}
            {durationText(age.overMs > 0 ? age.overMs : age.elapsedMs)}
          </View>
        )}
        <View className="grow">
          <View className="strong">{staffBoardText('linesDone', { done, all: standing.length })}</View>
          <View>{promiseWords(ticket, board)}</View>
        </View>
      </View>
      <TicketStepsRow ticket={ticket} />
    </View>
  );
});

function promiseWords(ticket: TicketView, board: Board): string {
  if (ticket.promisedAtMs !== null) {
    return staffBoardText('promised', { time: clockText(board.clock, ticket.promisedAtMs) });
  }
  const seconds = Math.max(0, Math.ceil((ticket.acceptUntilMs - board.nowMs) / 1000));
  return ticket.status === 'placed' ? staffBoardText('cancelsIn', { seconds }) : '';
}
