import type { ArticleDoor } from '../../../domain/article/article-block';
import { wantDish } from '../../features/menu/wanted-dish';
import { visit } from '../../features/session/visit';
import { orderAt } from '../../features/stores/go-there';
import { storeList } from '../../features/stores/store-list';
import { openPage } from '../../platform/navigation';

/** From an article to a dish of its store, with its sheet open. */
export async function orderDish(storeId: string, dishId: string): Promise<void> {
  wantDish(dishId);
  await enterMenu(storeId);
}

/** From an article to what can be done: each way ends where something is transacted. */
export async function enterDoor(storeId: string, door: ArticleDoor): Promise<void> {
  switch (door) {
    case 'order':
      return enterMenu(storeId);
    case 'reserve':
      if (visit.store?.id !== storeId) await visit.enterStore(storeId);
      return openPage('/customer/reserve/index');
    case 'queue':
      return openPage('/customer/queue/index', { store: storeId });
    case 'coupons':
      return openPage('/customer/coupons/index');
  }
}

async function enterMenu(storeId: string): Promise<void> {
  const store = storeList.find(storeId);
  await (store === null ? openPage('/pages/menu/index') : orderAt(store));
}
