import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ShiftView } from '../../../contract/shifts';
import { officeShiftText } from '../../text/office-shift';
import { Card } from '../../ui/card/card';
import { differenceWords, SumRow } from './difference-rows';
import { MovementsCard } from './movements-card';
import { TakingsCard } from './takings-card';

/** A shift that was handed over; nothing in it changes any more. */
export const ClosedTill = observer(function ClosedTill({ shift }: { readonly shift: ShiftView }) {
  const { closing } = shift;
  if (closing === null) return null;
  const { counted, difference, reason, matters } = closing;
  return (
    <View className="stack">
      <Card className="shift-card">
        <View className="t20 strong">{handedWords(shift)}</View>
        <SumRow words={officeShiftText('expected')} sum={shift.expected} />
        <SumRow words={officeShiftText('counted')} sum={counted} />
        <View className="shift-rule" />
        <View className={difference === 0 ? 'shift-row strong jade' : 'shift-row strong gold'}>
          {differenceWords(difference)}
        </View>
        {reason === null ? null : <View className="quiet">{reason}</View>}
      </Card>
      <TakingsCard shift={shift} />
      <MovementsCard movements={shift.movements} />
      {matters.length === 0 ? null : (
        <Card className="shift-card">
          <View className="shift-head quiet">{officeShiftText('matters', { count: matters.length })}</View>
          {matters.map((matter, at) => (
            <View key={`${at} ${matter}`} className="shift-matter">
              <View className="shift-matter__number num">{at + 1}</View>
              <View className="grow">{matter}</View>
            </View>
          ))}
        </Card>
      )}
    </View>
  );
});

function handedWords({ acceptedByName, closing }: ShiftView): string {
  if (acceptedByName !== null) return officeShiftText('acceptedBy', { name: acceptedByName });
  const name = closing?.handedToName ?? null;
  return name === null ? officeShiftText('closedToAnybody') : officeShiftText('closedTo', { name });
}
