import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { GiftCardView } from '../../../contract/views';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { customerProblemText } from '../../text/customer-problems';
import { shellText } from '../../text/shell';
import { storedValueText } from '../../text/stored-value';
import { Button } from '../../ui/button/button';
import { Sheet } from '../../ui/sheet/sheet';
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
    <Sheet
      isOpen={card !== null}
      onClose={onClose}
      label={storedValueText('returnTitle')}
      title={storedValueText('returnTitle')}
      closeLabel={shellText('close')}
      foot={
        <Button
          isWide
          busyWords={balanceStore.busy === 'returning' ? storedValueText('returning') : null}
          onPress={() => void giveBack()}
        >
          {storedValueText('returnNow', { yuan })}
        </Button>
      }
    >
      <View className="redeem-sheet">{storedValueText('returnLine')}</View>
    </Sheet>
  );
});
