import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { DifferenceView } from '../../../contract/reconciliation';
import { ReasonPicker } from '../../features/colleague/parts/reason-picker/reason-picker';
import { FormSheet } from '../../features/sheets/form-sheet';
import { ownerReconciliationText } from '../../text/owner-reconciliation';
import { staffProblemText } from '../../text/staff-problems';
import { Note } from '../../ui/note/note';
import { showToast } from '../../ui/toast/toasts';
import { story, type Way } from './difference-card';
import type { Reconciliations } from './reconciliation';

export interface Wanted {
  readonly difference: DifferenceView;
  readonly how: Way;
}

interface ResolveSheetProps {
  readonly book: Reconciliations;
  /** Null while the sheet is shut. */
  readonly wanted: Wanted | null;
  readonly onClose: () => void;
}

const reasonKeys = ['reasonChecked', 'reasonPlatform', 'reasonSettled'] as const;

/** Says what will happen to the money, and asks why, before anything happens. */
export const ResolveSheet = observer(function ResolveSheet({ book, wanted, onClose }: ResolveSheetProps) {
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const differenceId = wanted?.difference.id ?? null;
  useEffect(() => setReason(''), [differenceId]);
  const action = wanted === null || wanted.how === 'by-hand' ? 'by-hand' : wanted.difference.proposal;
  const means = action === 'next-bill' ? 'ask-againMeans' : (`${action}Means` as const);
  const resolve = async () => {
    if (wanted === null) return;
    if (reason.trim() === '') {
      showToast(ownerReconciliationText('pickReason'));
      return;
    }
    setBusy(true);
    const problem = await book.resolve(wanted.difference, wanted.how, reason.trim());
    setBusy(false);
    showToast(problem === null ? ownerReconciliationText('done') : staffProblemText(problem));
    onClose();
  };
  return (
    <FormSheet
      isOpen={wanted !== null}
      title={ownerReconciliationText(action)}
      button={ownerReconciliationText('confirm', { action: ownerReconciliationText(action) })}
      isOff={reason.trim() === ''}
      busyWords={isBusy ? ownerReconciliationText('working') : null}
      bodyClass="resolve"
      onSend={() => void resolve()}
      onClose={onClose}
    >
      {wanted === null ? null : <View className="quiet">{story(wanted.difference)}</View>}
      <Note icon="info">{ownerReconciliationText(means)}</Note>
      <View className="strong">{ownerReconciliationText('reasonTitle')}</View>
      <ReasonPicker
        reason={reason}
        reasons={reasonKeys.map((key) => ownerReconciliationText(key))}
        ownWords={ownerReconciliationText('reasonOwn')}
        onChange={setReason}
      />
    </FormSheet>
  );
});
