import { Input, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { isMonthDay } from '../../../domain/membership/birthday';
import { houseClock } from '../../features/member/house-clock';
import { dateWords } from '../../features/member/house-time';
import { visit } from '../../features/session/visit';
import { clubText } from '../../text/club';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { Sheet } from '../../ui/sheet/sheet';
import { showToast } from '../../ui/toast/toasts';
import { clubStore, type ClubAnswer } from '../club-store';
import { sayOutcome } from '../club-words';

interface BirthdaySheetProps {
  readonly club: ClubAnswer;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Month and day of the birthday, without the year: nobody has to tell an age. */
export const BirthdaySheet = observer(function BirthdaySheet({ club, isOpen, onClose }: BirthdaySheetProps) {
  const { monthDay, changeableFromMs } = club.birthday;
  const [month, setMonth] = useState(monthDay?.slice(0, 2) ?? '');
  const [day, setDay] = useState(monthDay?.slice(3) ?? '');
  const isFixed = changeableFromMs !== null && club.nowMs < changeableFromMs;
  const save = async () => {
    const storeId = visit.store?.id;
    const wanted = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (storeId === undefined) return;
    if (!isMonthDay(wanted)) return showToast(clubText('noSuchDay'));
    sayOutcome(await clubStore.setBirthday(storeId, wanted), clubText('birthdaySaved'));
    onClose();
  };
  const line =
    changeableFromMs !== null && isFixed
      ? clubText('birthdayFixed', { date: dateWords(houseClock(), changeableFromMs, club.nowMs) })
      : clubText('birthdayLine', { days: club.birthday.daysAhead });
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      label={clubText('birthday')}
      title={clubText('birthday')}
      closeLabel={shellText('close')}
      foot={
        isFixed ? undefined : (
          <Button isWide busyWords={clubStore.isBusy ? clubText('busy') : null} onPress={() => void save()}>
            {clubText('saveBirthday')}
          </Button>
        )
      }
    >
      <View className="club-birthday">
        <View className="quiet">{line}</View>
        {isFixed ? (
          <View className="t20 strong num">{birthdayWords(monthDay)}</View>
        ) : (
          <View className="row gap-12">
            <Part label={clubText('month')} value={month} onInput={setMonth} />
            <Part label={clubText('day')} value={day} onInput={setDay} />
          </View>
        )}
      </View>
    </Sheet>
  );
});

interface PartProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
}

function Part({ label, value, onInput }: PartProps) {
  return (
    <View className="club-birthday__part">
      <Input
        className="club-birthday__input"
        type="number"
        maxlength={2}
        value={value}
        placeholder="–"
        ariaLabel={label}
        onInput={({ detail }) => onInput(detail.value)}
      />
      <View className="quiet">{label}</View>
    </View>
  );
}

/** "5月16日", or that nobody knows it. */
export function birthdayWords(monthDay: string | null): string {
  if (monthDay === null) return clubText('birthdayUnknown');
  return clubText('monthDay', { month: Number(monthDay.slice(0, 2)), day: Number(monthDay.slice(3)) });
}
