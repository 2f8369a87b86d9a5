import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { TicketView } from '../../../contract/staff';
import { staffBoardText } from '../../text/staff-board';
import type { Board } from '../../features/colleague/live/board';
import { durationText, ticketAge, type TicketAge } from '../../features/colleague/live/ticket-age';
import { besideWords, movedWords, placeWords } from '../../features/colleague/live/ticket-words';
import './ticket-head.scss';

/** Within this the time until it cancels itself is said in words. */
const saysCancelMs = 60_000;

/** Where it goes, how old it is, and the bar that grows to its limit. It alone redraws each second. */
export const TicketHead = observer(function TicketHead(props: {
  readonly board: Board;
  readonly ticket: TicketView;
}) {
  const { board, ticket } = props;
  const age = ticketAge(ticket, board.nowMs);
  const tone = age?.tone ?? 'fresh';
  const urgency = age === null ? '' : urgencyWords(age);
  const time = age === null ? '' : durationText(age.overMs > 0 ? age.overMs : age.elapsedMs);
  const beside = besideWords(ticket, board.clock);
  const moved = movedWords(ticket, board.nowMs);
  return (
    <View
      className={`ticket-head ticket-head--${tone}`}
      ariaRole="heading"
      ariaLabel={[placeWords(ticket), moved, beside, urgency, time]
        .filter((words) => words !== '')
        .join(', ')}
    >
      <View className="ticket-head__row">
        <View className="ticket-head__place">{placeWords(ticket)}</View>
        {moved === '' ? null : <View className="ticket-head__moved">{moved}</View>}
        <View className="ticket-head__beside clip">{beside}</View>
        <View className="grow" />
        {urgency === '' ? null : <View className="ticket-head__urgency">{urgency}</View>}
        <View className="ticket-head__time">{time}</View>
      </View>
      {age === null ? null : (
        <View className="ticket-head__bar">
          <View
            className="ticket-head__bar-done"
            style={{ width: `${Math.round(age.share * 1000) / 10}%` }}
          />
        </View>
      )}
    </View>
  );
});

function urgencyWords({ tone, overMs, cancelsInMs }: TicketAge): string {
  if (overMs > 0) return staffBoardText('over');
  if (tone !== 'late' || cancelsInMs === null || cancelsInMs > saysCancelMs) return '';
  return staffBoardText('cancelsIn', { seconds: Math.ceil(cancelsInMs / 1000) });
}
