import type { GuestCard } from '../../contract/guest-care';
import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { tagsOf } from '../../domain/guest-care/guest-tag';
import { businessDay } from '../../domain/store-hours/business-day';
import { levelOfGuest } from '../membership/member-level';
import { rulesOfStore } from '../membership/rules-of-store';
import { readMember } from '../membership/read-member';
import { spentInDays, visitsInYear } from '../membership/spending';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import type { Database } from '../wechat/database';
import { apologyLimitNow } from './apology-room';
import { emptyGuestCard } from './guest-care-documents';
import { faultOfGuest } from './known-guest';
import { noteView } from './note-guest';
import { readOpenRefunds } from './open-refunds';
import { readOrdersOfLate, usualDishes, type OrderOfLate } from './orders-of-late';
import { readTagList } from './tag-guest';

const notesShown = 20;
const ordersShown = 5;
const reservationsShown = 5;
const spendingDays = 90;

type Asked = StaffInput<'viewGuestCard'>;

/**
 * What a colleague should know while they answer a guest, in one answer. Everything is read through the guest's own
 * indexes: at most 20 orders, 20 refunds, 20 notes, 50 coupons and 5 of each of the rest, however long they have come.
 */
export async function viewGuestCard(
  services: Services,
  colleague: Colleague,
  input: Asked,
): Promise<StaffAnswers['viewGuestCard'] | Refused> {
  const { database } = services;
  const { storeId, guestId } = input;
  const [store, fault] = await Promise.all([database.get('stores', storeId), faultOfGuest(database, input)]);
  if (!store) return new Refused('STORE_UNKNOWN');
  if (fault) return fault;
  const nowMs = services.nowMs();
  const empty = emptyGuestCard(storeId, guestId);
  const orders = await readOrdersOfLate(database, input);
  const shown = orders.slice(0, ordersShown);
  const [guest, rules, kept, tagList, member, reservations, notes, openRefunds, apologised] =
    await Promise.all([
      database.get('guests', guestId),
      rulesOfStore(services, store),
      database.get('guestCards', empty._id),
      readTagList(database, storeId),
      readMember(database, guestId, nowMs),
      readReservations(database, input, nowMs),
      database.query('guestNotes', {
        where: { guestId, storeId },
        orderBy: ['atMs', 'desc'],
        limit: notesShown,
      }),
      readOpenRefunds(database, input, shown),
      readApologised(database, shown),
    ]);
  const card = kept ?? empty;
  const spending = guest?.spending ?? [];
  const visits = visitsInYear(spending, nowMs);
  const month = businessDay(store.hours, nowMs).slice(0, 7);
  return {
    card: {
      guestId,
      name:
        guest?.name ?? reservations[0]?.name ?? orders.find(({ address }) => address)?.address?.name ?? null,
      level: visits === 0 ? null : levelOfGuest(rules, guest, nowMs).name,
      visits,
      spentIn90Days: spentInDays(spending, spendingDays, nowMs),
      usualDishes: usualDishes(orders),
      orders: shown.map((order) => orderRow(order, apologised)),
      openRefunds,
      reservations: reservations.map(({ name: _name, ...row }) => row),
      coupons: member.coupons.filter(({ storeIds }) => storeIds.length === 0 || storeIds.includes(storeId)),
      tags: tagsOf(tagList, card.tagIds),
      notes: notes.map(noteView),
      apologyLimit: apologyLimitNow(colleague.role, card, month),
    },
    tagList,
    utcOffsetMinutes: store.hours.utcOffsetMinutes,
    nowMs,
  };
}

function orderRow(order: OrderOfLate, apologised: ReadonlySet<string>): GuestCard['orders'][number] {
  const { _id: orderId, status, mode, pickupNumber, table, payable, refunded } = order;
  return {
    ...{ orderId, status, mode, pickupNumber, payable, refunded },
    tableName: table?.name ?? null,
    placedAtMs: order.placedAtMs,
    promisedAtMs: order.promisedAtMs,
    hasApology: apologised.has(orderId),
  };
}

/** Tables kept for the guest and not used yet, the next one first. */
async function readReservations(database: Database, { storeId, guestId }: Asked, nowMs: number) {
  const found = await database.query('reservations', {
    where: { guestId, storeId, startMs: { atLeast: nowMs } },
    orderBy: ['startMs', 'asc'],
    limit: reservationsShown,
  });
  return found
    .filter(({ endedAtMs }) => endedAtMs === null)
    .map(({ _id: reservationId, status, startMs, partySize, tables, name }) => ({
      ...{ reservationId, status, startMs, partySize, name },
      tableNames: tables.map((table) => table.name),
    }));
}

async function readApologised(database: Database, orders: readonly OrderOfLate[]): Promise<Set<string>> {
  const orderIds = orders.map(({ _id }) => _id);
  if (orderIds.length === 0) return new Set();
  const where = { orderId: { oneOf: orderIds } };
  const found = await database.queryFields('apologies', { where, limit: orderIds.length }, ['orderId']);
  return new Set(found.flatMap(({ orderId }) => (orderId === null ? [] : [orderId])));
}
