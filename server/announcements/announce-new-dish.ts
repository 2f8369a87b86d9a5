import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { dishesById } from '../../domain/menu/lookup';
import type { Dish } from '../../domain/menu/menu';
import { dishNames } from '../ordering/dish-names';
import { loadMenu } from '../ordering/load-menu';
import { orderIdFor } from '../ordering/order-id';
import type { StoreDocument } from '../ordering/store-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import { announcementView } from './announcement-document';

const announcementsShown = 20;
/** Questions about dishes go the same way and stand between them. */
const announcementsRead = 40;

/** Lets guests who have allowed it know of a dish, once for each request; the clock sends it in batches. */
export async function announceNewDish(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'announceNewDish'>,
): Promise<StaffAnswers['announceNewDish'] | Refused> {
  const { requestId, storeId, words } = input;
  const found = await findDish(services, input);
  if (found instanceof Refused) return found;
  const { store, dish } = found;
  const { utcOffsetMinutes, dayStartsAtMinute } = store.hours;
  const nowMs = services.nowMs();
  const fresh = {
    _id: `an-${orderIdFor(storeId, `announcement ${requestId}`)}`,
    ...{ storeId, storeName: store.name, dayClock: { utcOffsetMinutes, dayStartsAtMinute } },
    ...{ dishId: dish.id, dishName: dish.name, price: dish.price, words },
    ...{ by: colleague.openid, byName: colleague.name, createdAtMs: nowMs },
    ...{ reachedPlace: 0, queued: 0, dueAtMs: nowMs },
  };
  const announcement = await services.database.transact(async (transaction) => {
    const known = await transaction.get('announcements', fresh._id);
    if (known) return known;
    await transaction.add('announcements', fresh);
    await audit(transaction, services, {
      ...{ storeId, actor: colleague.openid, action: 'announceNewDish', subject: dish.id, reason: null },
      before: 'not announced',
      after: `announced: ${words}`,
    });
    return fresh;
  });
  return announcement instanceof Refused ? announcement : { announcement: announcementView(announcement) };
}

/** The newest announcements of the store, and what can be announced. */
export async function listAnnouncements(
  services: Services,
  { storeId }: StaffInput<'listAnnouncements'>,
): Promise<StaffAnswers['listAnnouncements'] | Refused> {
  const [dishes, found] = await Promise.all([
    dishNames(services, storeId),
    services.database.query('announcements', {
      where: { storeId },
      orderBy: ['createdAtMs', 'desc'],
      limit: announcementsRead,
    }),
  ]);
  if (dishes instanceof Refused) return dishes;
  const news = found.filter(({ question }) => question === undefined).slice(0, announcementsShown);
  return { announcements: news.map(announcementView), dishes, nowMs: services.nowMs() };
}

/** A dish of the store's present menu. */
export async function findDish(
  services: Services,
  { storeId, dishId }: { readonly storeId: string; readonly dishId: string },
): Promise<{ readonly store: StoreDocument; readonly dish: Dish } | Refused> {
  const store = await services.database.get('stores', storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const dish = dishesById(await loadMenu(services, store)).get(dishId);
  return dish ? { store, dish } : new Refused('DISH_UNKNOWN');
}
