import { dishesById } from '../../domain/menu/lookup';
import type { Menu } from '../../domain/menu/menu';
import type { HeldPortions } from '../../domain/stock/held-portions';
import {
  countStock,
  firstTrayOf,
  remainingOnTray,
  takeFromTrays,
  traysInOrder,
  type StockCount,
} from '../../domain/stock/trays';
import { Refused } from '../refused';
import type { Transaction } from '../wechat/database';
import { countOf, newStock, stockDocumentId, trayDocumentId, type DishOfDay } from './stock-document';

interface WantedPortions {
  /** Says with which tray to begin. */
  readonly orderId: string;
  readonly storeId: string;
  readonly day: string;
  readonly portions: readonly { readonly dishId: string; readonly portions: number }[];
}

/**
 * Takes portions from a day's stock, all or none. The dish's first order of the day writes its count from the menu's
 * daily quantity. Yields the portions that were taken, for a lifted limit takes none.
 */
export async function takeStock(
  transaction: Transaction,
  wanted: WantedPortions,
  menu: Menu,
): Promise<HeldPortions[] | Refused> {
  const taken: HeldPortions[] = [];
  for (const { dishId, portions } of wanted.portions) {
    const dish = { storeId: wanted.storeId, day: wanted.day, dishId };
    const found = await transaction.get('stock', stockDocumentId(dish.storeId, dish.day, dishId));
    const stock = found ? countOf(found) : countStock(dishesById(menu).get(dishId)?.dailyQuantity ?? null, 1);
    if (stock.portions === null) continue;
    const held = await takeDish(transaction, { dish, stock, portions, orderId: wanted.orderId });
    if (held instanceof Refused) return held;
    if (!found) await transaction.set('stock', newStock(dish, stock));
    taken.push(held);
  }
  return taken;
}

interface WantedDish {
  readonly dish: DishOfDay;
  readonly stock: StockCount;
  readonly portions: number;
  readonly orderId: string;
}

/** All reads of a transaction are of one moment: who finds too little on all trays is refused by what there was then. */
async function takeDish(
  transaction: Transaction,
  { dish, stock, portions, orderId }: WantedDish,
): Promise<HeldPortions | Refused> {
  const remainingByTray = new Map<number, number>();
  for (const tray of traysInOrder(stock, firstTrayOf(orderId, stock))) {
    const touched = await transaction.get('stockTrays', trayDocumentId(dish, tray));
    const remaining = remainingOnTray(stock, tray, touched);
    remainingByTray.set(tray, remaining);
    if (remaining >= portions) break;
  }
  const lookedAt = [...remainingByTray].map(([tray, remaining]) => ({ tray, remaining }));
  const from = takeFromTrays(lookedAt, portions);
  if (!from) {
    const remaining = lookedAt.reduce((sum, tray) => sum + tray.remaining, 0);
    return new Refused('SOLD_OUT', { left: [{ dishId: dish.dishId, remaining }], lines: [] });
  }
  for (const { tray, portions: taken } of from) {
    await writeTray(transaction, dish, stock, tray, (remainingByTray.get(tray) ?? 0) - taken);
  }
  return { dishId: dish.dishId, portions, count: stock.count, from };
}

/**
 * Gives portions back to the day they were taken from, on the trays they came from. A limit that was lifted since then
 * needs nothing back; after another count they lie beside what was counted, for the count left out what orders held.
 */
export async function returnStock(
  transaction: Transaction,
  order: { readonly storeId: string; readonly day: string },
  returned: readonly HeldPortions[],
): Promise<void> {
  for (const { dishId, portions, from } of returned) {
    const dish = { storeId: order.storeId, day: order.day, dishId };
    const found = await transaction.get('stock', stockDocumentId(dish.storeId, dish.day, dishId));
    if (!found) continue;
    const stock = countOf(found);
    if (stock.portions === null) continue;
    for (const taken of from ?? [{ tray: 0, portions }]) {
      const tray = taken.tray % stock.trays;
      const touched = await transaction.get('stockTrays', trayDocumentId(dish, tray));
      const remaining = remainingOnTray(stock, tray, touched);
      await writeTray(transaction, dish, stock, tray, remaining + taken.portions);
    }
  }
}

async function writeTray(
  transaction: Transaction,
  dish: DishOfDay,
  { count }: StockCount,
  tray: number,
  remaining: number,
): Promise<void> {
  const _id = trayDocumentId(dish, tray);
  await transaction.set('stockTrays', { _id, ...dish, tray, count, remaining });
}
