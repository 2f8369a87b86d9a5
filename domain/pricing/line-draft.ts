import { allocate } from '../money/allocate';
import { assertFen, type Fen } from '../money/fen';
import { sumFen } from '../money/sum-fen';
import type { DiningMode } from '../order/lifecycle';
import type { OrderableLine } from './check-lines';
import type { PricingRules, QuoteLine } from './quote';
import { unitPrice } from './unit-price';
import type { Menu } from '../menu/menu';

/** A line while it is being priced: every amount stands, only `payable` is still derived. */
export type LineDraft = Omit<QuoteLine, 'payable'>;

/** The shares of discounts on a line, in the order in which they are taken. */
export type Share = 'spendAndSaveShare' | 'couponShare' | 'pointsShare' | 'roundingShare';

/** List price, member price and packing of a line; nothing else has touched it yet. */
export function draftLine(
  menu: Menu,
  { line, dish }: OrderableLine,
  mode: DiningMode,
  hasMemberPrice: boolean,
): LineDraft {
  const price = unitPrice(menu, dish, line);
  const memberSaving = hasMemberPrice && price.member !== null ? price.list - price.member : 0;
  return {
    lineId: line.lineId,
    dishId: line.dishId,
    quantity: line.quantity,
    unitPrice: price.list,
    list: assertFen(price.list * line.quantity, 'list price of a line'),
    packing: mode === 'dine-in' ? 0 : assertFen(dish.packingFee * line.quantity, 'packing fee of a line'),
    delivery: 0,
    memberSaving: memberSaving * line.quantity,
    spendAndSaveShare: 0,
    couponShare: 0,
    pointsShare: 0,
    roundingShare: 0,
  };
}

/** What is left of the line's dishes after what was taken so far, without fees. */
export function dishesLeft(line: LineDraft): Fen {
  return line.list - line.memberSaving - line.spendAndSaveShare - line.couponShare;
}

/** What is left of the whole line, fees included. */
export function payableLeft(line: LineDraft): Fen {
  return dishesLeft(line) + line.packing + line.delivery - line.pointsShare - line.roundingShare;
}

/**
 * Spreads the delivery fee over lines by what their dishes cost, so that every fen paid belongs to a line and can be
 * refunded with it. Portions carry it where all dishes are free.
 */
export function withDelivery(
  lines: readonly LineDraft[],
  mode: DiningMode,
  rules: PricingRules,
): LineDraft[] {
  if (mode !== 'delivery' || lines.length === 0) return [...lines];
  const costs = lines.map((line) => line.list - line.memberSaving);
  const weights = sumFen(costs) > 0 ? costs : lines.map((line) => line.quantity);
  const shares = allocate(rules.deliveryFee, weights);
  return lines.map((line, index) => ({ ...line, delivery: shares[index] ?? 0 }));
}

/**
 * Spreads a discount over lines in proportion to what is left of each. As a discount is never above the sum of what
 * is left, no line goes below 0.
 */
export function withShare(
  lines: readonly LineDraft[],
  share: Share,
  discount: Fen,
  leftOf: (line: LineDraft) => Fen,
): LineDraft[] {
  const shares = allocate(discount, lines.map(leftOf));
  return lines.map((line, index) => ({ ...line, [share]: shares[index] ?? 0 }));
}
