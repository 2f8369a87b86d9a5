import type { GuestAnswers, GuestInput } from '../../contract/guest';
import type { Coupon } from '../../domain/membership/coupon';
import type { PointsEntry } from '../../domain/membership/points';
import { balanceOf } from '../../domain/stored-value/stored-value';
import type { LocalText } from '../../domain/text/local-text';
import { isLive } from '../../domain/order/lifecycle';
import { newestWaiting } from '../dish-questions/answer-dish-question';
import { orderSummary } from '../ordering/order-view';
import type { Services } from '../services';
import type { Database } from '../wechat/database';
import { couponFromDocument } from './coupon-document';
import { levelOfGuest } from './member-level';
import { readMemberRules } from './member-rules-document';
import { readMemberWithLots } from './read-member';
import { spentInYear } from './spending';

const entriesPerPage = 20;
const otherCouponsShown = 20;
/** Coupons that can be used end last and are in this query too, so more are read than shown. */
const couponsLookedAt = 50;
/** As many stores as a guest is shown in a list. */
const storesNamed = 100;
/** The guest's last orders that are looked through for live ones. */
const ordersLookedAt = 5;

/** The member's card: points with their ledger, coupons, orders under way, and what was spent in a year. */
export async function viewMember(
  services: Services,
  guestId: string,
  input: GuestInput<'viewMember'>,
): Promise<GuestAnswers['viewMember']> {
  const { database } = services;
  const nowMs = services.nowMs();
  const before = input.entriesBeforeMs === null ? {} : { atMs: { below: input.entriesBeforeMs } };
  const isFirstPage = input.entriesBeforeMs === null;
  const [{ member, lots }, guest, rules, staff, account, found, otherCoupons, orders, question] =
    await Promise.all([
      readMemberWithLots(database, guestId, nowMs),
      database.get('guests', guestId),
      readMemberRules(database),
      database.get('staff', guestId),
      database.get('storedValueAccounts', guestId),
      database.query('pointsEntries', {
        where: { guestId, ...before },
        orderBy: ['atMs', 'desc'],
        limit: entriesPerPage + 1,
      }),
      readOtherCoupons(database, guestId, nowMs),
      database.query('orders', {
        where: { guestId },
        orderBy: ['placedAtMs', 'desc'],
        limit: ordersLookedAt,
      }),
      isFirstPage ? newestWaiting(services, guestId) : null,
    ]);
  const page = found.slice(0, entriesPerPage);
  const storeNames = await readStoreNames(database, [...member.coupons, ...otherCoupons]);
  return {
    name: guest?.name ?? null,
    levelName: levelOfGuest(rules, guest, nowMs).name,
    points: member.points,
    pointsEndingSoon: member.pointsEndingSoon,
    pointsEndAtMs: member.pointsEndAtMs,
    entries: page.map(({ _id, ...entry }): PointsEntry => ({ id: _id, ...entry })),
    nextEntriesBeforeMs: found.length > entriesPerPage ? (page.at(-1)?.atMs ?? null) : null,
    pointsLots: lots,
    coupons: member.coupons,
    otherCoupons,
    storeNames,
    liveOrders: orders.filter((order) => isLive(order.status)).map(orderSummary),
    spentInYear: spentInYear(guest?.spending ?? [], nowMs),
    balance: account ? balanceOf(account) : 0,
    waitingQuestionId: question?.questionId ?? null,
    isStaff: (staff?.memberships.length ?? 0) > 0,
    nowMs,
  };
}

/** A coupon for every store names none. */
async function readStoreNames(
  database: Database,
  coupons: readonly Coupon[],
): Promise<Readonly<Record<string, LocalText>>> {
  const ids = [...new Set(coupons.flatMap(({ storeIds }) => storeIds))].slice(0, storesNamed);
  if (ids.length === 0) return {};
  const query = { where: { _id: { oneOf: ids } }, limit: ids.length };
  const stores = await database.queryFields('stores', query, ['name']);
  return Object.fromEntries(stores.map(({ _id, name }) => [_id, name]));
}

/** Coupons held by an unpaid order, used, or ended; a revoked one was a mistake and is not shown. */
async function readOtherCoupons(database: Database, guestId: string, nowMs: number): Promise<Coupon[]> {
  const coupons = await database.query('coupons', {
    where: { guestId, status: { oneOf: ['available', 'locked', 'used', 'expired'] } },
    orderBy: ['validUntilMs', 'desc'],
    limit: couponsLookedAt,
  });
  return coupons
    .filter((coupon) => coupon.status !== 'available' || coupon.validUntilMs <= nowMs)
    .slice(0, otherCouponsShown)
    .map(couponFromDocument);
}
