import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { Fen } from '../../../domain/money/fen';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { LineField } from '../../features/colleague/parts/line-field/line-field';
import { officeShiftText } from '../../text/office-shift';
import type { ShiftDesk } from './shift-desk';

interface DifferenceRowsProps {
  readonly desk: ShiftDesk;
  readonly expected: Fen;
  /** What the expected sum is made of, such as "500 + 386". */
  readonly parts: string;
}

/** What has to be there, what is there, and why the two differ. */
export const DifferenceRows = observer(function DifferenceRows(props: DifferenceRowsProps) {
  const { desk, expected, parts } = props;
  const { difference } = desk;
  return (
    <>
      <SumRow words={`${officeShiftText('expected')} ${parts}`} sum={expected} />
      <SumRow words={officeShiftText('counted')} sum={desk.draft.sum} />
      <View className="shift-rule" />
      <View
        className={difference === 0 ? 'shift-row strong jade' : 'shift-row strong gold'}
        ariaRole="status"
      >
        <View>{differenceWords(difference)}</View>
        {difference === 0 ? null : <View className="shift-row__note">{officeShiftText('reasonNeeded')}</View>}
      </View>
      {difference === 0 ? null : (
        <LineField
          value={desk.reason}
          label={officeShiftText('reasonHint')}
          maxLength={80}
          onType={(words) => desk.explain(words)}
        />
      )}
    </>
  );
});

export function SumRow(props: { readonly words: string; readonly sum: Fen; readonly tone?: string }) {
  const { words, sum, tone = '' } = props;
  const sign = sum < 0 ? '−' : '';
  return (
    <View className={`shift-row ${tone}`.trim()}>
      <View className="grow">{words}</View>
      <View className="num">
        {sign}¥{fenToYuanText(Math.abs(sum))}
      </View>
    </View>
  );
}

export function differenceWords(difference: Fen): string {
  if (difference === 0) return officeShiftText('even');
  const yuan = fenToYuanText(Math.abs(difference));
  return officeShiftText(difference < 0 ? 'short' : 'over', { yuan });
}
