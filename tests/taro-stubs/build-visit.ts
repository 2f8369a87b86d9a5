import { runInAction } from 'mobx';
import type { MemberView, OpenMenuAnswer, StoreView } from '../../contract/views';
import type { Menu } from '../../domain/menu/menu';
import { storedValueOff } from '../../domain/stored-value/stored-value';
import { buildHours } from '../../domain/testing/build-hours';
import { buildDish, buildMenu, text } from '../../domain/testing/build-menu';
import { buildRules, noonMs } from '../../domain/testing/build-quote-input';
import { Cart } from '../../src/features/cart/cart';
import { Visit } from '../../src/features/session/visit';

/** Builders of a visit for tests: 12:08 on a Sunday at the table A12 of a store that is open. */

export function buildStore(overrides: Partial<StoreView> = {}): StoreView {
  return {
    id: 'wutong',
    name: text('梧桐里店'),
    brand: text('巷口小灶'),
    lineOfTheDay: text('藕刚上市'),
    slogan: text('街坊的厨房'),
    address: text('梧桐里 27 号'),
    phone: '0571-0270 0027',
    latitude: 30,
    longitude: 120,
    notice: null,
    hours: buildHours(),
    slots: { leadMinutes: 15, slotMinutes: 15, capacityPerSlot: 8, daysAhead: 1 },
    modes: ['dine-in', 'pickup', 'delivery'],
    pricing: buildRules({ spendAndSave: [{ spend: 6000, save: 600 }] }),
    pausedUntilMs: null,
    promisedMinutes: 15,
    acceptWithinSeconds: 300,
    menuVersion: 'v1',
    storedValue: storedValueOff,
    billing: 'pay-first',
    takesReservations: false,
    hasQueue: false,
    ...overrides,
  };
}

export function buildMember(overrides: Partial<MemberView> = {}): MemberView {
  return {
    points: 0,
    pointsEndingSoon: 0,
    pointsEndAtMs: null,
    balance: 0,
    coupons: [],
    ...overrides,
  };
}

export function buildOpenMenu(overrides: Partial<OpenMenuAnswer> = {}): OpenMenuAnswer {
  return {
    store: buildStore(),
    table: { id: 'a12', name: 'A12', seats: 4, deposit: 0 },
    menu: plainMenu,
    availability: [],
    monthlySalesByDishId: {},
    member: buildMember(),
    liveOrderIds: [],
    dishesAhead: 0,
    shareId: 'k3f9a2',
    openedLink: null,
    nowMs: noonMs,
    ...overrides,
  };
}

export const plainMenu: Menu = {
  ...buildMenu([
    buildDish('noodles', 2800),
    buildDish('prawns', 4600, { memberPrice: 4200 }),
    buildDish('rice', 200),
  ]),
  storeId: 'wutong',
};

/** A visit that has been opened with an answer, and the cart that belongs to it. */
export function buildVisit(overrides: Partial<OpenMenuAnswer> = {}): {
  readonly visit: Visit;
  readonly cart: Cart;
} {
  const visit = new Visit();
  const answer = buildOpenMenu(overrides);
  runInAction(() => {
    Object.assign(visit, {
      store: answer.store,
      table: answer.table,
      tableCode: answer.table === null ? null : 't0123456789abcdefghjk',
      mode: answer.table === null ? 'pickup' : 'dine-in',
      menu: answer.menu,
      availability: answer.availability,
      member: answer.member,
      nowMs: answer.nowMs,
      status: 'ready',
    });
  });
  const cart = new Cart(visit);
  cart.start();
  return { visit, cart };
}
