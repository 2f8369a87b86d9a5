import type { Database } from '../../../emulator/src/database/database';
import { buildMenu, text } from '../../../domain/testing/build-menu';
import { buildCoupon, buildRules } from '../../../domain/testing/build-quote-input';
import type { Coupon } from '../../../domain/membership/coupon';
import { menuDocumentId } from '../../../server/ordering/menu-document';
import type { StoreDocument } from '../../../server/ordering/store-document';
import type { Chance } from '../engine/chance';
import { dishes } from './menu';
import { colleagues, guestNames } from './people';

export const storeId = 'wutong';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const allDay = [{ startMinute: 0, endMinute: 1440 }];

/** One store that never closes, its staff, and two dozen members with coupons and points, some of which end soon. */
export function furnish(database: Database, chance: Chance, nowMs: number): void {
  database.seedMany('stores', [{ ...store() }]);
  database.seedMany('menus', [
    { ...buildMenu(dishes), storeId, version: 'v1', _id: menuDocumentId(storeId, 'v1') },
  ]);
  database.seedMany(
    'staff',
    colleagues.map(({ openid, role }) => ({
      _id: openid,
      name: role,
      memberships: [{ storeId, role }],
      createdAtMs: nowMs,
    })),
  );
  for (const guestId of guestNames) {
    giveCoupons(database, chance, guestId, nowMs);
    givePoints(database, chance, guestId, nowMs);
  }
}

function store(): StoreDocument {
  return {
    _id: storeId,
    position: 1,
    name: text('梧桐里店'),
    brand: text('巷口小灶'),
    lineOfTheDay: text(''),
    slogan: text(''),
    address: text(''),
    phone: '021-5555 0101',
    latitude: 31.2,
    longitude: 121.4,
    notice: null,
    hours: {
      utcOffsetMinutes: 480,
      dayStartsAtMinute: 240,
      weekly: { 1: allDay, 2: allDay, 3: allDay, 4: allDay, 5: allDay, 6: allDay, 7: allDay },
      exceptions: {},
      lastOrderMinutesBeforeEnd: 0,
    },
    slots: { leadMinutes: 10, slotMinutes: 30, capacityPerSlot: 3, daysAhead: 1 },
    modes: ['dine-in', 'pickup', 'delivery'],
    pricing: buildRules({ deliveryFee: 500, spendAndSave: [{ spend: 5000, save: 500 }] }),
    pausedUntilMs: null,
    promisedMinutes: 20,
    acceptWithinSeconds: 300,
    menuVersion: 'v1',
    soldOutDishIds: [],
    quantitiesSet: null,
    completeAfterMinutes: 10,
  };
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
    return { ...coupon, _id: `coupon-${guestId}-${number}`, guestId, orderId: null };
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
