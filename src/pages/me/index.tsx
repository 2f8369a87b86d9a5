import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { greetingWords } from '../../features/member/house-time';
import { houseClock } from '../../features/member/house-clock';
import { MemberAssets } from '../../features/member/member-assets';
import { MemberCard } from '../../features/member/member-card';
import { memberStore, type MemberCardAnswer } from '../../features/member/member-store';
import { MemberNotOpened } from '../../features/member/not-opened';
import { OfflineNote } from '../../features/member/offline-note';
import { languageWords, themeWords } from '../../features/member/settings-words';
import { orderAgain } from '../../features/order/order-again';
import { OrderCard } from '../../features/orders/order-card';
import { GuestTabs } from '../../features/session/guest-tabs';
import { settings } from '../../features/session/settings';
import { visit } from '../../features/session/visit';
import { openPage } from '../../platform/navigation';
import { localText } from '../../text/language';
import { memberText } from '../../text/member';
import { Avatar } from '../../ui/avatar/avatar';
import { Card } from '../../ui/card/card';
import { ListRow } from '../../ui/list-row/list-row';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Note } from '../../ui/note/note';
import { Pressable } from '../../ui/pressable/pressable';
import { Screen } from '../../ui/screen/screen';
import { Bone } from '../../ui/skeleton/bone';
import './index.scss';

const endsSoonMs = 3 * 24 * 60 * 60_000;

const MePage = observer(function MePage() {
  useDidShow(() => {
    visit.start();
    void memberStore.refresh();
  });
  const liveOrders = memberStore.card?.liveOrders.length ?? visit.liveOrderIds.length;
  return (
    <Screen hasTabs>
      <View className="me__glow" />
      <NavigationBar>
        <Greeting />
      </NavigationBar>
      <View className="stack me__parts">
        <OfflineNote />
        <MemberPart />
        <Entries />
      </View>
      <GuestTabs active="me" liveOrders={liveOrders} />
    </Screen>
  );
});

const Greeting = observer(function Greeting() {
  const name = memberStore.card?.name ?? null;
  const greeting = greetingWords(houseClock(), visit.nowMs);
  return (
    <View className="row gap-8 me__greeting">
      <Avatar picture={null} />
      <View className="t16 strong clip" ariaRole="heading">
        {name === null ? greeting : memberText('greeting', { name, greeting })}
      </View>
    </View>
  );
});

/** What the cloud knows of the member; the rows below need none of it and are there at once. */
const MemberPart = observer(function MemberPart() {
  const { card, status } = memberStore;
  if (card === null) {
    return status === 'failed' ? (
      <Card>
        <MemberNotOpened />
      </Card>
    ) : (
      <Bones />
    );
  }
  return (
    <>
      <MemberCard card={card} />
      <MemberAssets
        card={card}
        onCoupons={() => void openPage('/customer/coupons/index')}
        onOrders={() => void openPage('/pages/orders/index')}
      />
      <CouponsEnding card={card} />
      <WaitingQuestion id={card.waitingQuestionId} />
      {card.liveOrders.map((order) => (
        <OrderCard
          key={order.id}
          order={order}
          nowMs={visit.nowMs}
          onOpen={() => void openPage('/pages/order/index', { id: order.id })}
          onAgain={() => void orderAgain(order.storeId, order.cartLines)}
        />
      ))}
      {card.isStaff ? (
        <Card className="me__rows">
          <ListRow
            icon="cook"
            words={memberText('staff')}
            detail={memberText('staffLine')}
            onPress={() => void openPage('/staff/board/index')}
          />
        </Card>
      ) : null}
    </>
  );
});

/** Points that end are said on the card itself. */
function CouponsEnding({ card }: { readonly card: MemberCardAnswer }) {
  const count = card.coupons.filter(({ validUntilMs }) => validUntilMs <= card.nowMs + endsSoonMs).length;
  if (count === 0) return null;
  return (
    <Pressable onPress={() => void openPage('/customer/coupons/index')}>
      <Note icon="clock">{memberText('couponsEnding', { count })}</Note>
    </Pressable>
  );
}

/** What the house asks this guest about a dish, until it is answered. */
function WaitingQuestion({ id }: { readonly id: string | null }) {
  if (id === null) return null;
  return (
    <Pressable onPress={() => void openPage('/customer/dish-question/index', { id })}>
      <Note icon="chat">{memberText('question')}</Note>
    </Pressable>
  );
}

const Entries = observer(function Entries() {
  const live = memberStore.card?.liveOrders.length ?? 0;
  return (
    <>
      <Card className="me__rows">
        <ListRow
          icon="receipt"
          words={memberText('orders')}
          detail={live > 0 ? memberText('liveCount', { count: live }) : null}
          onPress={() => void openPage('/pages/orders/index')}
        />
        {visit.store?.takesReservations === true ? (
          <ListRow
            icon="calendar"
            words={memberText('tables')}
            onPress={() => void openPage('/customer/reservations/index')}
          />
        ) : null}
        {visit.store?.storedValue.isOn === true || (memberStore.card?.balance ?? 0) > 0 ? (
          <ListRow
            icon="wallet"
            words={memberText('balanceRow')}
            detail={`¥${fenToYuanText(memberStore.card?.balance ?? visit.member?.balance ?? 0)}`}
            onPress={() => void openPage('/customer/stored-value/index')}
          />
        ) : null}
        <ListRow
          icon="coin"
          words={memberText('statement')}
          onPress={() => void openPage('/customer/statement/index')}
        />
        <ListRow
          icon="chat"
          words={memberText('chat')}
          onPress={() => void openPage('/customer/chat/index')}
        />
        <ListRow
          icon="pin"
          words={memberText('stores')}
          detail={visit.store ? localText(visit.store.name) : null}
          onPress={() => void openPage('/customer/stores/index')}
        />
      </Card>
      <Card className="me__rows">
        <ListRow
          icon="globe"
          words={memberText('language')}
          detail={languageWords(settings.language)}
          onPress={() => void openPage('/customer/settings/index')}
        />
        <ListRow
          icon="moon"
          words={memberText('appearance')}
          detail={themeWords(settings.theme)}
          onPress={() => void openPage('/customer/settings/index')}
        />
        <ListRow
          icon="shield"
          words={memberText('consents')}
          onPress={() => void openPage('/customer/consents/index')}
        />
        <ListRow
          icon="info"
          words={memberText('about')}
          onPress={() => void openPage('/customer/about/index')}
        />
      </Card>
    </>
  );
});

function Bones() {
  return (
    <>
      <Bone width="100%" height={179} radius={22} />
      <Bone width="100%" height={86} radius={14} />
    </>
  );
}

export default MePage;
