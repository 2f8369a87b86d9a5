import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import type { TimeChoice } from '../../features/reservation/time-choice';
import { clockText } from '../../features/session/store-clock';
import { LineField } from '../../features/colleague/parts/line-field/line-field';
import { localText } from '../../text/language';
import { shellText } from '../../text/shell';
import { staffProblemText } from '../../text/staff-problems';
import { staffReservationsText } from '../../text/staff-reservations';
import { Button } from '../../ui/button/button';
import { Chip, Chips } from '../../ui/chip/chip';
import { Note } from '../../ui/note/note';
import { Sheet } from '../../ui/sheet/sheet';
import { Stepper } from '../../ui/stepper/stepper';
import { showToast } from '../../ui/toast/toasts';
import type { Door } from './door';
import { PhoneBooking } from './phone-booking';
import { ClaimWords, PhoneDeposit } from './phone-deposit';

interface PhoneSheetProps {
  readonly door: Door;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const daysShown = 14;

/** A guest on the phone: how many, when, where, and whom to call. */
export const PhoneSheet = observer(function PhoneSheet({ door, isOpen, onClose }: PhoneSheetProps) {
  const [booking] = useState(() => new PhoneBooking(door.storeId));
  useEffect(() => {
    if (isOpen) booking.begin();
  }, [booking, isOpen]);
  const { missing, held } = booking;
  const book = async () => {
    const answer = await booking.book();
    if (answer === null) return;
    void door.refresh();
    if ('kind' in answer) return showToast(staffProblemText(answer));
    if (booking.held !== null) return;
    showToast(staffReservationsText('taken', { number: answer.number }));
    onClose();
  };
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      isTall
      label={staffReservationsText('onPhone')}
      title={staffReservationsText('onPhone')}
      closeLabel={shellText('close')}
      foot={
        <Button
          isWide
          isOff={held === null && missing !== null}
          busyWords={booking.isBusy ? staffReservationsText('doing') : null}
          onPress={held === null ? () => void book() : onClose}
        >
          {held === null ? bookWords(booking) : staffReservationsText('done')}
        </Button>
      }
    >
      <View className="staff-sheet">
        {held === null ? (
          <>
            <People choice={booking.choice} />
            <When choice={booking.choice} />
            <Words booking={booking} />
            <PhoneDeposit booking={booking} />
          </>
        ) : (
          <>
            <View className="t20 strong num">{staffReservationsText('number', { number: held.number })}</View>
            <ClaimWords door={door} row={held} />
          </>
        )}
      </View>
    </Sheet>
  );
});

/** The deposit stands on the button, as the note on it may be below the edge. */
function bookWords({ missing, waives, choice }: PhoneBooking): string {
  if (missing !== null) return staffReservationsText(missing);
  if (waives || choice.deposit === 0) return staffReservationsText('book');
  return staffReservationsText('bookHeld', { yuan: fenToShortYuanText(choice.deposit) });
}

interface ChoiceProps {
  readonly choice: TimeChoice;
}

const People = observer(function People({ choice }: ChoiceProps) {
  const { partySize: people, times } = choice;
  return (
    <View className="row between">
      <View className="strong num">{staffReservationsText('people', { count: people })}</View>
      <Stepper
        isLarge
        value={people}
        least={1}
        isAtLimit={people >= (times?.largestParty ?? 99)}
        moreLabel={staffReservationsText('more')}
        lessLabel={staffReservationsText('less')}
        onMore={() => choice.choosePeople(people + 1)}
        onLess={() => choice.choosePeople(people - 1)}
      />
    </View>
  );
});

const When = observer(function When({ choice }: ChoiceProps) {
  const { times, shownDay, problem, startMs, areaId } = choice;
  if (problem !== null) return <Note tone="chili">{staffProblemText(problem)}</Note>;
  if (times === null) return null;
  if (times.days.length === 0) return <Note>{staffReservationsText('noTimes')}</Note>;
  return (
    <>
      <View className="strong">{staffReservationsText('day')}</View>
      <Chips>
        {times.days.slice(0, daysShown).map(({ day }) => (
          <Chip
            key={day}
            words={day.slice(5).replace('-', '/')}
            isChosen={day === choice.day}
            onPress={() => choice.chooseDay(day)}
          />
        ))}
      </Chips>
      <View className="strong">{staffReservationsText('time')}</View>
      <Chips>
        {shownDay?.times.map((time) => (
          <Chip
            key={time.startMs}
            words={clockText(times, time.startMs)}
            detail={staffReservationsText('stillFree', { count: choice.leftAt(time) })}
            isOff={choice.leftAt(time) === 0}
            isChosen={time.startMs === startMs}
            onPress={() => choice.chooseTime(time.startMs)}
          />
        ))}
      </Chips>
      {times.areas.length === 0 ? null : (
        <>
          <View className="strong">{staffReservationsText('area')}</View>
          <Chips>
            <Chip
              words={staffReservationsText('anywhere')}
              isChosen={areaId === null}
              onPress={() => choice.chooseArea(null)}
            />
            {times.areas.map(({ id, name }) => (
              <Chip
                key={id}
                words={localText(name)}
                isChosen={areaId === id}
                onPress={() => choice.chooseArea(id)}
              />
            ))}
          </Chips>
        </>
      )}
    </>
  );
});

const fields = [
  { field: 'name', words: 'guestName', most: 20 },
  { field: 'phone', words: 'guestPhone', most: 30 },
  { field: 'note', words: 'guestNote', most: 60 },
] as const;

const Words = observer(function Words({ booking }: { readonly booking: PhoneBooking }) {
  return (
    <>
      {fields.map(({ field, words, most }) => (
        <LineField
          key={field}
          value={booking[field]}
          label={staffReservationsText(words)}
          maxLength={most}
          onType={(words) => booking.write({ [field]: words })}
        />
      ))}
    </>
  );
});
