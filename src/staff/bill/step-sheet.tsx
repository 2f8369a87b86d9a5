import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import { staffProblemText } from '../../text/staff-problems';
import { shellText } from '../../text/shell';
import { staffBillText } from '../../text/staff-bill';
import { Button } from '../../ui/button/button';
import { Sheet } from '../../ui/sheet/sheet';
import { showToast } from '../../ui/toast/toasts';
import type { BillDesk, BillEnd } from './bill-desk';

interface StepSheetProps {
  readonly desk: BillDesk;
  readonly isOpen: boolean;
  readonly isTall?: boolean;
  readonly title: string;
  /** What will happen, in words; null while it is not settled. */
  readonly meaning: string | null;
  /** What is still missing, on the button; null when it can be done. */
  readonly missing: string | null;
  readonly button: string;
  readonly done: string;
  readonly onConfirm: () => Promise<BillEnd>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A step on a bill: what is chosen, what will happen then, and the one button that does it. */
export const StepSheet = observer(function StepSheet(props: StepSheetProps) {
  const { desk, isOpen, title, meaning, missing, onClose } = props;
  const confirm = async () => {
    if (missing !== null) {
      showToast(missing);
      return;
    }
    const end = await props.onConfirm();
    if (end.kind === 'busy') return;
    showToast(end.kind === 'done' ? props.done : staffProblemText(end.problem));
    if (end.kind === 'done') onClose();
  };
  return (
    <Sheet
      isOpen={isOpen}
      isTall={props.isTall ?? false}
      onClose={onClose}
      label={title}
      title={title}
      closeLabel={shellText('close')}
      foot={
        <View className="bill-step-foot">
          {meaning === null ? null : (
            <View className="bill-meaning" ariaRole="status">
              {meaning}
            </View>
          )}
          <Button
            isWide
            className="staff-button staff-button--big"
            isOff={missing !== null}
            busyWords={desk.isBusy ? staffBillText('moving') : null}
            onPress={() => void confirm()}
          >
            {missing ?? props.button}
          </Button>
        </View>
      }
    >
      <View className="staff-sheet">{props.children}</View>
    </Sheet>
  );
});
