import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { openPage } from '../../platform/navigation';
import { clubText } from '../../text/club';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { clubStore, type ClubAnswer } from '../club-store';
import { bonusWords, roundDays, signInNow, streakWords } from '../sign-in/sign-in-words';

/** The round of days with what each brings; today is the one to tap. */
export const SignInStrip = observer(function SignInStrip({ club }: { readonly club: ClubAnswer }) {
  const { isSignedToday, isBusy } = clubStore;
  const days = roundDays(club.signIn, isSignedToday);
  return (
    <Card label={clubText('signIn')}>
      <View className="row gap-12">
        <Pressable className="grow" onPress={() => void openPage('/club/sign-in/index')}>
          <View className="t16 strong num">{streakWords(club.signIn, isSignedToday)}</View>
          <View className="t12 quiet num">{bonusWords(club.signIn, isSignedToday)}</View>
        </Pressable>
        <Button
          size="m"
          isOff={isSignedToday}
          busyWords={isBusy ? clubText('busy') : null}
          onPress={() => void signInNow()}
        >
          {isSignedToday ? clubText('signed') : clubText('signInFor', { points: club.signIn.points })}
        </Button>
      </View>
      <View className="club-round">
        {days.slice(0, 7).map(({ place, points, state }) => (
          <View key={place} className={`club-round__day club-round__day--${state} t12 num`}>
            {state === 'done' ? <Icon name="check" size={16} /> : `+${points}`}
          </View>
        ))}
      </View>
    </Card>
  );
});
