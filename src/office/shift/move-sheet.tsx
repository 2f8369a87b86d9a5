import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { movementKinds, type MovementKind } from '../../../domain/shift/drawer';
import { SumInput } from '../../features/colleague/parts/sum-input/sum-input';
import { yuanToFen } from '../../features/money/yuan-input';
import { DecisionSheet } from '../../features/colleague/parts/decision-sheet/decision-sheet';
import { LineField } from '../../features/colleague/parts/line-field/line-field';
import { forgetIntention, requestIdFor } from '../../platform/intention';
import { officeShiftText } from '../../text/office-shift';
import { staffProblemText } from '../../text/staff-problems';
import { Segmented } from '../../ui/segmented/segmented';
import { showToast } from '../../ui/toast/toasts';
import type { ShiftDesk } from './shift-desk';

interface MoveSheetProps {
  readonly desk: ShiftDesk;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Cash that moves without a guest at the counter: what, how much, and what for. */
export const MoveSheet = observer(function MoveSheet({ desk, isOpen, onClose }: MoveSheetProps) {
  const [kind, setKind] = useState<MovementKind>('paid-out');
  const [yuan, setYuan] = useState('');
  const [reason, setReason] = useState('');
  useEffect(() => {
    if (!isOpen) return;
    setYuan('');
    setReason('');
  }, [isOpen]);
  const amount = yuanToFen(yuan);
  const isReady = amount !== null && reason.trim() !== '';
  const send = async () => {
    if (amount === null) return;
    const wish = { kind, amount, reason: reason.trim() };
    const key = `move-cash-${desk.shift?.id}`;
    const problem = await desk.move({ ...wish, requestId: requestIdFor(key, wish) });
    if (problem === null) forgetIntention(key);
    showToast(problem === null ? officeShiftText('moveDone') : staffProblemText(problem));
    if (problem === null) onClose();
  };
  return (
    <DecisionSheet
      isOpen={isOpen}
      title={officeShiftText('move')}
      missing={isReady ? null : officeShiftText('moveMissing')}
      button={officeShiftText('moveButton', { yuan: fenToShortYuanText(amount ?? 0) })}
      busyWords={desk.isBusy ? officeShiftText('signing') : null}
      onDecide={() => void send()}
      onClose={onClose}
    >
      <Segmented
        label={officeShiftText('move')}
        chosen={kind}
        segments={movementKinds.map((key) => ({ key, words: movementWords(key) }))}
        onChoose={setKind}
      />
      <View className="t14 quiet">{officeShiftText(`${kind}Line`)}</View>
      <SumInput value={yuan} hint="0.00" onChange={setYuan} />
      <LineField value={reason} label={officeShiftText('moveReason')} maxLength={80} onType={setReason} />
    </DecisionSheet>
  );
});

export function movementWords(kind: MovementKind): string {
  return officeShiftText(kind === 'refunded' ? 'out_refunded' : kind);
}
