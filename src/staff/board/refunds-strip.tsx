import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { openPage } from '../../platform/navigation';
import { staffRefundsText } from '../../text/staff-refunds';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { shift } from '../../features/colleague/session/shift';
import { staffSession } from '../../features/colleague/session/staff-session';
import './refunds-strip.scss';

/** On the board while refunds wait: how many, and the way to them. */
export const RefundsStrip = observer(function RefundsStrip() {
  const count = shift.board?.refundsWaiting ?? 0;
  if (count === 0) return null;
  return (
    <Pressable className="refunds-strip" onPress={() => void openPage('/service/refunds/index')}>
      <Icon name="wallet" size={20} />
      <View className="grow">
        {staffRefundsText(staffSession.may('decideRefund') ? 'strip' : 'stripOthers', { count })}
      </View>
      <Icon name="right" size={16} />
    </Pressable>
  );
});
