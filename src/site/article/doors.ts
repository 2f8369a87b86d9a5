import type { ArticleView } from '../../../contract/articles';
import type { ArticleDoor } from '../../../domain/article/article-block';
import { wantDish } from '../../features/menu/wanted-dish';
import { visit } from '../../features/session/visit';
import { orderAt } from '../../features/stores/go-there';
import { openPage } from '../../platform/navigation';

/** The store that an article is of. */
type OfStore = Pick<ArticleView, 'storeId' | 'storeName'>;

/** From an article to a dish of its store, with its sheet open. */
export async function orderDish(article: OfStore, dishId: string): Promise<void> {
  wantDish(dishId);
  await enterMenu(article);
}

/** From an article to what can be done: each way ends where something is transacted. */
export async function enterDoor(article: OfStore, door: ArticleDoor): Promise<void> {
  const { storeId } = article;
  switch (door) {
    case 'order':
      return enterMenu(article);
    case 'reserve':
      if (visit.store?.id !== storeId) await visit.enterStore(storeId);
      return openPage('/customer/reserve/index');
    case 'queue':
      return openPage('/customer/queue/index', { store: storeId });
    case 'coupons':
      return openPage('/customer/coupons/index');
  }
}

function enterMenu({ storeId: id, storeName: name }: OfStore): Promise<void> {
  return orderAt({ id, name });
}
