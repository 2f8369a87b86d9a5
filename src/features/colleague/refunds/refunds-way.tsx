import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { openPage } from '../../../platform/navigation';
import { staffRefundsText } from '../../../text/staff-refunds';
import { Badge } from '../../../ui/badge/badge';
import { Icon } from '../../../ui/icon/icon';
import { Pressable } from '../../../ui/pressable/pressable';
import { shift } from '../session/shift';
import './refunds-way.scss';

/** The way to the refunds from a list of ways, with the number that wait. */
export const RefundsWay = observer(function RefundsWay() {
  const count = shift.board?.refundsWaiting ?? 0;
  const line = count === 0 ? staffRefundsText('line') : staffRefundsText('lineWaiting', { count });
  return (
    <Pressable
      className="refunds-way"
      label={`${staffRefundsText('title')}, ${line}`}
      onPress={() => void openPage('/service/refunds/index')}
    >
      <Icon name="wallet" />
      <View className="grow">
        <View className="t16">{staffRefundsText('title')}</View>
        <View className="t12 quiet">{line}</View>
      </View>
      <Badge count={count} />
      <Icon name="right" size={16} />
    </Pressable>
  );
});
