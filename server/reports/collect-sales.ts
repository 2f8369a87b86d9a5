import type { ReportSales } from '../../contract/daily-reports';
import { sumByAccount } from '../../domain/ledger/entries';
import { dishesById } from '../../domain/menu/lookup';
import type { Menu } from '../../domain/menu/menu';
import { takingsOf } from '../../domain/shift/takings';
import { businessDay, businessDayStartMs } from '../../domain/store-hours/business-day';
import { dayFiguresId, emptyDayFigures, type DayFiguresDocument } from '../insight/figures-document';
import { readDay } from '../insight/read-day';
import { topDishes } from '../insight/today';
import { stockRows } from '../kitchen/stock-rows';
import { readPostings } from '../ledger/read-postings';
import { readStock } from '../ordering/availability';
import { loadMenu } from '../ordering/load-menu';
import type { StoreDocument } from '../ordering/store-document';
import type { Services } from '../services';

const dishesShown = 5;
const cancelledCounted = 200;
const dayMs = 24 * 60 * 60_000;

/** What the till knows of a business day now. What is sold out is known of today alone, so of another day it is as kept. */
export async function collectSales(
  services: Services,
  store: StoreDocument,
  day: string,
  kept: ReportSales | null,
): Promise<ReportSales> {
  const { database } = services;
  const asOfMs = services.nowMs();
  const isToday = day === businessDay(store.hours, asOfMs);
  const [figures, menu, read, cancelled] = await Promise.all([
    isToday ? readDay(services, store) : readPastDay(services, store._id, day),
    loadMenu(services, store),
    readPostings(database, { storeId: store._id, day }),
    countCancelled(services, store, day),
  ]);
  const sums = sumByAccount(read.postings.flatMap(({ entries }) => entries));
  return {
    ...{ orders: figures.orders, portions: figures.portions, cancelled, asOfMs },
    ...{
      takings: takingsOf(read.postings),
      cashDifference: sums['cash-difference'] ? -sums['cash-difference'] : 0,
    },
    topDishes: topDishes(figures, menu)
      .slice(0, dishesShown)
      .map(({ name, portions, revenue }) => ({ name, portions, revenue })),
    soldOut: isToday ? await soldOutNow(services, store, menu) : (kept?.soldOut ?? []),
    isComplete: read.isComplete,
  };
}

async function readPastDay(
  { database }: Services,
  storeId: string,
  day: string,
): Promise<DayFiguresDocument> {
  return (await database.get('figures', dayFiguresId(storeId, day))) ?? emptyDayFigures(storeId, day);
}

async function soldOutNow(services: Services, store: StoreDocument, menu: Menu) {
  const nowMs = services.nowMs();
  const stock = await readStock(services.database, store, nowMs);
  const dishes = dishesById(menu);
  return stockRows(store, menu, stock, nowMs)
    .filter(({ isSoldOut, remaining }) => isSoldOut || remaining === 0)
    .map(({ dishId, name }) => dishes.get(dishId)?.name ?? name);
}

/** Orders that the kitchen saw and nobody ate; beyond the bound the day has other troubles. */
async function countCancelled({ database }: Services, store: StoreDocument, day: string): Promise<number> {
  const startMs = businessDayStartMs(store.hours, day);
  const found = await database.queryFields(
    'tickets',
    {
      where: { storeId: store._id, status: 'cancelled', agreedAtMs: { below: startMs + dayMs } },
      orderBy: ['agreedAtMs', 'desc'],
      limit: cancelledCounted,
    },
    ['agreedAtMs'],
  );
  return found.filter(({ agreedAtMs }) => agreedAtMs >= startMs).length;
}
