import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { QueueRow } from '../../../contract/queue';
import { shellText } from '../../text/shell';
import { staffQueueText } from '../../text/staff-queue';
import { Button } from '../../ui/button/button';
import { Sheet } from '../../ui/sheet/sheet';
import { CodePicture } from './code-picture';
import type { Desk } from './desk';
import { PrintButton } from './print-button';
import { say } from '../../features/colleague/parts/say';

interface TicketSheetProps {
  readonly desk: Desk;
  /** Null while the sheet is shut. */
  readonly row: QueueRow | null;
  readonly onSeat: (row: QueueRow) => void;
  readonly onClose: () => void;
}

/** What can be done with a number out of turn: it is called, seated, put back, or its party has gone. */
export const TicketSheet = observer(function TicketSheet({ desk, row, onSeat, onClose }: TicketSheetProps) {
  const number = row?.number ?? '';
  const act = (run: (row: QueueRow) => ReturnType<Desk['call']>) => () => {
    if (row !== null) void say(run(row));
    onClose();
  };
  return (
    <Sheet
      isOpen={row !== null}
      onClose={onClose}
      label={number}
      title={number}
      closeLabel={shellText('close')}
    >
      <View className="staff-sheet">
        {row === null || row.handoverCode === null ? null : (
          <CodePicture storeId={desk.storeId} ticketId={row.id} number={row.number} />
        )}
        {row?.status === 'waiting' ? (
          <Button isWide icon="bell" onPress={act((each) => desk.call(each))}>
            {staffQueueText('call')}
          </Button>
        ) : null}
        {row?.status === 'passed' ? (
          <Button isWide icon="repeat" onPress={act((each) => desk.back(each))}>
            {staffQueueText('back')}
          </Button>
        ) : null}
        {row === null ? null : (
          <Button look="line" isWide icon="table" onPress={() => onSeat(row)}>
            {staffQueueText('seat')}
          </Button>
        )}
        {row === null ? null : <PrintButton key={row.id} desk={desk} row={row} />}
        <Button look="line" isWide onPress={act((each) => desk.drop(each))}>
          {staffQueueText('drop')}
        </Button>
      </View>
    </Sheet>
  );
});
