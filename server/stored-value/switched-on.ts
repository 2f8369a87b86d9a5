import { storedValueOff, type StoredValueRules } from '../../domain/stored-value/stored-value';
import type { StoreDocument } from '../ordering/store-document';
import { Refused } from '../refused';
import type { Transaction } from '../wechat/database';

/** What the owner of a store decided; a store whose owner never did takes no money in advance. */
export function storedValueOf(store: Pick<StoreDocument, 'storedValue'>): StoredValueRules {
  return store.storedValue ?? storedValueOff;
}

/** A store that takes money in advance now. */
export async function findStoreWithStoredValue(
  database: Pick<Transaction, 'get'>,
  storeId: string,
): Promise<StoreDocument | Refused> {
  const store = await database.get('stores', storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  return storedValueOf(store).isOn ? store : new Refused('STORED_VALUE_OFF');
}
