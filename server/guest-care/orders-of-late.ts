import type { GuestCard } from '../../contract/guest-care';
import type { LocalText } from '../../domain/text/local-text';
import type { Database, DocumentOf } from '../wechat/database';

const ordersRead = 20;
const dishesShown = 3;

const fields = [
  'status',
  'mode',
  'pickupNumber',
  'table',
  'payable',
  'refunded',
  'placedAtMs',
  'promisedAtMs',
  'address',
  'lines',
] as const;

export type OrderOfLate = Pick<DocumentOf<'orders'>, '_id' | (typeof fields)[number]>;

/** The guest's newest orders at one store, newest first. */
export function readOrdersOfLate(
  database: Database,
  { storeId, guestId }: { readonly storeId: string; readonly guestId: string },
): Promise<OrderOfLate[]> {
  return database.queryFields(
    'orders',
    { where: { guestId, storeId }, orderBy: ['placedAtMs', 'desc'], limit: ordersRead },
    fields,
  );
}

/** What the guest has most often, of what was neither cancelled nor given back. */
export function usualDishes(orders: readonly OrderOfLate[]): GuestCard['usualDishes'] {
  const byDish = new Map<string, { readonly name: LocalText; readonly portions: number }>();
  for (const order of orders) {
    if (order.status === 'cancelled' || order.status === 'awaiting-payment') continue;
    for (const { dishId, name, quantity, returned } of order.lines) {
      const portions = (byDish.get(dishId)?.portions ?? 0) + quantity - returned.portions;
      byDish.set(dishId, { name, portions });
    }
  }
  return [...byDish]
    .map(([dishId, { name, portions }]) => ({ dishId, name, portions }))
    .filter(({ portions }) => portions > 0)
    .sort((a, b) => b.portions - a.portions || (a.dishId < b.dishId ? -1 : 1))
    .slice(0, dishesShown);
}
