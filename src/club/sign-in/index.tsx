import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { daysOfMonth } from '../../../domain/membership/sign-in';
import { dayNumberOf, dayText, weekdayOf } from '../../../domain/store-hours/local-time';
import { clubText } from '../../text/club';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { ClubPage } from '../club-page';
import { clubStore, type ClubAnswer } from '../club-store';
import { bonusWords, signInNow, streakWords } from './sign-in-words';
import './index.scss';

/** The calendar of the guest's days, and the button for today. */
const SignInPage = observer(function SignInPage() {
  return (
    <ClubPage title={clubText('signIn')}>
      {(club) => (
        <>
          <Today club={club} />
          <Calendar club={club} />
          <Card>
            <View className="t16 strong">{clubText('signInRules')}</View>
            <View className="quiet sign-in__rules">{clubText('signInDay')}</View>
            {club.signIn.bonuses.map(({ day, points }) => (
              <View key={day} className="row between sign-in__rule num">
                <View>{clubText('bonusDay', { day })}</View>
                <View className="gold strong">+{points}</View>
              </View>
            ))}
          </Card>
        </>
      )}
    </ClubPage>
  );
});

const Today = observer(function Today({ club }: { readonly club: ClubAnswer }) {
  const { isSignedToday, isBusy } = clubStore;
  const { signIn } = club;
  if (!signIn.isOn) return <Card>{clubText('signInOff')}</Card>;
  return (
    <Card className="sign-in__today">
      <View className="t20 strong num" ariaRole="heading">
        {streakWords(signIn, isSignedToday)}
      </View>
      <View className="quiet num">{bonusWords(signIn, isSignedToday)}</View>
      <Button
        isWide
        isOff={isSignedToday}
        busyWords={isBusy ? clubText('busy') : null}
        onPress={() => void signInNow()}
      >
        {isSignedToday ? clubText('signed') : clubText('signInFor', { points: signIn.points })}
      </Button>
    </Card>
  );
});

const Calendar = observer(function Calendar({ club }: { readonly club: ClubAnswer }) {
  const { today, days } = club.signIn;
  const [monthsBack, setMonthsBack] = useState(0);
  const month = monthBefore(today.slice(0, 7), monthsBack);
  const signed = new Set(days);
  const all = daysOfMonth(month);
  const lead = weekdayOf(dayNumberOf(`${month}-01`)) - 1;
  const mostBack = 2;
  return (
    <Card label={monthWords(month)}>
      <View className="row between">
        <Step
          icon="left"
          label={clubText('earlierMonth')}
          isOff={monthsBack >= mostBack}
          onPress={() => setMonthsBack(monthsBack + 1)}
        />
        <View className="t16 strong num">{monthWords(month)}</View>
        <Step
          icon="right"
          label={clubText('laterMonth')}
          isOff={monthsBack === 0}
          onPress={() => setMonthsBack(monthsBack - 1)}
        />
      </View>
      <View className="sign-in__grid">
        {clubText('weekdays')
          .split(' ')
          .map((name) => (
            <View key={name} className="sign-in__weekday t12 quiet">
              {name}
            </View>
          ))}
        {Array.from({ length: lead }, (_, index) => (
          <View key={`lead-${index}`} className="sign-in__cell" />
        ))}
        {all.map((day) => (
          <DayCell key={day} day={day} isSigned={signed.has(day)} isToday={day === today} />
        ))}
      </View>
    </Card>
  );
});

function DayCell(props: { readonly day: string; readonly isSigned: boolean; readonly isToday: boolean }) {
  const { day, isSigned, isToday } = props;
  const number = Number(day.slice(8));
  const look = isSigned ? 'sign-in__day--signed' : isToday ? 'sign-in__day--today' : '';
  return (
    <View className="sign-in__cell">
      <View
        className={`sign-in__day num ${look}`}
        {...(isSigned ? { ariaRole: 'img', ariaLabel: clubText('signedOn', { day: number }) } : {})}
      >
        {number}
      </View>
    </View>
  );
}

function Step(props: {
  readonly icon: 'left' | 'right';
  readonly label: string;
  readonly isOff: boolean;
  readonly onPress: () => void;
}) {
  return (
    <Pressable className="sign-in__step" label={props.label} isDisabled={props.isOff} onPress={props.onPress}>
      <Icon name={props.icon} size={20} />
    </Pressable>
  );
}

/** `2026-11`, so many months before. */
function monthBefore(month: string, months: number): string {
  let found = month;
  for (let back = 0; back < months; back += 1) found = dayText(dayNumberOf(`${found}-01`) - 1).slice(0, 7);
  return found;
}

function monthWords(month: string): string {
  return clubText('yearMonth', { year: Number(month.slice(0, 4)), month: Number(month.slice(5)) });
}

export default SignInPage;
