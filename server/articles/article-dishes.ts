import type { ArticleDish } from '../../contract/articles';
import type { ArticleBlock } from '../../domain/article/article-block';
import { loadMenu } from '../ordering/load-menu';
import type { StoreDocument } from '../ordering/store-document';
import type { Services } from '../services';

/** The dishes of which an article tells, as the menu has them now; what left the menu is left out. */
export async function articleDishes(
  services: Services,
  store: Pick<StoreDocument, '_id' | 'menuVersion'>,
  blocks: readonly ArticleBlock[],
): Promise<ArticleDish[]> {
  const ids = new Set(blocks.flatMap((block) => (block.kind === 'dish' ? [block.dishId] : [])));
  if (ids.size === 0) return [];
  const menu = await loadMenu(services, store);
  return menu.dishes
    .filter(({ id }) => ids.has(id))
    .map(({ id: dishId, name, picture, price }) => ({ dishId, name, picture, price }));
}
