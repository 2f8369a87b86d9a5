import type { StoreView } from '../../../contract/views';
import { openPage } from '../../platform/navigation';
import { openMap } from '../../platform/phone';
import { localText } from '../../text/language';
import { storesText } from '../../text/stores';
import { showToast } from '../../ui/toast/toasts';
import { visit } from '../session/visit';

/** Shows the store on the phone's map. */
export function showWay(store: StoreView): void {
  const { latitude, longitude } = store;
  void openMap({ latitude, longitude, name: localText(store.name), address: localText(store.address) });
}

/** Moves the visit to a store and opens its menu. */
export async function orderAt(store: Pick<StoreView, 'id' | 'name'>): Promise<void> {
  if (visit.store?.id !== store.id) {
    await visit.enterStore(store.id);
    if (visit.store?.id !== store.id) {
      showToast(storesText('failedTitle'));
      return;
    }
    showToast(storesText('switched', { store: localText(store.name) }));
  }
  await openPage('/pages/menu/index');
}
