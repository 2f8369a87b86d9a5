import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { StaffInput, TicketView } from '../../../contract/staff';
import { DecisionSheet } from '../../features/colleague/parts/decision-sheet/decision-sheet';
import { ReasonPicker } from '../../features/colleague/parts/reason-picker/reason-picker';
import { callStaff } from '../../platform/cloud';
import { randomText } from '../../platform/identity';
import { staffProblemText } from '../../text/staff-problems';
import { staffPrintersText } from '../../text/staff-printers';
import { Chip, Chips } from '../../ui/chip/chip';
import { showToast } from '../../ui/toast/toasts';
import { placeWords } from '../../features/colleague/live/ticket-words';

type Slip = StaffInput<'reprintTicket'>['slip'];

interface ReprintSheetProps {
  readonly storeId: string;
  /** Null while the sheet is shut. */
  readonly ticket: TicketView | null;
  readonly onClose: () => void;
}

const reasonKeys = ['lost', 'unreadable', 'jammed'] as const;

/** Prints tickets of an order again, with a reason; one opening of the sheet is one reprint, however often it is tapped. */
export const ReprintSheet = observer(function ReprintSheet({ storeId, ticket, onClose }: ReprintSheetProps) {
  const [slip, setSlip] = useState<Slip>(null);
  const [reason, setReason] = useState('');
  const [requestId, setRequestId] = useState('');
  const [isBusy, setBusy] = useState(false);
  const orderId = ticket?.orderId ?? null;
  const title = staffPrintersText('reprintTitle');
  useEffect(() => {
    setSlip(null);
    setReason('');
    setRequestId(`r${randomText(23)}`);
  }, [orderId]);
  const print = async () => {
    if (orderId === null) return;
    setBusy(true);
    const answer = await callStaff('reprintTicket', {
      ...{ storeId, orderId, requestId, slip },
      reason: reason.trim(),
    });
    setBusy(false);
    if (!answer.ok) return showToast(staffProblemText(answer.problem));
    showToast(staffPrintersText('reprinted', { count: answer.data.count }));
    onClose();
  };
  return (
    <DecisionSheet
      isOpen={ticket !== null}
      title={ticket === null ? title : `${placeWords(ticket)} · ${title}`}
      missing={reason.trim() === '' ? staffPrintersText('pickReason') : null}
      button={staffPrintersText('reprint')}
      busyWords={isBusy ? staffPrintersText('reprinting') : null}
      onDecide={() => void print()}
      onClose={onClose}
    >
      <View className="quiet">{staffPrintersText('reprintLine')}</View>
      <SlipChips ticket={ticket} slip={slip} onChoose={setSlip} />
      <ReasonPicker
        reason={reason}
        reasons={reasonKeys.map((key) => staffPrintersText(key))}
        ownWords={staffPrintersText('ownReason')}
        onChange={setReason}
      />
    </DecisionSheet>
  );
});

function SlipChips(props: {
  readonly ticket: TicketView | null;
  readonly slip: Slip;
  readonly onChoose: (slip: Slip) => void;
}) {
  const { ticket, slip, onChoose } = props;
  const stations = [...new Set(ticket?.lines.map((line) => line.station) ?? [])];
  const moves = ticket === null || ticket.moved === null ? [] : (['moved'] as const);
  return (
    <Chips columns={3}>
      <Chip
        words={staffPrintersText('allStations')}
        isChosen={slip === null}
        onPress={() => onChoose(null)}
      />
      {[...stations, 'receipt' as const, ...moves].map((candidate) => (
        <Chip
          key={candidate}
          words={staffPrintersText(candidate)}
          isChosen={slip === candidate}
          onPress={() => onChoose(candidate)}
        />
      ))}
    </Chips>
  );
}
