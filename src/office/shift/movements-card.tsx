import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { CashMovement } from '../../../contract/shifts';
import { officeShiftText } from '../../text/office-shift';
import { Card } from '../../ui/card/card';
import { SumRow } from './difference-rows';
import { movementWords } from './move-sheet';

/** Cash that moved without a guest at the counter. */
export const MovementsCard = observer(function MovementsCard(props: {
  readonly movements: readonly CashMovement[];
}) {
  if (props.movements.length === 0) return null;
  return (
    <Card className="shift-card">
      <View className="shift-head quiet">{officeShiftText('moves')}</View>
      {props.movements.map(({ kind, amount, reason, atMs }, at) => (
        <SumRow
          key={`${at} ${atMs}`}
          words={`${movementWords(kind)} · ${reason}`}
          sum={kind === 'paid-in' ? amount : -amount}
        />
      ))}
    </Card>
  );
});
