import type { Database } from '../../../emulator/src/database/database';
import { buildMenu } from '../../../domain/testing/build-menu';
import { buildCoupon } from '../../../domain/testing/build-quote-input';
import type { Coupon } from '../../../domain/membership/coupon';
import { menuDocumentId } from '../../../server/ordering/menu-document';
import type { Platform } from '../cloud/platform';
import type { Chance } from '../engine/chance';
import { dishes } from './menu';
import { colleagues, guestNames } from './people';
import { printersOf } from './printers';
import { furnishRewards, thanksMembers } from './rewards';
import { storeIdsOf, storeOf } from './stores';
import { tablesOf } from './tables';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** The stores with their printers and staff, and two dozen members with coupons and points, some of which end soon. */
export function furnish({ database, prints }: Platform, chance: Chance, nowMs: number): void {
  const storeIds = storeIdsOf(chance);
  const printers = printersOf(chance, storeIds);
  database.seedMany(
    'stores',
    storeIds.map((storeId, index) => ({ ...storeOf(chance, storeId, index + 1) })),
  );
  database.seedMany(
    'menus',
    storeIds.map((storeId) => ({
      ...{ ...buildMenu(dishes), storeId, version: 'v1', _id: menuDocumentId(storeId, 'v1') },
    })),
  );
  database.seedMany(
    'tables',
    storeIds.flatMap((storeId) => tablesOf(chance, storeId).map((table) => ({ ...table }))),
  );
  database.seedMany(
    'printers',
    printers.map((printer) => ({ ...printer })),
  );
  for (const { vendor, serial, name } of printers) prints.control.register({ vendor, serial, name });
  database.seedMany(
    'staff',
    colleagues.map(({ openid, role }) => ({
      _id: openid,
      name: role,
      memberships: storeIds.map((storeId) => ({ storeId, role })),
      createdAtMs: nowMs,
    })),
  );
  for (const guestId of guestNames) {
    giveCoupons(database, chance, guestId, nowMs);
    givePoints(database, chance, guestId, nowMs);
  }
  if (thanksMembers(chance)) furnishRewards(database, storeIds, nowMs);
}

function giveCoupons(database: Database, chance: Chance, guestId: string, nowMs: number): void {
  const coupons = [1, 2].map((number) => {
    const key = `${guestId} coupon ${number}`;
    const { id: _id, ...coupon } = buildCoupon({
      benefit: chance.pick<Coupon['benefit']>(key, [
        { kind: 'amount-off', amount: 800 },
        { kind: 'amount-off', amount: 333 },
      ]),
      validFromMs: nowMs - dayMs,
      validUntilMs: nowMs + chance.pick(`${key} ends`, [7, 20, 60, 24 * 60]) * minuteMs,
    });
    const isGiftable = thanksMembers(chance) && chance.is(`${key} may be given`, 0.5);
    const id = { _id: `coupon-${guestId}-${number}`, guestId, orderId: null };
    return { ...coupon, ...id, ...(isGiftable ? { isGiftable } : {}) };
  });
  database.seedMany('coupons', coupons);
}

/** Several lots, so that spending takes from more than one; the first ends while people are still eating. */
function givePoints(database: Database, chance: Chance, guestId: string, nowMs: number): void {
  const lots = [1, 2, 3].map((number) => ({
    entryId: `gift:${guestId}:${number}`,
    remaining: chance.whole(`${guestId} points ${number}`, 100, 1500),
    expiresAtMs: nowMs + number * chance.whole(`${guestId} points end`, 8, 90) * minuteMs,
  }));
  const entries = lots.map((lot) => ({
    _id: lot.entryId,
    guestId,
    kind: 'gift',
    points: lot.remaining,
    orderId: null,
    atMs: nowMs - dayMs,
    expiresAtMs: lot.expiresAtMs,
  }));
  database.seedMany('pointsEntries', entries);
  database.seedMany('pointsAccounts', [
    {
      _id: guestId,
      balance: lots.reduce((sum, lot) => sum + lot.remaining, 0),
      lots,
      nextExpiryMs: lots[0]?.expiresAtMs ?? null,
    },
  ]);
}
