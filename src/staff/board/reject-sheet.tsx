import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { TicketView } from '../../../contract/staff';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import {
  isReasonGiven,
  rejectionReasons,
  type FixedReason,
  type GivenReason,
} from '../../../domain/reason/fixed-reasons';
import { shellText } from '../../text/shell';
import { staffBoardText } from '../../text/staff-board';
import { Button } from '../../ui/button/button';
import { Note } from '../../ui/note/note';
import { Sheet } from '../../ui/sheet/sheet';
import { showToast } from '../../ui/toast/toasts';
import type { Board } from '../../features/colleague/live/board';
import { placeWords } from '../../features/colleague/live/ticket-words';
import { GuestReasonPicker } from '../../features/colleague/parts/reason-picker/guest-reason-picker';

interface RejectSheetProps {
  readonly board: Board;
  /** Null while the sheet is shut. */
  readonly ticket: TicketView | null;
  readonly onClose: () => void;
}

/** Turns an order away with a reason that the guest reads. The whole sum stands on the button: money has no undo. */
export const RejectSheet = observer(function RejectSheet({ board, ticket, onClose }: RejectSheetProps) {
  const [reason, setReason] = useState<GivenReason>('');
  const [isBusy, setBusy] = useState(false);
  const orderId = ticket?.orderId ?? null;
  useEffect(() => setReason(''), [orderId]);
  const yuan = fenToYuanText(ticket?.payable ?? 0);
  const isFree = ticket?.payable === 0;
  const isOnBill = ticket !== null && ticket.billId !== null;
  const reject = async () => {
    if (ticket === null) return;
    if (!isReasonGiven(reason)) {
      showToast(staffBoardText('rejectPick'));
      return;
    }
    setBusy(true);
    const isDone = await board.reject(ticket.orderId, typeof reason === 'string' ? reason.trim() : reason);
    setBusy(false);
    if (isDone) {
      showToast(isOnBill ? staffBoardText('rejectedBill') : staffBoardText('rejected', { yuan }));
    }
    onClose();
  };
  return (
    <Sheet
      isOpen={ticket !== null}
      onClose={onClose}
      label={staffBoardText('rejectTitle')}
      title={ticket === null ? '' : `${placeWords(ticket)} · ${staffBoardText('rejectTitle')}`}
      closeLabel={shellText('close')}
      foot={
        <Button
          isWide
          className="staff-button staff-button--big"
          isOff={!isReasonGiven(reason)}
          busyWords={isBusy ? staffBoardText('rejecting') : null}
          onPress={() => void reject()}
        >
          {isFree || isOnBill ? staffBoardText('rejectButtonFree') : staffBoardText('rejectButton', { yuan })}
        </Button>
      }
    >
      <View className="staff-sheet">
        <View className="quiet">{staffBoardText('rejectLine')}</View>
        <GuestReasonPicker
          given={reason}
          choices={reasonsFor(ticket)}
          ownWords={staffBoardText('rejectOwn')}
          onChange={setReason}
        />
        <Note tone="chili" icon="info">
          {meaningWords(ticket)}
        </Note>
      </View>
    </Sheet>
  );
});

function meaningWords(ticket: TicketView | null): string {
  if (ticket === null || ticket.payable === 0) return staffBoardText('rejectFree');
  const yuan = fenToYuanText(ticket.payable);
  return staffBoardText(ticket.billId === null ? 'rejectWhole' : 'rejectBill', { yuan });
}

function reasonsFor(ticket: TicketView | null): readonly FixedReason[] {
  if (ticket?.mode === 'delivery') return rejectionReasons;
  return rejectionReasons.filter((name) => name !== 'too-far');
}
