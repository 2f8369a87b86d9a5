import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReportReason } from '../../../contract/reviews';
import { shellText } from '../../text/shell';
import { staffProblemText } from '../../text/staff-problems';
import { staffVoiceText } from '../../text/staff-voice';
import { Button } from '../../ui/button/button';
import { Sheet } from '../../ui/sheet/sheet';
import { showToast } from '../../ui/toast/toasts';
import type { SheetProps } from './answer-sheet';

const reasons: readonly ReportReason[] = ['untrue', 'insulting', 'advertising', 'private'];

/** Takes a review out of sight at once; whoever decides reads why. */
export const HoldSheet = observer(function HoldSheet({ list, review, onClose }: SheetProps) {
  const hold = async (reason: ReportReason) => {
    const problem = await list.hold(review, reason);
    showToast(problem === null ? staffVoiceText('holdDone') : staffProblemText(problem));
    if (problem === null) onClose();
  };
  return (
    <Sheet
      isOpen
      onClose={onClose}
      label={staffVoiceText('holdTitle')}
      title={staffVoiceText('holdTitle')}
      closeLabel={shellText('close')}
    >
      <View className="staff-sheet">
        {reasons.map((reason) => (
          <Button
            key={reason}
            look="quiet"
            isWide
            className="staff-button"
            busyWords={list.isBusy ? staffVoiceText('keeping') : null}
            onPress={() => void hold(reason)}
          >
            {staffVoiceText(reason)}
          </Button>
        ))}
      </View>
    </Sheet>
  );
});
