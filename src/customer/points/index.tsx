import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { houseClock } from '../../features/member/house-clock';
import { dateWords } from '../../features/member/house-time';
import { Ledger } from '../../features/member/ledger';
import { memberStore, type MemberCardAnswer } from '../../features/member/member-store';
import { MemberNotOpened } from '../../features/member/not-opened';
import { OfflineNote } from '../../features/member/offline-note';
import { PointsBalance } from '../../features/member/points-balance';
import { countWords } from '../../features/menu/dish-words';
import { visit } from '../../features/session/visit';
import { goBack, openPage } from '../../platform/navigation';
import { memberText } from '../../text/member';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { ListRow } from '../../ui/list-row/list-row';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Note } from '../../ui/note/note';
import { Pressable } from '../../ui/pressable/pressable';
import { Screen } from '../../ui/screen/screen';
import { Bone } from '../../ui/skeleton/bone';
import { Timeline } from './timeline';
import './index.scss';

const PointsPage = observer(function PointsPage() {
  useDidShow(() => {
    visit.start();
    void memberStore.refresh();
  });
  return (
    <Screen>
      <NavigationBar
        isSticky
        title={memberText('points')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        <OfflineNote />
        <PointsBody />
      </View>
    </Screen>
  );
});

const PointsBody = observer(function PointsBody() {
  const { card, status } = memberStore;
  if (card === null) return status === 'failed' ? <MemberNotOpened /> : <Bones />;
  const toMenu = () => void openPage('/pages/menu/index');
  if (memberStore.entries.length === 0) {
    return (
      <>
        <EmptyState
          mood="warm"
          title={memberText('emptyTitle')}
          line={memberText('emptyLine')}
          action={<Button onPress={toMenu}>{memberText('toMenu')}</Button>}
        />
        <Rules />
      </>
    );
  }
  return (
    <>
      <PointsBalance card={card} onUse={toMenu} />
      <EndingSoon card={card} />
      <Timeline lots={card.pointsLots} nowMs={card.nowMs} />
      <Card className="points__shop">
        <ListRow
          icon="gift"
          words={memberText('pointsShop')}
          onPress={() => void openPage('/rewards/shop/index')}
        />
      </Card>
      <Ledger nowMs={card.nowMs} />
      <Rules />
    </>
  );
});

function EndingSoon({ card }: { readonly card: MemberCardAnswer }) {
  if (card.pointsEndingSoon === 0 || card.pointsEndAtMs === null) return null;
  const points = countWords(card.pointsEndingSoon);
  const date = dateWords(houseClock(), card.pointsEndAtMs - 1, card.nowMs);
  return (
    <Pressable onPress={() => void openPage('/rewards/shop/index')}>
      <Note icon="clock">
        <View className="strong num">{memberText('endsFirst', { points, date })}</View>
        <View>{memberText('endsFirstLine')}</View>
      </Note>
    </Pressable>
  );
}

/** How points are earned and when they end, by the store's own rules. */
const Rules = observer(function Rules() {
  const rules = visit.store?.pricing.points;
  if (!rules) return null;
  const { earnedPerYuan: points, expiresAfterDays: days } = rules;
  return (
    <View className="points__rules t12 quiet">
      {days === null ? memberText('rulesNever', { points }) : memberText('rules', { points, days })}
    </View>
  );
});

function Bones() {
  return (
    <>
      <Bone width="100%" height={212} radius={14} />
      <Card>
        <Bone width="100%" height={420} />
      </Card>
    </>
  );
}

export default PointsPage;
