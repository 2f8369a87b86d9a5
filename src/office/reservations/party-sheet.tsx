import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { ReservationRow } from '../../../contract/reservations';
import { hasTable, nextReservationStatus } from '../../../domain/reservation/reservation-lifecycle';
import { clockText } from '../../features/session/store-clock';
import { LineField } from '../../features/colleague/parts/line-field/line-field';
import { shellText } from '../../text/shell';
import { staffReservationsText } from '../../text/staff-reservations';
import { Button } from '../../ui/button/button';
import { Chip, Chips } from '../../ui/chip/chip';
import { Sheet } from '../../ui/sheet/sheet';
import { ReasonPicker } from '../../features/colleague/parts/reason-picker/reason-picker';
import { staffSession } from '../../features/colleague/session/staff-session';
import type { Door } from './door';
import { ClaimWords, waiverReasons } from './phone-deposit';
import { partyName, sayDone } from './party-row';

interface SheetProps {
  readonly door: Door;
  /** Null while the sheet is shut. */
  readonly row: ReservationRow | null;
  readonly onClose: () => void;
}

/** All about one party: whom to call, where else it could sit, what colleagues should know, and how to end it. */
export const PartySheet = observer(function PartySheet({ door, row, onClose }: SheetProps) {
  return (
    <Sheet
      isOpen={row !== null}
      onClose={onClose}
      label={row === null ? '' : partyName(row)}
      closeLabel={shellText('close')}
      title={row === null ? '' : partyName(row)}
    >
      {row === null ? null : <Party key={row.id} door={door} row={row} onClose={onClose} />}
    </Sheet>
  );
});

interface PartyProps extends SheetProps {
  readonly row: ReservationRow;
}

const Party = observer(function Party(props: PartyProps) {
  const { door, row } = props;
  const { board } = door;
  if (board === null) return null;
  const facts = [
    `${clockText(board, row.startMs)}–${clockText(board, row.endMs)}`,
    staffReservationsText('people', { count: row.partySize }),
    ...(row.phone === null ? [] : [row.phone]),
    ...(row.isUnclaimed ? [staffReservationsText('number', { number: row.number })] : []),
  ];
  return (
    <View className="staff-sheet">
      <View className="num">{facts.join(' · ')}</View>
      {row.note === '' ? null : <View className="quiet">{row.note}</View>}
      <ClaimWords door={door} row={row} />
      <MoveParty {...props} />
      <NoteParty {...props} />
      <EndParty {...props} />
    </View>
  );
});

const MoveParty = observer(function MoveParty({ door, row, onClose }: PartyProps) {
  if (!hasTable(row.status) || !staffSession.may('moveReservation')) return null;
  const own = new Set(row.tables.map(({ id }) => id));
  return (
    <>
      <View className="strong">{staffReservationsText('move')}</View>
      <Chips>
        {door.board?.tables
          .filter(({ seats }) => seats >= row.partySize)
          .map(({ id, name, seats }) => (
            <Chip
              key={id}
              words={staffReservationsText('seats', { name, seats })}
              isChosen={own.has(id)}
              onPress={() => {
                sayDone(door.move(row, id));
                onClose();
              }}
            />
          ))}
      </Chips>
    </>
  );
});

const NoteParty = observer(function NoteParty({ door, row, onClose }: PartyProps) {
  const [note, setNote] = useState(row.staffNote);
  return (
    <>
      <View className="strong">{staffReservationsText('note')}</View>
      <View className="row gap-8">
        <LineField
          className="grow"
          value={note}
          label={staffReservationsText('note')}
          placeholder={staffReservationsText('noteHint')}
          maxLength={60}
          onType={setNote}
        />
        <Button
          look="line"
          size="m"
          onPress={() => {
            sayDone(door.note(row, note.trim()));
            onClose();
          }}
        >
          {staffReservationsText('keepNote')}
        </Button>
      </View>
    </>
  );
});

/** What costs somebody something asks for a reason first. */
const EndParty = observer(function EndParty({ door, row, onClose }: PartyProps) {
  const [reason, setReason] = useState('');
  useEffect(() => setReason(''), [row.id]);
  const mayDecline =
    staffSession.may('declineReservation') && nextReservationStatus(row.status, 'store-cancels') !== null;
  const mayBlock = staffSession.may('blockGuest') && !row.isWalkIn;
  const mayWaive = staffSession.may('waiveDeposit') && nextReservationStatus(row.status, 'waive') !== null;
  if (!mayDecline && !mayBlock && !mayWaive) return null;
  const isOff = reason.trim() === '';
  const act = (step: () => ReturnType<Door['decline']>) => () => {
    if (isOff) return;
    sayDone(step());
    onClose();
  };
  return (
    <>
      <ReasonPicker
        reason={reason}
        reasons={[
          staffReservationsText('reason1'),
          staffReservationsText('reason2'),
          staffReservationsText('reason3'),
          ...(mayWaive ? waiverReasons.map((each) => staffReservationsText(each)) : []),
        ]}
        ownWords={staffReservationsText('reasonOwn')}
        onChange={setReason}
      />
      <View className="row gap-8">
        {mayDecline ? (
          <Button
            className="grow"
            isOff={isOff}
            busyWords={door.isBusy ? staffReservationsText('doing') : null}
            onPress={act(() => door.decline(row, reason.trim()))}
          >
            {staffReservationsText(isOff ? 'reasonFirst' : 'decline')}
          </Button>
        ) : null}
        {mayWaive ? (
          <Button look="line" isOff={isOff} onPress={act(() => door.waive(row, reason.trim()))}>
            {staffReservationsText('waive')}
          </Button>
        ) : null}
        {mayBlock ? (
          <Button look="line" isOff={isOff} onPress={act(() => door.block(row.id, true, reason.trim()))}>
            {staffReservationsText('block')}
          </Button>
        ) : null}
      </View>
    </>
  );
});
