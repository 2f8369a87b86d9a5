import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { usualChoices } from '../../domain/rewards/usual-choice';
import type { Refused } from '../refused';
import type { Services } from '../services';

/** The guest's last orders in which a dish is looked for. */
const ordersLookedAt = 20;
/** Hearts that a guest gives at all stores together; the oldest make room. */
const mostFavourites = 200;

/** Dishes that the guest likes at a store, and how each was had the last time. */
export async function viewRegular(
  { database }: Services,
  guestId: string,
  { storeId }: GuestInput<'viewRegular'>,
): Promise<GuestAnswers['viewRegular']> {
  const [favourites, orders] = await Promise.all([
    database.get('favourites', guestId),
    database.queryFields(
      'orders',
      { where: { guestId }, orderBy: ['placedAtMs', 'desc'], limit: ordersLookedAt },
      ['lines', 'storeId', 'paidAtMs', 'bill'],
    ),
  ]);
  const had = orders.filter(
    (order) => order.storeId === storeId && (order.paidAtMs !== null || order.bill !== undefined),
  );
  return {
    favouriteDishIds: dishIdsAt(storeId, favourites?.dishes ?? []),
    usual: usualChoices(had.flatMap(({ lines }) => lines.map(({ cartLine }) => cartLine))),
  };
}

/** Gives a heart or takes it away; what is so already stays so. */
export async function setFavourite(
  { database }: Services,
  guestId: string,
  { storeId, dishId, isFavourite }: GuestInput<'setFavourite'>,
): Promise<GuestAnswers['setFavourite'] | Refused> {
  return database.transact(async (transaction) => {
    const before = (await transaction.get('favourites', guestId))?.dishes ?? [];
    const others = before.filter((dish) => dish.storeId !== storeId || dish.dishId !== dishId);
    if (!isFavourite && others.length === before.length) {
      return { favouriteDishIds: dishIdsAt(storeId, before) };
    }
    const dishes = isFavourite ? [{ storeId, dishId }, ...others].slice(0, mostFavourites) : others;
    await transaction.set('favourites', { _id: guestId, dishes });
    return { favouriteDishIds: dishIdsAt(storeId, dishes) };
  });
}

function dishIdsAt(
  storeId: string,
  dishes: readonly { readonly storeId: string; readonly dishId: string }[],
): string[] {
  return dishes.flatMap((dish) => (dish.storeId === storeId ? [dish.dishId] : []));
}
