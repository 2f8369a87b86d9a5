import type { Fen } from '../../domain/money/fen';
import { balanceOf } from '../../domain/stored-value/stored-value';
import type { StoreDocument } from '../ordering/store-document';
import type { Database } from '../wechat/database';
import { storedValueOf } from './switched-on';

/** What a guest can spend of money paid in advance at a store; a store that takes none costs no read. */
export async function readBalance(
  database: Database,
  guestId: string,
  store: Pick<StoreDocument, 'storedValue'>,
): Promise<Fen> {
  if (!storedValueOf(store).isOn) return 0;
  const account = await database.get('storedValueAccounts', guestId);
  return account ? balanceOf(account) : 0;
}
