import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { StoreView } from '../../../contract/views';
import { openPage } from '../../platform/navigation';
import { orderAt } from './go-there';
import { StoreEntry } from './store-entry';
import { storeList } from './store-list';

/** All stores, in front the nearest where the guest has said where that is; each with the way to its menu. */
export const StoreEntries = observer(function StoreEntries() {
  const [enteringId, setEnteringId] = useState<string | null>(null);
  const order = async (store: StoreView) => {
    setEnteringId(store.id);
    await orderAt(store);
    setEnteringId(null);
  };
  const isOrdered = storeList.position !== null && storeList.stores.length > 1;
  return (
    <>
      {storeList.inOrder.map((store, at) => (
        <StoreEntry
          key={store.id}
          store={store}
          nowMs={storeList.nowMs}
          metres={storeList.metresTo(store)}
          isNearest={isOrdered && at === 0}
          isEntering={enteringId === store.id}
          onOpen={() => void openPage('/customer/store/index', { storeId: store.id })}
          onOrder={() => void order(store)}
        />
      ))}
    </>
  );
});
