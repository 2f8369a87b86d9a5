import type { Fen } from '../../domain/money/fen';
import { sumFen } from '../../domain/money/sum-fen';
import type { Transaction } from '../wechat/database';
import { tillId } from './shift-document';

/**
 * Adds cash that a colleague took from a guest, or gave back to one, to their open shift, in the transaction that books
 * it. Whoever has none open works without a drawer: the books have it, and no count has to answer for it.
 */
export async function noteCash(
  transaction: Transaction,
  who: { readonly storeId: string; readonly openid: string },
  moved: { readonly taken: Fen } | { readonly refunded: Fen },
): Promise<void> {
  const till = await transaction.get('tills', tillId(who.storeId, who.openid));
  const shift = till?.openShiftId ? await transaction.get('shifts', till.openShiftId) : null;
  if (shift?.state !== 'open') return;
  const { drawer } = shift;
  const change =
    'taken' in moved
      ? { taken: sumFen([drawer.taken, moved.taken]) }
      : { refunded: sumFen([drawer.refunded, moved.refunded]) };
  await transaction.update('shifts', shift._id, { drawer: { ...drawer, ...change } });
}
