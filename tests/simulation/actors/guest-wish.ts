import type { GuestInput } from '../../../contract/guest';
import type { OpenMenuAnswer } from '../../../contract/views';
import type { Coupon } from '../../../domain/membership/coupon';
import { quoteCart } from '../../../domain/pricing/quote-cart';
import { minuteOfBusinessDay } from '../../../domain/store-hours/business-day';
import type { Menu } from '../../../domain/menu/menu';
import type { Chance } from '../engine/chance';
import { dishes } from '../house/menu';
import type { Act } from './act';

type Wish = GuestInput<'placeOrder'>;

/**
 * What a guest puts into the cart and agrees to pay, quoted on the phone with the same code as in the app; null when
 * nothing of it can be had.
 */
export function wishOf(
  chance: Chance,
  act: Act,
  seen: OpenMenuAnswer,
  menu: Menu,
  tableCode: string | null = null,
): Wish | null {
  const key = act.visit;
  const storeId = seen.store.id;
  const modes = ['dine-in', 'pickup', 'pickup', 'delivery'] as const;
  const mode = tableCode === null ? chance.pick(`${key} mode`, modes) : 'dine-in';
  const wantedFirst = wantedLines(chance, key);
  const coupon = chance.is(`${key} coupon`, 0.6) ? couponOf(chance, key, seen.member.coupons) : null;
  const slotStartMs =
    tableCode === null && chance.is(`${key} later`, 0.15) ? soonestHalfHour(seen.nowMs) : null;
  const wanted = {
    menu,
    availability: seen.availability,
    rules: seen.store.pricing,
    mode,
    lines: wantedFirst,
    isMember: true,
    terms: seen.member.terms,
    coupon,
    pointsToSpend: chance.is(`${key} points`, 0.6) ? seen.member.points : 0,
    pointsBalance: seen.member.points,
    minuteOfDay: minuteOfBusinessDay(seen.store.hours, slotStartMs ?? seen.nowMs),
    nowMs: seen.nowMs,
  };
  const invalid = new Set(quoteCart(wanted).invalidLines.map((line) => line.lineId));
  const lines = wantedFirst.filter((line) => !invalid.has(line.lineId));
  if (lines.length === 0) return null;
  const quote = quoteCart({ ...wanted, lines });
  return {
    requestId: `request-${chance.hex(`${key} request`, 16)}`,
    storeId,
    menuVersion: seen.store.menuVersion,
    mode,
    tableCode,
    slotStartMs,
    lines,
    couponId: quote.coupon?.fits ? quote.coupon.couponId : null,
    pointsToSpend: quote.pointsSpent,
    storedValueToSpend: fromBalance(chance, key, Math.min(seen.member.balance, quote.payable)),
    expectedTotal: quote.payable,
    partySize: null,
    note: '',
    wantsCutlery: false,
    address: mode === 'delivery' ? { name: '王', phone: '13800000000', text: '梧桐路一号' } : null,
  };
}

/** What is ordered at a table, to be paid after the meal. */
export function billWishOf(
  chance: Chance,
  act: Act,
  {
    seen,
    menu,
    tableCode,
  }: { readonly seen: OpenMenuAnswer; readonly menu: Menu; readonly tableCode: string },
): Wish | null {
  const wish = wishOf(chance, act, seen, menu, tableCode);
  return wish && { ...wish, onBill: true };
}

/** Mostly the first, so that two phones want the same. */
function couponOf(chance: Chance, key: string, coupons: readonly Coupon[]): Coupon | null {
  if (coupons.length === 0) return null;
  return chance.is(`${key} another coupon`, 0.35)
    ? chance.pick(`${key} which coupon`, coupons)
    : (coupons[0] ?? null);
}

/** All that can be, a part of it, or nothing. */
function fromBalance(chance: Chance, key: string, most: number): number {
  if (chance.is(`${key} keeps the balance`, 0.3)) return 0;
  return chance.is(`${key} spends all it can`, 0.6) ? most : chance.whole(`${key} spends`, 0, most);
}

/** One to three dishes; often the one of which there are few. */
function wantedLines(chance: Chance, key: string): Wish['lines'] {
  const count = chance.whole(`${key} lines`, 1, 3);
  return Array.from({ length: count }, (_, index) => ({
    lineId: `l${index + 1}`,
    dishId: chance.pick(`${key} dish ${index}`, [...dishes.map((dish) => dish.id), 'dumplings', 'tea']),
    sizeId: null,
    optionIdsByGroup: {},
    choiceDishIdsByGroup: {},
    quantity: chance.pick(`${key} portions ${index}`, [1, 1, 1, 2, 3]),
    note: '',
  }));
}

function soonestHalfHour(nowMs: number): number {
  const halfHourMs = 30 * 60_000;
  return (Math.floor(nowMs / halfHourMs) + 2) * halfHourMs;
}
