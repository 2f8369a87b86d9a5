import { ScrollView, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { clockText } from '../../features/session/store-clock';
import { replacePage } from '../../platform/navigation';
import { localText } from '../../text/language';
import { shellText } from '../../text/shell';
import { staffKitchenText } from '../../text/staff-kitchen';
import { staffText } from '../../text/staff';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import type { Board } from '../../features/colleague/live/board';
import { placeWords } from '../../features/colleague/live/ticket-words';
import { StaffIcon } from '../../features/colleague/parts/staff-icon/staff-icon';
import { shift } from '../../features/colleague/session/shift';
import { kitchenTabs, type KitchenView, type UndoableMark } from './kitchen-view';
import './kitchen-bar.scss';

interface KitchenBarProps {
  readonly board: Board;
  readonly view: KitchenView;
  readonly isTablet: boolean;
}

/** The stations with what each has to do, the step to take back, and the time. */
export const KitchenBar = observer(function KitchenBar({ board, view, isTablet }: KitchenBarProps) {
  const { portionsByTab, tab: chosen, marks } = view;
  const last = marks[0];
  return (
    <View className="kitchen-bar">
      {isTablet ? (
        <Pressable
          className="kitchen-bar__back"
          label={shellText('back')}
          onPress={() => void replacePage('/staff/board/index')}
        >
          <Icon name="left" />
        </Pressable>
      ) : null}
      <ScrollView className="kitchen-bar__stations" scrollX enhanced showScrollbar={false}>
        <View className="kitchen-bar__row" ariaRole="tablist" ariaLabel={staffKitchenText('stations')}>
          {kitchenTabs.map((tab) => (
            <Pressable
              key={tab}
              role="tab"
              isSelected={tab === chosen}
              label={`${staffKitchenText(tab)} ${portionsByTab[tab]}`}
              className={tab === chosen ? 'kitchen-bar__tab kitchen-bar__tab--chosen' : 'kitchen-bar__tab'}
              onPress={() => view.open(tab)}
            >
              {staffKitchenText(tab)}
              <View className="kitchen-bar__count">{portionsByTab[tab]}</View>
            </Pressable>
          ))}
        </View>
      </ScrollView>
      <View className="kitchen-bar__tools">
        <Sound />
        <Pressable
          className={last ? 'kitchen-bar__undo' : 'kitchen-bar__undo kitchen-bar__undo--off'}
          label={last ? undoWords(last) : shellText('undo')}
          isDisabled={last === undefined}
          onPress={() => view.undo()}
        >
          <StaffIcon name="undo" />
          <View className="clip">{last ? undoWords(last) : shellText('undo')}</View>
        </Pressable>
        {isTablet ? <View className="kitchen-bar__time">{clockText(board.clock, board.nowMs)}</View> : null}
      </View>
    </View>
  );
});

/** The knock of a new ticket; until the first tap it asks to be let. */
const Sound = observer(function Sound() {
  const isLocked = shift.bell.state === 'locked';
  return (
    <Pressable
      className={isLocked ? 'kitchen-bar__sound kitchen-bar__sound--locked' : 'kitchen-bar__sound'}
      label={staffText(isLocked ? 'bellLocked' : 'bellQuiet')}
      onPress={() => void shift.unlockBell()}
    >
      <StaffIcon name={isLocked ? 'bell-off' : 'volume'} size={28} />
    </Pressable>
  );
});

function undoWords({ ticket, lines, isWhole }: UndoableMark): string {
  const first = lines[0];
  const what = isWhole || !first ? staffKitchenText('wholeShort') : localText(first.name);
  return staffKitchenText('undo', { place: placeWords(ticket, true), what });
}
