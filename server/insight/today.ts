import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { dishesById } from '../../domain/menu/lookup';
import type { Menu } from '../../domain/menu/menu';
import { mayDo } from '../../domain/staff/role';
import { loadMenu } from '../ordering/load-menu';
import { openReconciliations } from '../reconciliation/view-reconciliation';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import type { DayFiguresDocument } from './figures-document';
import { readDay } from './read-day';

const dishesShown = 10;

/** Today at a glance. */
export async function today(
  services: Services,
  { role }: Colleague,
  input: StaffInput<'today'>,
): Promise<StaffAnswers['today'] | Refused> {
  const store = await services.database.get('stores', input.storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const [figures, menu, reconciliation] = await Promise.all([
    readDay(services, store),
    loadMenu(services, store),
    mayDo(role, 'listReconciliations') ? openReconciliations(services) : null,
  ]);
  return {
    orders: figures.orders,
    portions: figures.portions,
    revenue: figures.revenue,
    refunded: figures.refunded,
    averageTicket: figures.orders === 0 ? 0 : Math.round(figures.revenue / figures.orders),
    byHour: Object.entries(figures.byHour)
      .map(([hour, sum]) => ({ hour: Number(hour), ...sum }))
      .sort((a, b) => a.hour - b.hour),
    topDishes: topDishes(figures, menu),
    byMode: figures.byMode,
    reconciliation,
    asOfMs: services.nowMs(),
  };
}

/** The dishes that sold most, by portions. */
export function topDishes(figures: DayFiguresDocument, menu: Menu): StaffAnswers['today']['topDishes'] {
  const dishes = dishesById(menu);
  return Object.entries(figures.byDishId)
    .sort(([idA, a], [idB, b]) => b.portions - a.portions || b.revenue - a.revenue || (idA < idB ? -1 : 1))
    .slice(0, dishesShown)
    .map(([dishId, sum]) => ({
      dishId,
      name: dishes.get(dishId)?.name ?? { zh: dishId, en: dishId },
      ...sum,
    }));
}
