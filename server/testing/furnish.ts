import { randomBytes, randomInt } from 'node:crypto';
import type { GuestInput } from '../../contract/guest';
import type { Coupon } from '../../domain/membership/coupon';
import type { Dish } from '../../domain/menu/menu';
import type { Role } from '../../domain/staff/role';
import type { StoreHours } from '../../domain/store-hours/store-hours';
import { tableCodeAlphabet, tableCodeLength } from '../../domain/table/table-code';
import { buildDish, buildMenu, text } from '../../domain/testing/build-menu';
import { buildCoupon, buildRules, noonMs } from '../../domain/testing/build-quote-input';
import type { CouponDocument } from '../membership/coupon-document';
import { menuDocumentId } from '../ordering/menu-document';
import type { StoreDocument } from '../ordering/store-document';
import type { House } from './house';

const dayMs = 24 * 60 * 60_000;
const allDay = [{ startMinute: 0, endMinute: 1440 }];

/** Open around the clock, in Shanghai. */
export const openHours: StoreHours = {
  utcOffsetMinutes: 480,
  dayStartsAtMinute: 240,
  weekly: { 1: allDay, 2: allDay, 3: allDay, 4: allDay, 5: allDay, 6: allDay, 7: allDay },
  exceptions: {},
  lastOrderMinutesBeforeEnd: 0,
};

/** A fresh id for a person, store or request of one test. */
export function freshId(prefix: string): string {
  return `${prefix}${randomBytes(6).toString('hex')}`;
}

/** Beef noodles at ¥28 and tea at ¥6, both without limit. */
export const plainDishes: readonly Dish[] = [buildDish('noodles', 2800), buildDish('tea', 600)];

/** A store of its own with a menu, one table and a staff of one owner. */
export function furnishStore(
  house: House,
  overrides: Partial<StoreDocument> & { readonly dishes?: readonly Dish[] } = {},
) {
  const { dishes = plainDishes, ...fields } = overrides;
  const storeId = freshId('store-');
  const store: StoreDocument = {
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
    hours: openHours,
    slots: { leadMinutes: 30, slotMinutes: 30, capacityPerSlot: null, daysAhead: 1 },
    modes: ['dine-in', 'pickup', 'delivery'],
    pricing: buildRules(),
    pausedUntilMs: null,
    promisedMinutes: 20,
    acceptWithinSeconds: 300,
    menuVersion: 'v1',
    soldOutDishIds: [],
    quantitiesSet: null,
    completeAfterMinutes: 30,
    ...fields,
  };
  const menu = { ...buildMenu(dishes), storeId, version: 'v1' };
  const table = {
    _id: `${storeId}-A07`,
    storeId,
    name: 'A07',
    seats: 4,
    code: freshTableCode(),
  };
  const ownerId = freshId('oOwner');
  house.database.seedMany('stores', [{ ...store }]);
  house.database.seedMany('menus', [{ ...menu, _id: menuDocumentId(storeId, 'v1') }]);
  house.database.seedMany('tables', [table]);
  hire(house, storeId, 'owner', ownerId);
  return { storeId, store, menu, table, ownerId };
}

export function freshTableCode(): string {
  const letters = Array.from({ length: tableCodeLength }, () => tableCodeAlphabet[randomInt(32)]);
  return `t${letters.join('')}`;
}

export function hire(house: House, storeId: string, role: Role, openid = freshId(`o${role}`)): string {
  house.database.seedMany('staff', [
    { _id: openid, name: role, memberships: [{ storeId, role }], createdAtMs: noonMs },
  ]);
  return openid;
}

export function giveCoupon(house: House, guestId: string, overrides: Partial<CouponDocument> = {}): Coupon {
  const coupon = buildCoupon({ validFromMs: noonMs - dayMs, validUntilMs: noonMs + 30 * dayMs });
  const { id: _id, ...fields } = coupon;
  const document = { _id: freshId('coupon-'), guestId, orderId: null, ...fields, ...overrides };
  house.database.seedMany('coupons', [document]);
  return { ...coupon, id: document._id };
}

/** Points of one lot, with the entry that gave them. */
export function givePoints(
  house: House,
  guestId: string,
  points: number,
  expiresAtMs: number | null = null,
): void {
  const entryId = freshId('gift:');
  house.database.seedMany('pointsEntries', [
    { _id: entryId, guestId, kind: 'gift', points, orderId: null, atMs: noonMs - dayMs, expiresAtMs },
  ]);
  house.database.seedMany('pointsAccounts', [
    {
      _id: guestId,
      balance: points,
      lots: [{ entryId, remaining: points, expiresAtMs }],
      nextExpiryMs: expiresAtMs,
    },
  ]);
}

type WireLine = GuestInput<'placeOrder'>['lines'][number];

/** A line as it crosses the wire. */
export function line(lineId: string, dishId: string, overrides: Partial<WireLine> = {}): WireLine {
  const plain = { sizeId: null, optionIdsByGroup: {}, choiceDishIdsByGroup: {}, quantity: 1, note: '' };
  return { lineId, dishId, ...plain, ...overrides };
}

/** One noodle soup and two teas for ¥40, picked up; a test names what is different. */
export function wishFor(
  storeId: string,
  overrides: Partial<GuestInput<'placeOrder'>> = {},
): GuestInput<'placeOrder'> {
  return {
    requestId: freshId('request-'),
    storeId,
    menuVersion: 'v1',
    mode: 'pickup',
    tableCode: null,
    slotStartMs: null,
    lines: [line('l1', 'noodles'), line('l2', 'tea', { quantity: 2 })],
    couponId: null,
    pointsToSpend: 0,
    storedValueToSpend: 0,
    expectedTotal: 4000,
    partySize: null,
    note: '',
    wantsCutlery: false,
    address: null,
    ...overrides,
  };
}
