import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { staffText } from '../../../../text/staff';
import { Icon } from '../../../../ui/icon/icon';
import { Pressable } from '../../../../ui/pressable/pressable';
import { showToast } from '../../../../ui/toast/toasts';
import { shift } from '../../session/shift';
import { StaffIcon } from '../staff-icon/staff-icon';

/** The bell: asks for the tap that unlocks it, says how many ring, and keeps silent for a minute when tapped. */
export const BellButton = observer(function BellButton() {
  const { bell } = shift;
  const { state, waiting: count, hushedSeconds: seconds } = bell;
  const press = () => {
    if (state === 'locked') {
      void shift.unlockBell();
    } else if (state === 'ringing') {
      bell.hush();
      showToast(staffText('bellHushedToast'));
    } else if (state === 'quiet') {
      showToast(staffText('bellQuiet'));
    }
  };
  return (
    <Pressable className="bell-button" label={labelOf(state, count, seconds)} onPress={press}>
      <View className={`bell-button__pill bell-button__pill--${state}`}>
        {state === 'hushed' ? (
          <StaffIcon name="bell-off" size={20} />
        ) : (
          <Icon name="bell" size={20} className={state === 'ringing' ? 'bell-button__swing' : ''} />
        )}
        {wordsOf(state, count, seconds)}
      </View>
    </Pressable>
  );
});

type State = typeof shift.bell.state;

function wordsOf(state: State, count: number, seconds: number): string | null {
  if (state === 'locked') return staffText('bellLocked');
  if (state === 'ringing') return staffText('bellRinging', { count });
  return state === 'hushed' ? staffText('bellHushed', { seconds }) : null;
}

function labelOf(state: State, count: number, seconds: number): string {
  if (state === 'ringing') return staffText('bellHush', { count });
  return wordsOf(state, count, seconds) ?? staffText('bellQuiet');
}
