import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { StaffBillView } from '../../../contract/bills';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { mayRefund } from '../../../domain/refund/refund-limit';
import { staffProblemText } from '../../text/staff-problems';
import { staffBillText } from '../../text/staff-bill';
import { Note } from '../../ui/note/note';
import { showToast } from '../../ui/toast/toasts';
import { ReasonSheet } from '../../features/colleague/parts/reason-sheet/reason-sheet';
import { staffSession } from '../../features/colleague/session/staff-session';
import type { BillDesk } from './bill-desk';
import { StepSheet } from './step-sheet';

interface EndSheetProps {
  readonly desk: BillDesk;
  readonly bill: StaffBillView;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Nobody will pay what is owed: what the books say then, who decides, and why. */
export const WriteOffSheet = observer(function WriteOffSheet(props: EndSheetProps) {
  const { desk, bill, isOpen, onClose } = props;
  const { owed, reserved } = bill;
  const yuan = fenToYuanText(owed);
  const role = staffSession.membership?.role;
  const isWithinLimit = role !== undefined && mayRefund(role, owed);
  const send = async (reason: string) => {
    const end = await desk.writeOff(owed, reason);
    if (end.kind === 'busy') return;
    if (end.kind === 'problem') showToast(staffProblemText(end.problem));
    else
      showToast(
        end.outcome === 'written-off' ? staffBillText('writtenOffDone', { yuan }) : staffBillText('asked'),
      );
    onClose();
  };
  return (
    <ReasonSheet
      isOpen={isOpen}
      title={staffBillText('writeOffTitle', { yuan })}
      reasons={[
        staffBillText('writeOffLeft'),
        staffBillText('writeOffTreat'),
        staffBillText('writeOffFault'),
      ]}
      button={staffBillText(isWithinLimit ? 'writeOffButton' : 'writeOffAsk', { yuan })}
      busyWords={desk.isBusy ? staffBillText('moving') : null}
      onSend={(reason) => void send(reason)}
      onClose={onClose}
    >
      <View className="quiet">{staffBillText('writeOffLine', { yuan })}</View>
      {reserved === 0 ? null : (
        <Note icon="wallet">{staffBillText('writeOffWait', { yuan: fenToYuanText(reserved) })}</Note>
      )}
      {isWithinLimit ? null : <Note icon="lock">{staffBillText('writeOffApproval')}</Note>}
    </ReasonSheet>
  );
});

/** Says no to a write-off, with a reason for the colleague who asked. */
export const DeclineSheet = observer(function DeclineSheet({ desk, isOpen, onClose }: EndSheetProps) {
  const send = async (reason: string) => {
    const end = await desk.decide(false, reason);
    if (end.kind === 'busy') return;
    showToast(end.kind === 'done' ? staffBillText('declined') : staffProblemText(end.problem));
    onClose();
  };
  return (
    <ReasonSheet
      isOpen={isOpen}
      title={staffBillText('declineTitle')}
      reasons={[staffBillText('declineWait'), staffBillText('declineCheck')]}
      button={staffBillText('decline')}
      busyWords={desk.isBusy ? staffBillText('deciding') : null}
      onSend={(reason) => void send(reason)}
      onClose={onClose}
    >
      <View className="quiet">{staffBillText('declineLine')}</View>
    </ReasonSheet>
  );
});

/** Everything was taken off it again. */
export const CloseSheet = observer(function CloseSheet({ desk, bill, isOpen, onClose }: EndSheetProps) {
  const table = bill.tableName;
  return (
    <StepSheet
      desk={desk}
      isOpen={isOpen}
      title={staffBillText('closeTitle', { table })}
      meaning={staffBillText('closeLine')}
      missing={null}
      button={staffBillText('closeButton')}
      done={staffBillText('closedDone', { table })}
      onConfirm={() => desk.closeEmpty()}
      onClose={onClose}
    />
  );
});
