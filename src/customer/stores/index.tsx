import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { StoreView } from '../../../contract/views';
import { visit } from '../../features/session/visit';
import { orderAt } from '../../features/stores/go-there';
import { StoreEntry } from '../../features/stores/store-entry';
import { storeList } from '../../features/stores/store-list';
import { goBack, openPage } from '../../platform/navigation';
import { customerProblemText } from '../../text/customer-problems';
import { shellText } from '../../text/shell';
import { storesText } from '../../text/stores';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Screen } from '../../ui/screen/screen';
import { Bone } from '../../ui/skeleton/bone';
import './index.scss';

const StoresPage = observer(function StoresPage() {
  useDidShow(() => {
    visit.start();
    void storeList.refresh();
    void storeList.locateQuietly();
  });
  return (
    <Screen>
      <NavigationBar
        isSticky
        title={storesText('stores')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        <StoresBody />
      </View>
    </Screen>
  );
});

const StoresBody = observer(function StoresBody() {
  const [enteringId, setEnteringId] = useState<string | null>(null);
  if (storeList.status === 'loading') return <Bones />;
  if (storeList.status === 'failed' && storeList.problem !== null) {
    return (
      <EmptyState
        mood="cold"
        title={storeList.problem.kind === 'refused' ? storesText('failedTitle') : shellText('offlineTitle')}
        line={customerProblemText(storeList.problem)}
        action={
          <Button look="quiet" size="m" icon="repeat" onPress={() => void storeList.refresh()}>
            {shellText('again')}
          </Button>
        }
      />
    );
  }
  const order = async (store: StoreView) => {
    setEnteringId(store.id);
    await orderAt(store);
    setEnteringId(null);
  };
  const isOrdered = storeList.position !== null && storeList.stores.length > 1;
  return (
    <>
      <NearestAsk />
      {storeList.inOrder.map((store, index) => (
        <StoreEntry
          key={store.id}
          store={store}
          nowMs={storeList.nowMs}
          metres={storeList.metresTo(store)}
          isNearest={isOrdered && index === 0}
          isEntering={enteringId === store.id}
          onOpen={() => void openPage('/customer/store/index', { storeId: store.id })}
          onOrder={() => void order(store)}
        />
      ))}
    </>
  );
});

/** Offers to order the stores by distance. It is asked for nowhere else, and everything works without. */
const NearestAsk = observer(function NearestAsk() {
  if (storeList.position !== null || storeList.stores.length < 2) return null;
  return (
    <View className="stores__ask">
      <View className="grow t12 quiet">
        {storesText(storeList.hasNoPosition ? 'notFound' : 'whyLocation')}
      </View>
      <Button
        look="quiet"
        size="s"
        icon="pin"
        busyWords={storeList.isLocating ? storesText('finding') : null}
        onPress={() => void storeList.locate()}
      >
        {storesText('whichIsNear')}
      </Button>
    </View>
  );
});

function Bones() {
  return (
    <>
      <Bone width="100%" height={172} radius={14} />
      <Bone width="100%" height={172} radius={14} />
    </>
  );
}

export default StoresPage;
