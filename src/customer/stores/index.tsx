import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { visit } from '../../features/session/visit';
import { StoreEntries } from '../../features/stores/store-entries';
import { storeList } from '../../features/stores/store-list';
import { goBack } from '../../platform/navigation';
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
  return (
    <>
      <NearestAsk />
      <StoreEntries />
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
