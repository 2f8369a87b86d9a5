import { View } from '@tarojs/components';
import { useDidShow, usePageScroll } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useRef, useState } from 'react';
import { DishShow } from '../../features/home/dish-show';
import { HomeSkeleton } from '../../features/home/home-skeleton';
import { OtherStores } from '../../features/home/other-stores';
import { Savings } from '../../features/home/savings';
import { WaysRow } from '../../features/home/ways-row';
import { GuestTabs } from '../../features/session/guest-tabs';
import { useSharing } from '../../features/session/sharing';
import { Shopfront } from '../../features/session/shopfront/shopfront';
import { visit } from '../../features/session/visit';
import { OpenPill } from '../../features/stores/open-pill';
import { StoreCard } from '../../features/stores/store-card';
import { storeList } from '../../features/stores/store-list';
import { openPage } from '../../platform/navigation';
import { homeText } from '../../text/home';
import { localText } from '../../text/language';
import { problemText } from '../../text/problems';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Icon } from '../../ui/icon/icon';
import { Note } from '../../ui/note/note';
import { Pressable } from '../../ui/pressable/pressable';
import { Screen } from '../../ui/screen/screen';
import './index.scss';

/** The house's name has gone under the navigation row after so many px. */
const nameGoneAt = 196;

const HomePage = observer(function HomePage() {
  const isNameGone = useNameGone();
  useSharing('/pages/home/index', 'store');
  useDidShow(() => {
    visit.start();
    visit.refreshIfOld();
    if (storeList.status !== 'ready') void storeList.refresh();
  });
  return (
    <Screen hasTabs className="home">
      <View className="home__face">
        <Shopfront className="home__shop" />
      </View>
      <View className={isNameGone ? 'home__bar home__bar--shown' : 'home__bar'}>
        <HouseName />
      </View>
      <View className="home__sheet">
        <HomeBody />
      </View>
      <GuestTabs active="home" liveOrders={visit.liveOrderIds.length} />
    </Screen>
  );
});

const HomeBody = observer(function HomeBody() {
  const { store, nowMs } = visit;
  if (visit.status === 'failed' && visit.problem !== null) return <NotOpened />;
  if (!store) return <HomeSkeleton />;
  return (
    <>
      <View className="home__title">
        <HouseName isHeading />
      </View>
      <View className="quiet home__slogan">{localText(store.slogan)}</View>
      <View className="home__parts">
        <LiveOrder />
        <WaysRow />
        <View>
          <StoreCard
            store={store}
            nowMs={nowMs}
            onOpen={() => void openPage('/customer/store/index', { storeId: store.id })}
          />
          <OtherStores />
        </View>
        {store.notice === null ? null : <Note icon="news">{localText(store.notice)}</Note>}
        <DishShow />
        <Savings />
        <View className="home__links">
          {store.takesReservations ? (
            <Link words={homeText('reserve')} onPress={() => void openPage('/customer/reserve/index')} />
          ) : null}
          {store.hasQueue ? (
            <Link words={homeText('queue')} onPress={() => void openPage('/customer/queue/index')} />
          ) : null}
          <Link
            words={homeText('storePage')}
            onPress={() => void openPage('/customer/store/index', { storeId: store.id })}
          />
          <Link words={homeText('orders')} onPress={() => void openPage('/pages/orders/index')} />
          <Link words={homeText('about')} onPress={() => void openPage('/site/home/index')} />
        </View>
      </View>
    </>
  );
});

const HouseName = observer(function HouseName({ isHeading = false }: { readonly isHeading?: boolean }) {
  const { store, storeState } = visit;
  if (!store) return null;
  return (
    <View className="row gap-12">
      <View
        className={isHeading ? 'display home__name clip' : 'display t20 clip'}
        {...(isHeading ? { ariaRole: 'heading' } : {})}
      >
        {localText(store.brand)}
      </View>
      <OpenPill state={storeState} />
    </View>
  );
});

const LiveOrder = observer(function LiveOrder() {
  const { liveOrderIds } = visit;
  const [orderId] = liveOrderIds;
  if (orderId === undefined) return null;
  const isOne = liveOrderIds.length === 1;
  return (
    <Pressable
      className="home__live"
      onPress={() =>
        void (isOne ? openPage('/pages/order/index', { id: orderId }) : openPage('/pages/orders/index'))
      }
    >
      <Icon name="flame" size={20} />
      <View className="grow">
        {isOne ? homeText('liveOrder') : homeText('liveOrders', { count: liveOrderIds.length })}
      </View>
      <Icon name="right" size={16} />
    </Pressable>
  );
});

function Link({ words, onPress }: { readonly words: string; readonly onPress: () => void }) {
  return (
    <Pressable className="home__link" role="link" onPress={onPress}>
      {words}
    </Pressable>
  );
}

const NotOpened = observer(function NotOpened() {
  const { problem } = visit;
  const isRefused = problem?.kind === 'refused';
  return (
    <EmptyState
      mood="cold"
      title={isRefused ? homeText('failedTitle') : shellText('offlineTitle')}
      line={isRefused ? problemText(problem) : shellText('offlineLine')}
      action={
        <Button look="quiet" size="m" icon="repeat" onPress={() => void visit.refresh()}>
          {shellText('again')}
        </Button>
      }
    />
  );
});

/** Whether the page is scrolled so far that its name is out of sight; changes twice, however long the scroll. */
function useNameGone(): boolean {
  const [isGone, setGone] = useState(false);
  const last = useRef(false);
  usePageScroll(({ scrollTop }) => {
    const next = scrollTop > nameGoneAt;
    if (next === last.current) return;
    last.current = next;
    setGone(next);
  });
  return isGone;
}

export default HomePage;
