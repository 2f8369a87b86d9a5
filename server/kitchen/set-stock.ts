import type { StaffAnswers, StaffInput, StockRow } from '../../contract/staff';
import { dishesById } from '../../domain/menu/lookup';
import { countStock, remainingOnTray, traysInOrder, type StockCount } from '../../domain/stock/trays';
import { businessDay } from '../../domain/store-hours/business-day';
import { readStock } from '../ordering/availability';
import { loadMenu } from '../ordering/load-menu';
import {
  countOf,
  newStock,
  stockDocumentId,
  trayDocumentId,
  type DishOfDay,
} from '../ordering/stock-document';
import type { StoreDocument } from '../ordering/store-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { bumpSignal } from '../signals/bump-signal';
import { storeSignalId } from '../signals/signal-document';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import { stockRows } from './stock-rows';

export async function listStock(
  services: Services,
  input: StaffInput<'listStock'>,
): Promise<StaffAnswers['listStock'] | Refused> {
  const store = await services.database.get('stores', input.storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const nowMs = services.nowMs();
  const [menu, stock] = await Promise.all([
    loadMenu(services, store),
    readStock(services.database, store, nowMs),
  ]);
  return {
    rows: stockRows(store, menu, stock, nowMs),
    pausedUntilMs: store.pausedUntilMs,
    promisedMinutes: store.promisedMinutes,
    acceptsByItself: store.acceptsByItself ?? false,
  };
}

/** Takes a dish off the menu until somebody says otherwise, or puts it back. */
export function setSoldOut(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'setSoldOut'>,
): Promise<StaffAnswers['setSoldOut'] | Refused> {
  return changeStock(services, input, async (transaction, store) => {
    const wasSoldOut = store.soldOutDishIds.includes(input.dishId);
    if (wasSoldOut === input.isSoldOut) return;
    const others = store.soldOutDishIds.filter((dishId) => dishId !== input.dishId);
    const soldOutDishIds = input.isSoldOut ? [...others, input.dishId] : others;
    await transaction.update('stores', store._id, { soldOutDishIds });
    await audit(transaction, services, {
      storeId: store._id,
      actor: colleague.openid,
      action: 'setSoldOut',
      subject: input.dishId,
      before: wasSoldOut ? 'sold out' : 'for sale',
      after: input.isSoldOut ? 'sold out' : 'for sale',
      reason: input.reason ?? null,
    });
  });
}

/**
 * Sets the portions that are left of a dish for the rest of the business day, or lifts the limit for that day. It writes the
 * count alone, which makes all trays full anew, so that it need not win each of them from the orders of a rush.
 */
export function setRemaining(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'setRemaining'>,
): Promise<StaffAnswers['setRemaining'] | Refused> {
  return changeStock(services, input, async (transaction, store) => {
    const { dishId, remaining } = input;
    const day = businessDay(store.hours, services.nowMs());
    const _id = stockDocumentId(store._id, day, dishId);
    const found = await transaction.get('stock', _id);
    const dish = { storeId: store._id, day, dishId };
    const before = found && { remaining: await remainingNow(transaction, dish, countOf(found)) };
    if (before?.remaining === remaining) return;
    await transaction.set(
      'stock',
      newStock(dish, countStock(remaining, found ? countOf(found).count + 1 : 1)),
    );
    const known = store.quantitiesSet?.day === day ? store.quantitiesSet.dishIds : [];
    if (!known.includes(dishId)) {
      await transaction.update('stores', store._id, {
        quantitiesSet: { day, dishIds: [...known, dishId] },
      });
    }
    await audit(transaction, services, {
      storeId: store._id,
      actor: colleague.openid,
      action: 'setRemaining',
      subject: dishId,
      before: before ? String(before.remaining ?? 'no limit') : 'as on the menu',
      after: String(remaining ?? 'no limit'),
      reason: input.reason ?? null,
    });
  });
}

async function remainingNow(
  transaction: Transaction,
  dish: DishOfDay,
  stock: StockCount,
): Promise<number | null> {
  if (stock.portions === null) return null;
  let sum = 0;
  for (const tray of traysInOrder(stock, 0)) {
    sum += remainingOnTray(stock, tray, await transaction.get('stockTrays', trayDocumentId(dish, tray)));
  }
  return sum;
}

async function changeStock(
  services: Services,
  input: { readonly storeId: string; readonly dishId: string },
  change: (transaction: Transaction, store: StoreDocument) => Promise<void>,
): Promise<{ readonly row: StockRow } | Refused> {
  const { database } = services;
  const found = await database.get('stores', input.storeId);
  if (!found) return new Refused('STORE_UNKNOWN');
  const menu = await loadMenu(services, found);
  if (!dishesById(menu).has(input.dishId)) return new Refused('DISH_UNKNOWN', { dishId: input.dishId });
  const changed = await database.transact(async (transaction) => {
    const store = await transaction.get('stores', input.storeId);
    if (!store) return new Refused('STORE_UNKNOWN');
    await change(transaction, store);
    return true;
  });
  if (changed instanceof Refused) return changed;
  await bumpSignal(database, storeSignalId(input.storeId), services.nowMs());
  const list = await listStock(services, input);
  if (list instanceof Refused) return list;
  const row = list.rows.find((candidate) => candidate.dishId === input.dishId);
  return row ? { row } : new Refused('DISH_UNKNOWN', { dishId: input.dishId });
}
