import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { houseClock } from '../../features/member/house-clock';
import { dateWords } from '../../features/member/house-time';
import { countWords } from '../../features/menu/dish-words';
import { visit } from '../../features/session/visit';
import { openPage } from '../../platform/navigation';
import { clubText } from '../../text/club';
import { localText } from '../../text/language';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { ListRow } from '../../ui/list-row/list-row';
import { Note } from '../../ui/note/note';
import { ClubPage } from '../club-page';
import { clubStore, type ClubAnswer } from '../club-store';
import { sayOutcome } from '../club-words';
import { LevelCard } from '../level-card';
import { BirthdaySheet, birthdayWords } from './birthday-sheet';
import { SignInStrip } from './sign-in-strip';
import './index.scss';

const newsForMs = 14 * 24 * 60 * 60_000;

/** The club: how the guest stands, what waits to be taken, and where everything is. */
const ClubHomePage = observer(function ClubHomePage() {
  return (
    <ClubPage title={clubText('title')}>
      {(club) => (
        <>
          <LevelCard club={club} onOpen={() => void openPage('/club/levels/index')} />
          <LevelNews club={club} />
          <Welcome club={club} />
          {club.signIn.isOn ? <SignInStrip club={club} /> : null}
          <Rows club={club} />
        </>
      )}
    </ClubPage>
  );
});

/** What happened to the level of late, and what is going to. */
function LevelNews({ club }: { readonly club: ClubAnswer }) {
  const { level } = clubStore;
  if (level === null || level.threshold === 0) return null;
  if (club.fallsAtMs !== null && club.missingToKeep > 0) {
    const date = dateWords(houseClock(), club.fallsAtMs - 1, club.nowMs);
    const yuan = fenToShortYuanText(club.missingToKeep);
    return <Note icon="clock">{clubText('endsUnless', { date, yuan })}</Note>;
  }
  // A level that only this look has worked out began with it, and is no news.
  const ageMs = club.nowMs - club.sinceMs;
  const isNew = ageMs > 0 && ageMs < newsForMs;
  return isNew ? <Note icon="star">{clubText('risen', { level: localText(level.name) })}</Note> : null;
}

const Welcome = observer(function Welcome({ club }: { readonly club: ClubAnswer }) {
  const { welcome } = club;
  const storeId = visit.store?.id ?? null;
  if (welcome === null || storeId === null) return null;
  const parts = [
    welcome.points > 0 ? clubText('points', { points: countWords(welcome.points) }) : null,
    welcome.coupon === null ? null : couponWords(welcome.coupon),
  ].filter((part) => part !== null);
  const claim = async () => sayOutcome(await clubStore.claimWelcome(storeId), clubText('welcomed'));
  return (
    <Card className="row gap-12 club-welcome" label={clubText('welcome')}>
      <View className="grow">
        <View className="t16 strong">{clubText('welcome')}</View>
        <View className="t12 gold num">{parts.join(clubText('and'))}</View>
      </View>
      <Button size="m" busyWords={clubStore.isBusy ? clubText('busy') : null} onPress={() => void claim()}>
        {clubText('take')}
      </Button>
    </Card>
  );
});

function couponWords({ amount, minimumSpend }: { readonly amount: number; readonly minimumSpend: number }) {
  const yuan = fenToShortYuanText(amount);
  if (minimumSpend === 0) return clubText('coupon', { yuan });
  return clubText('couponFrom', { yuan, from: fenToShortYuanText(minimumSpend) });
}

const Rows = observer(function Rows({ club }: { readonly club: ClubAnswer }) {
  const [isBirthdayOpen, setBirthdayOpen] = useState(false);
  const ending = club.pointsEndingSoon > 0;
  return (
    <>
      <Card className="club-rows">
        <ListRow icon="qr" words={clubText('code')} onPress={() => void openPage('/club/code/index')} />
        <ListRow icon="star" words={clubText('levels')} onPress={() => void openPage('/club/levels/index')} />
        <ListRow
          icon="coin"
          words={clubText('pointsRow')}
          detail={
            ending
              ? clubText('endingSoon', { points: countWords(club.pointsEndingSoon) })
              : countWords(club.points)
          }
          onPress={() => void openPage('/customer/points/index')}
        />
        <ListRow
          icon="ticket"
          words={clubText('coupons')}
          detail={clubText('couponCount', { count: club.coupons })}
          onPress={() => void openPage('/customer/coupons/index')}
        />
        {club.birthday.isOn ? (
          <ListRow
            icon="gift"
            words={clubText('birthday')}
            detail={birthdayWords(club.birthday.monthDay)}
            onPress={() => setBirthdayOpen(true)}
          />
        ) : null}
      </Card>
      <Card className="club-rows">
        <ListRow icon="gift" words={clubText('shop')} onPress={() => void openPage('/rewards/shop/index')} />
        <ListRow
          icon="ticket"
          words={clubText('couponCentre')}
          onPress={() => void openPage('/rewards/coupons/index')}
        />
        <ListRow
          icon="share"
          words={clubText('invite')}
          onPress={() => void openPage('/rewards/invite/index')}
        />
        <ListRow
          icon="heart"
          words={clubText('favourites')}
          onPress={() => void openPage('/rewards/favourites/index')}
        />
      </Card>
      <BirthdaySheet club={club} isOpen={isBirthdayOpen} onClose={() => setBirthdayOpen(false)} />
    </>
  );
});

export default ClubHomePage;
