import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ShiftView } from '../../../contract/shifts';
import { officeShiftText } from '../../text/office-shift';
import { Card } from '../../ui/card/card';
import { SumRow } from './difference-rows';

/** What the store took from the opening of the shift on, by means. */
export const TakingsCard = observer(function TakingsCard(props: { readonly shift: ShiftView }) {
  const { orders, wechat, storedValue, cash, refunded, refunds, net, isComplete } = props.shift.takings;
  const span = props.shift.state === 'open' ? 'takingsOfStore' : 'takingsOfShift';
  return (
    <Card className="shift-card">
      <View className="shift-head quiet">
        <View>{officeShiftText('takings')}</View>
        <View className="num">{officeShiftText('orders', { count: orders })}</View>
      </View>
      <SumRow words={officeShiftText('wechat')} sum={wechat} />
      <SumRow words={officeShiftText('storedValue')} sum={storedValue} />
      <SumRow words={officeShiftText('cash')} sum={cash} />
      {refunds === 0 ? null : (
        <SumRow words={officeShiftText('refunded', { count: refunds })} sum={-refunded} tone="chili" />
      )}
      <View className="shift-rule" />
      <SumRow words={officeShiftText('net')} sum={net} tone="strong" />
      <View className="t12 quiet">{officeShiftText(isComplete ? span : 'incomplete')}</View>
    </Card>
  );
});
