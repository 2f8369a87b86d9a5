import { View } from '@tarojs/components';
import { useDidShow, useRouter, useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { StoreView } from '../../../contract/views';
import type { SharedWay } from '../../../domain/channel/channel';
import { hoursWords } from '../../features/menu/hours-words';
import { Shopfront } from '../../features/session/shopfront/shopfront';
import { linkQuery, sharedTitle } from '../../features/session/sharing';
import { clockText, monthAndDay } from '../../features/session/store-clock';
import { visit } from '../../features/session/visit';
import { orderAt } from '../../features/stores/go-there';
import { OpenPill } from '../../features/stores/open-pill';
import { StoreContact } from '../../features/stores/store-contact';
import { storeList } from '../../features/stores/store-list';
import { StoreModes } from '../../features/stores/store-modes';
import { stateOf } from '../../features/stores/store-state';
import { WeekHours } from '../../features/stores/week-hours';
import { goBack, openPage, replacePage } from '../../platform/navigation';
import { localText } from '../../text/language';
import { customerProblemText } from '../../text/customer-problems';
import { queueText } from '../../text/queue';
import { shellText } from '../../text/shell';
import { storesText } from '../../text/stores';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { ListRow } from '../../ui/list-row/list-row';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Note } from '../../ui/note/note';
import { Screen } from '../../ui/screen/screen';
import { Bone } from '../../ui/skeleton/bone';
import './index.scss';

const StorePage = observer(function StorePage() {
  const { params } = useRouter();
  const storeId = params['storeId'] ?? params['store'] ?? visit.store?.id ?? '';
  const link = (way: SharedWay) => linkQuery('store', '', way, storeId);
  useShareAppMessage(() => ({ title: sharedTitle(null), path: `/customer/store/index?${link('card')}` }));
  useShareTimeline(() => ({ title: sharedTitle(null), query: link('moments') }));
  useDidShow(() => {
    visit.start();
    if (storeList.find(storeId) === null) void storeList.refresh();
  });
  const store = storeList.find(storeId);
  return (
    <Screen className="store-page">
      <NavigationBar
        isSticky
        title={store ? localText(store.name) : storesText('store')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        {store ? <Awaited store={store} at={Number(params['at'])} /> : null}
        {store ? <StoreParts store={store} /> : <NoStore />}
      </View>
      {store ? <OrderHere store={store} /> : null}
    </Screen>
  );
});

/** A friend's link says when they are here; a time that is over is nobody's any more. */
const Awaited = observer(function Awaited({ store, at }: { readonly store: StoreView; readonly at: number }) {
  if (!Number.isSafeInteger(at) || at < visit.nowMs) return null;
  const when = { ...monthAndDay(store.hours, at), time: clockText(store.hours, at) };
  return <Note icon="clock">{storesText('awaited', when)}</Note>;
});

const StoreParts = observer(function StoreParts({ store }: { readonly store: StoreView }) {
  const { nowMs } = visit;
  return (
    <>
      <View className="store-page__face">
        <Shopfront className="store-page__shop" />
      </View>
      <View className="store-page__title">
        <View className="row gap-8">
          <View className="display t20 clip" ariaRole="heading">
            {localText(store.brand)}
          </View>
          <OpenPill state={stateOf(store, nowMs)} />
        </View>
        <View className="quiet">{localText(store.slogan)}</View>
      </View>
      {store.notice === null ? null : <Note icon="news">{localText(store.notice)}</Note>}
      <StoreContact store={store} />
      {store.hasQueue ? (
        <Card className="store-page__row">
          <ListRow
            icon="queue"
            words={queueText('entry')}
            detail={queueText('entryLine')}
            onPress={() => void openPage('/customer/queue/index', { store: store.id })}
          />
        </Card>
      ) : null}
      <Card label={storesText('hours')}>
        <View className="row between store-page__heading">
          <View className="t16 strong">{storesText('hours')}</View>
          <View className="t12 quiet num">{hoursWords(store, nowMs)}</View>
        </View>
        <WeekHours hours={store.hours} nowMs={nowMs} />
      </Card>
      <StoreModes store={store} />
      <Button
        look="line"
        isWide
        icon="share"
        onPress={() => void openPage('/site/share-poster/index', { kind: 'store', store: store.id })}
      >
        {storesText('share')}
      </Button>
    </>
  );
});

const OrderHere = observer(function OrderHere({ store }: { readonly store: StoreView }) {
  const [isEntering, setEntering] = useState(false);
  const order = async () => {
    setEntering(true);
    await orderAt(store);
    setEntering(false);
  };
  return (
    <View className="store-page__foot">
      <Button isWide busyWords={isEntering ? storesText('entering') : null} onPress={() => void order()}>
        {storesText('orderHere')}
      </Button>
    </View>
  );
});

const NoStore = observer(function NoStore() {
  if (storeList.status === 'loading') return <Bones />;
  const { problem } = storeList;
  if (problem !== null) {
    return (
      <EmptyState
        mood="cold"
        title={problem.kind === 'refused' ? storesText('failedTitle') : shellText('offlineTitle')}
        line={customerProblemText(problem)}
        action={
          <Button look="quiet" size="m" icon="repeat" onPress={() => void storeList.refresh()}>
            {shellText('again')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      mood="cold"
      title={storesText('unknownTitle')}
      line={storesText('unknownLine')}
      action={
        <Button onPress={() => void replacePage('/customer/stores/index')}>{storesText('stores')}</Button>
      }
    />
  );
});

function Bones() {
  return (
    <>
      <Bone width="100%" height={184} radius={22} />
      <Bone width="60%" height={28} />
      <Bone width="100%" height={232} radius={14} />
      <Bone width="100%" height={300} radius={14} />
    </>
  );
}

export default StorePage;
