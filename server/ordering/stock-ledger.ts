import { dishesById } from '../../domain/menu/lookup';
import type { Menu } from '../../domain/menu/menu';
import { Refused } from '../refused';
import type { Transaction } from '../wechat/database';
import type { OrderHold } from './order-document';
import { stockDocumentId } from './stock-document';

/**
 * Takes portions from a day's stock, all or none. The dish's first order of the day makes its document from the
 * menu's daily quantity. Yields the portions that were taken, for a lifted limit takes none.
 */
export async function takeStock(
  transaction: Transaction,
  wanted: { readonly storeId: string; readonly day: string; readonly portions: OrderHold['portions'] },
  menu: Menu,
): Promise<OrderHold['portions'] | Refused> {
  const taken: { dishId: string; portions: number }[] = [];
  for (const { dishId, portions } of wanted.portions) {
    const _id = stockDocumentId(wanted.storeId, wanted.day, dishId);
    const stock = await transaction.get('stock', _id);
    const remaining = stock ? stock.remaining : (dishesById(menu).get(dishId)?.dailyQuantity ?? null);
    if (remaining === null) continue;
    if (remaining < portions) return new Refused('SOLD_OUT', { left: [{ dishId, remaining }], lines: [] });
    const left = remaining - portions;
    if (stock) await transaction.update('stock', _id, { remaining: left });
    else
      await transaction.set('stock', {
        _id,
        storeId: wanted.storeId,
        day: wanted.day,
        dishId,
        remaining: left,
      });
    taken.push({ dishId, portions });
  }
  return taken;
}

/** Gives portions back to the day they were taken from. A limit that was lifted since then needs nothing back. */
export async function returnStock(
  transaction: Transaction,
  order: { readonly storeId: string; readonly day: string },
  returned: OrderHold['portions'],
): Promise<void> {
  for (const { dishId, portions } of returned) {
    const _id = stockDocumentId(order.storeId, order.day, dishId);
    const stock = await transaction.get('stock', _id);
    if (!stock || stock.remaining === null) continue;
    await transaction.update('stock', _id, { remaining: stock.remaining + portions });
  }
}
