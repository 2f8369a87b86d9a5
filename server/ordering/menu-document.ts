import type { Menu } from '../../domain/menu/menu';

/** `menus/<storeId>@<version>`: one published version of a menu, whole. It is never changed after it was published. */
export interface MenuDocument extends Menu {
  readonly _id: string;
}

export function menuDocumentId(storeId: string, version: string): string {
  return `${storeId}@${version}`;
}
