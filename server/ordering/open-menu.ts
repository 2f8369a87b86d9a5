import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { isLive } from '../../domain/order/lifecycle';
import { arrive, readArrival, type Arrival } from '../channels/arrive';
import { shareIdOf } from '../channels/share-id';
import { dishesAhead } from '../kitchen/kitchen-load';
import { readMember } from '../membership/read-member';
import { readTerms } from '../membership/member-level';
import { monthlySales } from '../insight/monthly-sales';
import { keptTableView } from '../reservations/dishes-ahead';
import { depositAtTable } from '../reservations/spend-deposit';
import { readBalance } from '../stored-value/read-balance';
import { Refused } from '../refused';
import type { Services } from '../services';
import { availabilityOf, readStock } from './availability';
import { findTable } from './find-table';
import { loadMenu } from './load-menu';
import { storeView } from './store-document';
import type { StoreDocument } from './store-document';
import type { TableDocument } from './table-document';

/** The guest's last orders that are looked through for live ones. */
const ordersLookedAt = 5;

/** All that the first screen needs, in one answer; the menu only when the phone has another version. */
export async function openMenu(
  services: Services,
  guestId: string,
  input: GuestInput<'openMenu'>,
): Promise<GuestAnswers['openMenu'] | Refused> {
  const arrival = await readArrival(services, input);
  const place = await findPlace(services, guestId, input, arrival);
  if (place instanceof Refused) return place;
  const { store, table } = place;
  const nowMs = services.nowMs();
  const [menu, stock, portionsByDishId, member, terms, balance, deposit, liveOrderIds, ahead, kept] =
    await Promise.all([
      loadMenu(services, store),
      readStock(services.database, store, nowMs),
      monthlySales(services, store._id),
      readMember(services.database, guestId, nowMs),
      readTerms(services, store, guestId),
      readBalance(services.database, guestId, store),
      depositAtTable(services.database, guestId, table),
      findLiveOrders(services, guestId),
      dishesAhead(services, store._id),
      keptTableView(services, guestId, { ...input, storeId: store._id }),
    ]);
  return {
    store: storeView(store),
    table: table && { id: table._id, name: table.name, seats: table.seats, deposit },
    menu: input.menuVersion === store.menuVersion ? null : menu,
    availability: availabilityOf(store, menu, stock, nowMs),
    monthlySalesByDishId: portionsByDishId,
    member: { ...member, balance, terms },
    liveOrderIds,
    dishesAhead: ahead,
    shareId: shareIdOf(guestId),
    openedLink: arrival && (await arrive(services, guestId, arrival, { store, menu })),
    ...(input.reservationId === undefined ? {} : { ahead: kept }),
    nowMs,
  };
}

interface Place {
  readonly store: StoreDocument;
  readonly table: TableDocument | null;
}

/**
 * A table code leads to its store; without one the link or the phone names the store, and without that it is the first
 * one. A link may name a store that is no more: whoever opens it finds the restaurant all the same.
 */
async function findPlace(
  services: Services,
  guestId: string,
  input: GuestInput<'openMenu'>,
  arrival: Arrival | null,
): Promise<Place | Refused> {
  const { database } = services;
  if (input.tableCode !== null) {
    const table = await findTable(services, guestId, input.tableCode);
    if (table instanceof Refused) return table;
    const store = await database.get('stores', table.storeId);
    return store ? { store, table } : new Refused('STORE_UNKNOWN');
  }
  const storeId = arrival?.storeId ?? input.storeId;
  if (storeId !== null) {
    const store = await database.get('stores', storeId);
    if (store) return { store, table: null };
    if (!arrival) return new Refused('STORE_UNKNOWN');
  }
  const [first] = await database.query('stores', { where: {}, orderBy: ['position', 'asc'], limit: 1 });
  return first ? { store: first, table: null } : new Refused('STORE_UNKNOWN');
}

async function findLiveOrders({ database }: Services, guestId: string): Promise<string[]> {
  const recent = await database.queryFields(
    'orders',
    { where: { guestId }, orderBy: ['placedAtMs', 'desc'], limit: ordersLookedAt },
    ['status'],
  );
  return recent.filter((order) => isLive(order.status)).map((order) => order._id);
}
