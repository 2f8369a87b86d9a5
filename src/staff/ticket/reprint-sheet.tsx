import { Input, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { StaffInput, TicketView } from '../../../contract/staff';
import { callStaff } from '../../platform/cloud';
import { randomText } from '../../platform/identity';
import { staffProblemText } from '../../text/staff-problems';
import { shellText } from '../../text/shell';
import { staffPrintersText } from '../../text/staff-printers';
import { Button } from '../../ui/button/button';
import { Chip, Chips } from '../../ui/chip/chip';
import { Sheet } from '../../ui/sheet/sheet';
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
/** As long as the cloud takes it. */
const reasonLength = 80;

/** Prints tickets of an order again, with a reason; one opening of the sheet is one reprint, however often it is tapped. */
export const ReprintSheet = observer(function ReprintSheet({ storeId, ticket, onClose }: ReprintSheetProps) {
  const [slip, setSlip] = useState<Slip>(null);
  const [reason, setReason] = useState('');
  const [requestId, setRequestId] = useState('');
  const [isBusy, setBusy] = useState(false);
  const orderId = ticket?.orderId ?? null;
  useEffect(() => {
    setSlip(null);
    setReason('');
    setRequestId(`r${randomText(23)}`);
  }, [orderId]);
  const print = async () => {
    if (orderId === null) return;
    if (reason.trim() === '') return showToast(staffPrintersText('pickReason'));
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
    <Sheet
      isOpen={ticket !== null}
      onClose={onClose}
      label={staffPrintersText('reprintTitle')}
      title={ticket === null ? '' : `${placeWords(ticket)} · ${staffPrintersText('reprintTitle')}`}
      closeLabel={shellText('close')}
      foot={
        <Button
          isWide
          className="staff-button staff-button--big"
          isOff={reason.trim() === ''}
          busyWords={isBusy ? staffPrintersText('reprinting') : null}
          onPress={() => void print()}
        >
          {staffPrintersText('reprint')}
        </Button>
      }
    >
      <View className="staff-sheet">
        <View className="quiet">{staffPrintersText('reprintLine')}</View>
        <SlipChips ticket={ticket} slip={slip} onChoose={setSlip} />
        <Reasons reason={reason} onChange={setReason} />
      </View>
    </Sheet>
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

function Reasons(props: { readonly reason: string; readonly onChange: (reason: string) => void }) {
  const { reason, onChange } = props;
  const words = reasonKeys.map((key) => staffPrintersText(key));
  return (
    <>
      <Chips columns={3}>
        {words.map((word) => (
          <Chip key={word} words={word} isChosen={reason === word} onPress={() => onChange(word)} />
        ))}
      </Chips>
      <Input
        className="staff-sheet__input"
        value={reason}
        maxlength={reasonLength}
        placeholder={staffPrintersText('ownReason')}
        onInput={({ detail }) => onChange(detail.value)}
      />
    </>
  );
}
