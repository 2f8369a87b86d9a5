import { observer } from 'mobx-react-lite';
import type { GiftCardView } from '../../../contract/views';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { FormSheet } from '../../features/sheets/form-sheet';
import { customerProblemText } from '../../text/customer-problems';
import { storedValueText } from '../../text/stored-value';
import { showToast } from '../../ui/toast/toasts';
import { balanceStore } from './balance-store';

interface ReturnCardSheetProps {
  /** Null while the sheet is shut. */
  readonly card: GiftCardView | null;
  readonly onClose: () => void;
}

/** A card that nobody has used goes back: the friend can no longer use it, so it is asked once more. */
export const ReturnCardSheet = observer(function ReturnCardSheet({ card, onClose }: ReturnCardSheetProps) {
  const yuan = fenToYuanText(card?.amount ?? 0);
  const giveBack = async () => {
    if (card === null) return;
    const end = await balanceStore.returnCard(card.code);
    if (end.kind === 'busy') return;
    showToast(
      end.kind === 'problem' ? customerProblemText(end.problem) : storedValueText('cardReturned', { yuan }),
    );
    onClose();
  };
  return (
    <FormSheet
      isOpen={card !== null}
      title={storedValueText('returnTitle')}
      button={storedValueText('returnNow', { yuan })}
      busyWords={balanceStore.busy === 'returning' ? storedValueText('returning') : null}
      bodyClass="redeem-sheet"
      onSend={() => void giveBack()}
      onClose={onClose}
    >
      {storedValueText('returnLine')}
    </FormSheet>
  );
});
