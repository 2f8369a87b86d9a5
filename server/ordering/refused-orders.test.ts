import type { GuestInput } from '../../contract/guest';
import { buildDish, buildOption, buildOptionGroup } from '../../domain/testing/build-menu';
import { buildRules, noonMs } from '../../domain/testing/build-quote-input';
import { everythingStored } from '../testing/act';
import {
  freshId,
  freshTableCode,
  furnishStore,
  giveCoupon,
  givePoints,
  line,
  openHours,
  wishFor,
} from '../testing/furnish';
import { House } from '../testing/house';
import type { StoreDocument } from './store-document';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

type Wish = Partial<GuestInput<'placeOrder'>>;

interface RefusedOrder {
  readonly when: string;
  readonly code: string;
  readonly store?: Partial<StoreDocument>;
  readonly wish: (guestId: string, storeId: string) => object;
}

const dishes = [
  buildDish('noodles', 2800, {
    optionGroups: [buildOptionGroup('spice', 1, 1, [buildOption('mild'), buildOption('hot')])],
  }),
  buildDish('tea', 600),
  buildDish('breakfast', 900, { servedDuring: [{ startMinute: 360, endMinute: 600 }] }),
  buildDish('crab', 5000, { dailyQuantity: 2 }),
];
const tea = (overrides: Wish = {}): Wish => ({
  lines: [line('l1', 'tea')],
  expectedTotal: 600,
  ...overrides,
});
const spicy = (ids: string[]): Wish => ({
  lines: [line('l1', 'noodles', { optionIdsByGroup: { spice: ids } })],
});
const slotAfterMinutes = (minutes: number) => Math.ceil(noonMs / 1_800_000) * 1_800_000 + minutes * 60_000;

const cases: readonly RefusedOrder[] = [
  { when: 'no line', code: 'CART_EMPTY', wish: () => tea({ lines: [], expectedTotal: 0 }) },
  { when: 'an unknown dish', code: 'CART_INVALID', wish: () => tea({ lines: [line('l1', 'pizza')] }) },
  { when: 'an option outside its group', code: 'CART_INVALID', wish: () => spicy(['thin']) },
  { when: 'too few options', code: 'CART_INVALID', wish: () => spicy([]) },
  { when: 'too many options', code: 'CART_INVALID', wish: () => spicy(['mild', 'hot']) },
  {
    when: 'a dish of another time of day',
    code: 'CART_INVALID',
    wish: () => tea({ lines: [line('l1', 'breakfast')] }),
  },
  {
    when: 'a negative quantity',
    code: 'INPUT_INVALID',
    wish: () => tea({ lines: [line('l1', 'tea', { quantity: -1 })] }),
  },
  {
    when: 'a huge quantity',
    code: 'INPUT_INVALID',
    wish: () => tea({ lines: [line('l1', 'tea', { quantity: 1e9 })] }),
  },
  {
    when: 'half a portion',
    code: 'INPUT_INVALID',
    wish: () => tea({ lines: [line('l1', 'tea', { quantity: 0.5 })] }),
  },
  { when: 'a price from the phone', code: 'INPUT_INVALID', wish: () => ({ ...tea(), price: 1 }) },
  {
    when: 'a dish that staff marked as sold out',
    code: 'SOLD_OUT',
    store: { soldOutDishIds: ['tea'] },
    wish: () => tea(),
  },
  {
    when: 'more portions than the day has',
    code: 'SOLD_OUT',
    wish: () => tea({ lines: [line('l1', 'crab', { quantity: 3 })], expectedTotal: 15000 }),
  },
  { when: 'an unknown store', code: 'STORE_UNKNOWN', wish: () => tea({ storeId: 'nowhere' }) },
  {
    when: 'a closed store',
    code: 'STORE_CLOSED',
    store: { hours: { ...openHours, exceptions: { '2026-11-22': [] } } },
    wish: () => tea(),
  },
  {
    when: 'a store past its last order',
    code: 'STORE_CLOSED',
    store: {
      hours: {
        ...openHours,
        exceptions: { '2026-11-22': [{ startMinute: 600, endMinute: 740 }] },
        lastOrderMinutesBeforeEnd: 30,
      },
    },
    wish: () => tea(),
  },
  {
    when: 'a store that pauses',
    code: 'STORE_PAUSED',
    store: { pausedUntilMs: noonMs + 60_000 },
    wish: () => tea(),
  },
  {
    when: 'a way of dining that is not offered',
    code: 'MODE_NOT_OFFERED',
    store: { modes: ['pickup'] },
    wish: () => tea({ mode: 'dine-in' }),
  },
  { when: 'a delivery without an address', code: 'INPUT_INVALID', wish: () => tea({ mode: 'delivery' }) },
  { when: 'a time before the lead time', code: 'SLOT_UNKNOWN', wish: () => tea({ slotStartMs: noonMs }) },
  {
    when: 'a time between two slots',
    code: 'SLOT_UNKNOWN',
    wish: () => tea({ slotStartMs: slotAfterMinutes(61) }),
  },
  {
    when: 'a full slot',
    code: 'SLOT_FULL',
    store: { slots: { leadMinutes: 0, slotMinutes: 30, capacityPerSlot: 0, daysAhead: 0 } },
    wish: () => tea({ slotStartMs: slotAfterMinutes(60) }),
  },
  {
    when: 'a table code that no table has',
    code: 'TABLE_CODE_UNKNOWN',
    wish: () => tea({ mode: 'dine-in', tableCode: freshTableCode() }),
  },
  {
    when: 'a table code that is none',
    code: 'TABLE_CODE_UNKNOWN',
    wish: () => tea({ mode: 'dine-in', tableCode: "t' or 1=1" }),
  },
  {
    when: "another store's table",
    code: 'TABLE_CODE_UNKNOWN',
    wish: () => tea({ mode: 'dine-in', tableCode: furnishStore(house).table.code }),
  },
  {
    when: "somebody else's coupon",
    code: 'COUPON_UNKNOWN',
    wish: () => tea({ couponId: giveCoupon(house, freshId('oOther')).id }),
  },
  { when: 'a coupon that never was', code: 'COUPON_UNKNOWN', wish: () => tea({ couponId: 'coupon-0' }) },
  {
    when: 'a used coupon',
    code: 'COUPON_TAKEN',
    wish: (guestId) => tea({ couponId: giveCoupon(house, guestId, { status: 'used' }).id }),
  },
  {
    when: 'an expired coupon',
    code: 'COUPON_DOES_NOT_FIT',
    wish: (guestId) => tea({ couponId: giveCoupon(house, guestId, { validUntilMs: noonMs - 1 }).id }),
  },
  {
    when: 'a coupon below its minimum',
    code: 'COUPON_DOES_NOT_FIT',
    wish: (guestId) => tea({ couponId: giveCoupon(house, guestId, { minimumSpend: 9900 }).id }),
  },
  {
    when: 'more points than owned',
    code: 'POINTS_NOT_ENOUGH',
    wish: (guestId) => {
      givePoints(house, guestId, 100);
      return tea({ pointsToSpend: 101, expectedTotal: 499 });
    },
  },
  {
    when: 'points that have ended',
    code: 'POINTS_NOT_ENOUGH',
    wish: (guestId) => {
      givePoints(house, guestId, 100, noonMs - 1);
      return tea({ pointsToSpend: 100, expectedTotal: 500 });
    },
  },
  {
    when: 'more points than the order may take',
    code: 'POINTS_ABOVE_LIMIT',
    wish: (guestId) => {
      givePoints(house, guestId, 1000);
      return tea({ pointsToSpend: 301, expectedTotal: 299 });
    },
  },
  {
    when: 'less than the minimum spend',
    code: 'BELOW_MINIMUM_SPEND',
    store: { pricing: buildRules({ minimumSpend: { 'dine-in': 0, pickup: 2000, delivery: 0 } }) },
    wish: () => tea(),
  },
  { when: 'a total that differs by a fen', code: 'PRICE_CHANGED', wish: () => tea({ expectedTotal: 599 }) },
  {
    when: 'a request id of strange characters',
    code: 'INPUT_INVALID',
    wish: () => tea({ requestId: '../../etc' }),
  },
  { when: 'an input of 100 KB', code: 'INPUT_TOO_LARGE', wish: () => tea({ note: 'x'.repeat(100_000) }) },
];

test.each(cases)(
  'an order with $when is refused as $code and changes nothing',
  async ({ code, store, wish }) => {
    const { storeId } = furnishStore(house, { dishes, ...store });
    const guestId = freshId('oGuest');
    const input = wishFor(storeId, wish(guestId, storeId));
    const before = everythingStored(house);
    const answer = await house.guest(guestId, 'placeOrder', input);
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    expect(answer.ok ? '' : answer.refusal.message).toMatch(/\.$/);
    expect(everythingStored(house)).toBe(before);
  },
);

test('a code that was replaced no longer opens its table', async () => {
  const { table } = furnishStore(house);
  house.database.seedMany('tables', [{ ...table, code: freshTableCode() }]);
  const answer = await house.guest(freshId('oGuest'), 'openMenu', {
    storeId: null,
    tableCode: table.code,
    menuVersion: null,
  });
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'TABLE_CODE_UNKNOWN' } });
});
