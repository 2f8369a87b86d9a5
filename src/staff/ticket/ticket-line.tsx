import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { TicketLineView } from '../../../contract/staff';
import type { LineProgress } from '../../../contract/views';
import { localText } from '../../text/language';
import { staffBoardText } from '../../text/staff-board';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { isStanding, nextProgress } from '../../features/colleague/live/line-progress';
import { LineChips } from '../../features/colleague/parts/line-chips/line-chips';
import { useRest } from '../../features/colleague/parts/use-rest';
import { StaffIcon } from '../../features/colleague/parts/staff-icon/staff-icon';

interface TicketLineProps {
  readonly line: TicketLineView;
  /** Null where this colleague, or this moment, does not allow it. */
  readonly onMark: ((progress: LineProgress) => void) | null;
}

/** One dish of a ticket; a tap leads it on: to do, cooking, done, served. */
export const TicketLine = observer(function TicketLine({ line, onMark }: TicketLineProps) {
  const { progress, quantity, returnedPortions } = line;
  const isResting = useRest(progress);
  if (!isStanding(line)) return <ReturnedLine line={line} />;
  const state = progressWords(progress);
  const returned = returnedPortions === 0 ? '' : staffBoardText('returned', { count: returnedPortions });
  return (
    <Pressable
      className={`ticket-line ticket-line--${progress}${isResting ? ' is-resting' : ''}`}
      label={[
        `${localText(line.name)} ${staffBoardText('portion', { count: quantity })}`,
        localText(line.detail),
        line.note,
        returned,
        state,
        onMark === null ? '' : tapWords(progress),
      ]
        .filter((words) => words !== '')
        .join(', ')}
      isDisabled={onMark === null}
      onPress={() => (isResting ? undefined : onMark?.(nextProgress(progress)))}
    >
      <View
        className={
          quantity > 1 ? 'ticket-line__quantity ticket-line__quantity--many' : 'ticket-line__quantity'
        }
      >
        {quantity}
      </View>
      <View className="grow">
        <View className="ticket-line__name">{localText(line.name)}</View>
        <LineChips line={line} />
        {returned === '' ? null : <View className="ticket-line__returned">{returned}</View>}
      </View>
      <View className="ticket-line__state">
        <View className="ticket-line__mark">
          {progress === 'cooking' ? <StaffIcon name="flame" size={20} /> : null}
          {progress === 'done' ? <Icon name="check" size={20} /> : null}
          {progress === 'served' ? <StaffIcon name="checks" size={20} /> : null}
        </View>
        {state}
      </View>
    </Pressable>
  );
});

/** Nothing of it stands: nobody cooks it, and it is still seen that it was ordered. */
const ReturnedLine = observer(function ReturnedLine({ line }: Pick<TicketLineProps, 'line'>) {
  return (
    <View className="ticket-line ticket-line--returned">
      <View className="ticket-line__quantity">{line.returnedPortions}</View>
      <View className="grow ticket-line__name">{localText(line.name)}</View>
      <View className="ticket-line__state">{staffBoardText('returnedAll')}</View>
    </View>
  );
});

export function progressWords(progress: LineProgress): string {
  if (progress === 'cooking') return staffBoardText('lineCooking');
  return staffBoardText(progress === 'done' ? 'lineDone' : progress);
}

function tapWords(progress: LineProgress): string {
  if (progress === 'queued') return staffBoardText('tapStart');
  if (progress === 'cooking') return staffBoardText('tapDone');
  return staffBoardText(progress === 'done' ? 'tapServed' : 'tapBack');
}
