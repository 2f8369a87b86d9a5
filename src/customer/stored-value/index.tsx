import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect } from 'react';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { PaymentSheet } from '../../features/payment/payment-sheet';
import { visit } from '../../features/session/visit';
import { goBack, openPage } from '../../platform/navigation';
import { customerProblemText } from '../../text/customer-problems';
import { shellText } from '../../text/shell';
import { storedValueText } from '../../text/stored-value';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Note } from '../../ui/note/note';
import { Screen } from '../../ui/screen/screen';
import { Bone } from '../../ui/skeleton/bone';
import { balanceStore } from './balance-store';
import { Entries } from './entries';
import { GiftCards } from './gift-cards';
import { Tiers } from './tiers';
import './index.scss';

const StoredValuePage = observer(function StoredValuePage() {
  const storeId = visit.store?.id;
  useDidShow(() => {
    visit.start();
    void balanceStore.refresh();
  });
  useEffect(() => void balanceStore.refresh(), [storeId]);
  return (
    <Screen>
      <NavigationBar
        isSticky
        title={storedValueText('title')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        <StoredValueBody />
      </View>
      <PaymentSheet />
    </Screen>
  );
});

const StoredValueBody = observer(function StoredValueBody() {
  const { view, problem } = balanceStore;
  if (view === null) return problem === null ? <Bones /> : <NotOpened />;
  if (!view.isOn) {
    const hasOwn = view.principal + view.bonus > 0 || view.giftCards.length > 0;
    return hasOwn ? (
      <>
        <Note icon="info">{storedValueText('offKept')}</Note>
        <Balance />
        <GiftCards />
        <Entries />
      </>
    ) : (
      <EmptyState mood="cold" title={storedValueText('off')} line={storedValueText('offLine')} />
    );
  }
  return (
    <>
      <Balance />
      <Tiers />
      <View className="stored-value__rule t12 quiet">{storedValueText('rule')}</View>
      <GiftCards />
      <Entries />
    </>
  );
});

const Balance = observer(function Balance() {
  const { principal, bonus, isOn } = balanceStore.view ?? { principal: 0, bonus: 0, isOn: false };
  const parts = { principal: fenToYuanText(principal), bonus: fenToYuanText(bonus) };
  return (
    <Card>
      <View className="row stored-value__top">
        <View className="grow">
          <View className="quiet">{storedValueText('now')}</View>
          <View className="stored-value__figure num">{`¥${fenToYuanText(principal + bonus)}`}</View>
          <View className="t12 quiet num">{storedValueText('parts', parts)}</View>
        </View>
        {isOn && principal + bonus > 0 ? (
          <Button size="m" onPress={() => void openPage('/pages/menu/index')}>
            {storedValueText('toMenu')}
          </Button>
        ) : null}
      </View>
    </Card>
  );
});

const NotOpened = observer(function NotOpened() {
  const { problem } = balanceStore;
  const isRefused = problem?.kind === 'refused';
  return (
    <EmptyState
      mood="cold"
      title={isRefused ? customerProblemText(problem) : shellText('offlineTitle')}
      line={isRefused ? '' : shellText('offlineLine')}
      action={
        <Button look="quiet" size="m" icon="repeat" onPress={() => void balanceStore.refresh()}>
          {shellText('again')}
        </Button>
      }
    />
  );
});

function Bones() {
  return (
    <>
      <Bone width="100%" height={124} radius={14} />
      <Bone width="100%" height={140} radius={14} />
      <Bone width="100%" height={260} radius={14} />
    </>
  );
}

export default StoredValuePage;
