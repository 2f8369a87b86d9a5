import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { TicketLineView, TicketView } from '../../../contract/staff';
import { tick } from '../../platform/haptics';
import { localText } from '../../text/language';
import { staffBoardText } from '../../text/staff-board';
import { staffKitchenText } from '../../text/staff-kitchen';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import type { Board } from '../../features/colleague/live/board';
import { durationText, ticketAge } from '../../features/colleague/live/ticket-age';
import { besideWords, isAllergy, movedWords, placeWords } from '../../features/colleague/live/ticket-words';
import { LineChips } from '../../features/colleague/parts/line-chips/line-chips';
import { useRest } from '../../features/colleague/parts/use-rest';
import { StaffIcon } from '../../features/colleague/parts/staff-icon/staff-icon';
import { progressWords } from '../ticket/ticket-line';
import type { KitchenTicket as Shown, KitchenView } from './kitchen-view';
import './kitchen-ticket.scss';

interface KitchenTicketProps {
  readonly board: Board;
  readonly view: KitchenView;
  readonly shown: Shown;
  /** What a colleague without the right sees does not react. */
  readonly mayMark: boolean;
}

/** A paper ticket of the kitchen. */
export const KitchenTicket = observer(function KitchenTicket(props: KitchenTicketProps) {
  const { board, view, shown, mayMark } = props;
  const { ticket, lines, others } = shown;
  const tone = ticketAge(ticket, board.nowMs)?.tone ?? 'fresh';
  const allergies = [ticket.note, ...ticket.lines.map(({ note }) => note)].filter(isAllergy);
  const note = isAllergy(ticket.note) ? '' : ticket.note;
  return (
    <View
      className={`kitchen-ticket kitchen-ticket--${tone}`}
      ariaRole="group"
      ariaLabel={placeWords(ticket)}
    >
      <KitchenTicketHead board={board} ticket={ticket} />
      {allergies.map((words) => (
        <View key={words} className="kitchen-ticket__allergy">
          <Icon name="alert" />
          {words}
        </View>
      ))}
      {note === '' ? null : <View className="kitchen-ticket__note">{note}</View>}
      {lines.map((line) => (
        <KitchenRow key={line.lineId} line={line} onTap={mayMark ? () => view.tap(ticket, line) : null} />
      ))}
      <View className="kitchen-ticket__foot">
        <View className="kitchen-ticket__others">{othersWords(others)}</View>
        {mayMark ? (
          <Pressable
            className="kitchen-ticket__whole"
            onPress={() => {
              tick();
              view.tapWhole(shown);
            }}
          >
            <StaffIcon name="checks" />
            {staffKitchenText(view.tab === 'pass' ? 'wholeServed' : 'whole')}
          </Pressable>
        ) : null}
      </View>
    </View>
  );
});

const KitchenTicketHead = observer(function KitchenTicketHead(props: {
  readonly board: Board;
  readonly ticket: TicketView;
}) {
  const { board, ticket } = props;
  const age = ticketAge(ticket, board.nowMs);
  return (
    <View className="kitchen-ticket__head">
      <View className="grow">
        <View className="kitchen-ticket__place clip">{placeWords(ticket, true)}</View>
        <View className="kitchen-ticket__beside clip">
          {[movedWords(ticket, board.nowMs), besideWords(ticket, board.clock, true)]
            .filter((words) => words !== '')
            .join(' · ')}
        </View>
      </View>
      {age === null ? null : (
        <View className="kitchen-ticket__time">
          {age.overMs > 0 ? <View className="kitchen-ticket__over">{staffKitchenText('over')}</View> : null}
          {durationText(age.overMs > 0 ? age.overMs : age.elapsedMs)}
        </View>
      )}
    </View>
  );
});

const KitchenRow = observer(function KitchenRow(props: {
  readonly line: TicketLineView;
  readonly onTap: (() => void) | null;
}) {
  const { line, onTap } = props;
  const { progress, quantity } = line;
  const isResting = useRest(progress);
  return (
    <Pressable
      className={`kitchen-row${progress === 'cooking' ? ' kitchen-row--cooking' : ''}${isResting ? ' is-resting' : ''}`}
      isDisabled={onTap === null}
      label={[
        `${localText(line.name)} ${staffBoardText('portion', { count: quantity })}`,
        localText(line.detail),
        line.note,
        progressWords(progress),
      ]
        .filter((words) => words !== '')
        .join(', ')}
      onPress={() => {
        if (isResting) return;
        tick();
        onTap?.();
      }}
    >
      <View
        className={
          quantity > 1 ? 'kitchen-row__quantity kitchen-row__quantity--many' : 'kitchen-row__quantity'
        }
      >
        {quantity}
      </View>
      <View className="grow">
        <View className="kitchen-row__name">{localText(line.name)}</View>
        <LineChips line={line} />
      </View>
      {progress === 'queued' ? <View className="kitchen-row__box" /> : null}
      {progress === 'cooking' ? <StaffIcon name="flame" size={28} /> : null}
      {progress === 'done' ? <Icon name="check" /> : null}
    </Pressable>
  );
});

/** What the other stations have done or are at, at most two, so that a course goes out together. */
function othersWords(others: readonly TicketLineView[]): string {
  return others
    .slice(0, 2)
    .map((line) => `${localText(line.name)} ${progressWords(line.progress)}`)
    .join(' · ');
}
