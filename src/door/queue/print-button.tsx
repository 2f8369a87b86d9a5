import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { QueueRow } from '../../../contract/queue';
import { staffProblemText } from '../../text/staff-problems';
import { staffQueueText } from '../../text/staff-queue';
import { Button } from '../../ui/button/button';
import { showToast } from '../../ui/toast/toasts';
import type { Desk } from './desk';

interface PrintButtonProps {
  readonly desk: Desk;
  readonly row: QueueRow;
}

/** Puts a number on paper, and says whether it is on some already: a second slip says so on itself. */
export const PrintButton = observer(function PrintButton({ desk, row }: PrintButtonProps) {
  const [isBusy, setBusy] = useState(false);
  const [printed, setPrinted] = useState(0);
  const prints = Math.max(row.prints, printed);
  const print = async () => {
    setBusy(true);
    const answer = await desk.print(row);
    setBusy(false);
    if (!('number' in answer)) return showToast(staffProblemText(answer));
    setPrinted(answer.prints);
    showToast(staffQueueText('printing', { number: answer.number }));
  };
  return (
    <>
      {prints === 0 ? null : (
        <View className="t12 quiet num queue-code">{staffQueueText('onPaper', { count: prints })}</View>
      )}
      <Button
        look="line"
        isWide
        icon="receipt"
        busyWords={isBusy ? staffQueueText('print') : null}
        onPress={() => void print()}
      >
        {staffQueueText(prints === 0 ? 'print' : 'printAgain')}
      </Button>
    </>
  );
});
