import { businessDay } from '../../domain/store-hours/business-day';
import type { DayFiguresDocument } from '../insight/figures-document';
import type { StoreDocument } from '../ordering/store-document';
import type { Services } from '../services';

const storesPerRun = 100;
const daysCounted = 30;
const dayMs = 24 * 60 * 60_000;

/** Once in each business day, sums what each dish sold in the 30 days before it. Never more to do in the same run. */
export async function rebuildMonthlySales(services: Services): Promise<boolean> {
  const { database } = services;
  const [stores, sums] = await Promise.all([
    database.queryFields('stores', { where: {}, limit: storesPerRun }, ['hours']),
    database.queryFields('monthlySales', { where: {}, limit: storesPerRun }, ['builtForDay']),
  ]);
  const builtForDay = new Map(sums.map((sum) => [sum._id, sum.builtForDay]));
  for (const store of stores) {
    const today = businessDay(store.hours, services.nowMs());
    if (builtForDay.get(store._id) !== today) await rebuildStore(services, store, today);
  }
  return false;
}

async function rebuildStore(
  { database, nowMs }: Services,
  store: Pick<StoreDocument, '_id' | 'hours'>,
  today: string,
): Promise<void> {
  const firstDay = businessDay(store.hours, nowMs() - daysCounted * dayMs);
  const days = await database.query('figures', {
    where: { storeId: store._id },
    orderBy: ['day', 'desc'],
    limit: daysCounted + 1,
  });
  const counted = days.filter((figures) => figures.day >= firstDay && figures.day < today);
  await database.set('monthlySales', {
    _id: store._id,
    builtForDay: today,
    portionsByDishId: sumPortions(counted),
  });
}

function sumPortions(days: readonly DayFiguresDocument[]): Record<string, number> {
  const portions: Record<string, number> = {};
  for (const { byDishId } of days) {
    for (const [dishId, sold] of Object.entries(byDishId)) {
      portions[dishId] = (portions[dishId] ?? 0) + sold.portions;
    }
  }
  return portions;
}
