import type { Menu } from '../../domain/menu/menu';
import type { Services } from '../services';
import { menuDocumentId } from './menu-document';
import type { StoreDocument } from './store-document';

/** An instance keeps the menus in use and some before them; each is about 60 KB. */
const menusKept = 20;

/** The store's present menu. A published version never changes, so an instance reads it once. */
export async function loadMenu(
  services: Services,
  store: Pick<StoreDocument, '_id' | 'menuVersion'>,
): Promise<Menu> {
  const id = menuDocumentId(store._id, store.menuVersion);
  const kept = services.memory.menus.get(id);
  if (kept) return kept;
  const document = await services.database.get('menus', id);
  if (!document) throw new Error(`the store names the menu ${id}, but there is no such document in menus`);
  const { _id, ...menu } = document;
  const oldest = services.memory.menus.keys().next();
  if (services.memory.menus.size >= menusKept && !oldest.done) services.memory.menus.delete(oldest.value);
  services.memory.menus.set(_id, menu);
  return menu;
}
