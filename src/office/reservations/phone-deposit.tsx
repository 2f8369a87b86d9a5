import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReservationRow } from '../../../contract/reservations';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { ReasonPicker } from '../../features/colleague/parts/reason-picker/reason-picker';
import { staffSession } from '../../features/colleague/session/staff-session';
import { clockText, monthAndDay } from '../../features/session/store-clock';
import { copyText } from '../../platform/phone';
import { staffReservationsText } from '../../text/staff-reservations';
import { Button } from '../../ui/button/button';
import { Chip, Chips } from '../../ui/chip/chip';
import { Note } from '../../ui/note/note';
import { showToast } from '../../ui/toast/toasts';
import type { Door } from './door';
import type { PhoneBooking } from './phone-booking';

/** Why a deposit is not asked for, in the words that are sent. */
export const waiverReasons = ['waiver1', 'waiver2', 'waiver3'] as const;

/** What the rules ask of this party, and for leaders the way around it. */
export const PhoneDeposit = observer(function PhoneDeposit({ booking }: { readonly booking: PhoneBooking }) {
  const { choice, waiver } = booking;
  const { times, startMs, deposit } = choice;
  if (times === null || startMs === null || deposit === 0) return null;
  const yuan = fenToShortYuanText(deposit);
  return (
    <>
      <Note>{staffReservationsText('depositAsked', { yuan, minutes: times.holdMinutes })}</Note>
      {staffSession.may('waiveDeposit') ? (
        <Chips>
          <Chip
            words={staffReservationsText('collect')}
            isChosen={waiver === null}
            onPress={() => booking.write({ waiver: null })}
          />
          <Chip
            words={staffReservationsText('waive')}
            isChosen={waiver !== null}
            onPress={() => booking.write({ waiver: '' })}
          />
        </Chips>
      ) : null}
      {waiver === null ? null : (
        <ReasonPicker
          reason={waiver}
          reasons={waiverReasons.map((each) => staffReservationsText(each))}
          ownWords={staffReservationsText('reasonOwn')}
          onChange={(words) => booking.write({ waiver: words })}
        />
      )}
    </>
  );
});

/** What the guest needs to take the table over and pay, to read out or to send. */
export const ClaimWords = observer(function ClaimWords(props: {
  readonly door: Door;
  readonly row: ReservationRow;
}) {
  const { door, row } = props;
  const { board } = door;
  if (board === null || row.status !== 'held' || row.untilMs === null) return null;
  const until = clockText(board, row.untilMs);
  const yuan = fenToShortYuanText(row.deposit);
  const { month, day } = monthAndDay(board, row.startMs);
  const words = staffReservationsText('claimWords', {
    ...{ month, day, time: clockText(board, row.startMs), count: row.partySize },
    ...{ number: row.number, yuan, until },
  });
  const copy = async () => {
    await copyText(words);
    showToast(staffReservationsText('copied'));
  };
  return (
    <>
      <Note>{staffReservationsText('unpaid', { yuan, until })}</Note>
      {row.isUnclaimed ? (
        <>
          <View className="quiet num">{words}</View>
          <Button look="line" isWide icon="copy" onPress={() => void copy()}>
            {staffReservationsText('copyClaim')}
          </Button>
        </>
      ) : null}
    </>
  );
});
