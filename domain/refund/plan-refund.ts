import { allocate } from '../money/allocate';
import type { Fen } from '../money/fen';
import { multiplyThenDivide } from '../money/multiply-then-divide';
import { sumFen } from '../money/sum-fen';
import type { QuoteLine } from '../pricing/quote';
import { portionsLeft, refundOfLines, worthOfPortions } from '../pricing/refund';
import type { RefundWish } from './refund-wish';

/** What was given back of one line so far. */
export interface ReturnedOfLine {
  readonly portions: number;
  /** In money. */
  readonly amount: Fen;
  readonly points: number;
}

/** A paid order, as far as refunds concern it. */
export interface RefundableOrder {
  readonly lines: readonly Pick<
    QuoteLine,
    'lineId' | 'quantity' | 'payable' | 'pointsShare' | 'couponShare'
  >[];
  readonly payable: Fen;
  readonly pointsSpent: number;
  /** What the order earns while nothing is given back. */
  readonly pointsEarnedInFull: number;
  readonly returnedByLine: Readonly<Record<string, ReturnedOfLine>>;
}

export interface RefundPlan {
  /** Money for the payer, through the way it was paid. */
  readonly amount: Fen;
  /** Points that come back, and the fen they paid for. */
  readonly points: number;
  readonly pointsWorth: Fen;
  /** Nothing of the order is left sold; only then does its coupon come back. */
  readonly isNothingLeft: boolean;
  readonly couponWorth: Fen;
  /** What this refund adds to each line that it touches. */
  readonly byLine: Readonly<Record<string, ReturnedOfLine>>;
  /** What the order earns once this is given back. */
  readonly pointsEarned: number;
}

export type RefundFault = 'NOTHING_LEFT' | 'LINE_UNKNOWN' | 'TOO_MANY_PORTIONS' | 'AMOUNT_ABOVE_REST';

/**
 * What giving something back means for every line and every way of paying. However an order is given back, in whatever
 * steps, the steps sum to exactly what was paid: see `refundOfLines` for the shares of portions.
 *
 * Points come back with the portions that they paid for; goodwill is money alone. What the order earns shrinks with the
 * money that stays.
 */
export function planRefund(order: RefundableOrder, wish: RefundWish): RefundPlan | RefundFault {
  const byLine = linesOf(order, wish);
  if (typeof byLine === 'string') return byLine;
  const given = Object.values(byLine);
  const isEmpty = given.every(
    ({ amount, points, portions }) => amount === 0 && points === 0 && portions === 0,
  );
  if (isEmpty) return 'NOTHING_LEFT';
  const amount = sumFen(given.map((line) => line.amount));
  const isNothingLeft = order.lines.every(
    (line) =>
      returnedOf(order, line.lineId).portions + (byLine[line.lineId]?.portions ?? 0) === line.quantity,
  );
  return {
    amount,
    points: given.reduce((sum, line) => sum + line.points, 0),
    pointsWorth: sumFen(order.lines.map((line) => pointsWorthOf(order, line, byLine[line.lineId]))),
    isNothingLeft,
    couponWorth: isNothingLeft ? sumFen(order.lines.map((line) => line.couponShare)) : 0,
    byLine,
    pointsEarned: earnedFor(order, order.payable - returnedMoney(order) - amount),
  };
}

/** Money that was given back so far. */
export function returnedMoney(order: Pick<RefundableOrder, 'returnedByLine'>): Fen {
  return sumFen(Object.values(order.returnedByLine).map((line) => line.amount));
}

type ByLine = Record<string, ReturnedOfLine>;

function linesOf(order: RefundableOrder, wish: RefundWish): ByLine | RefundFault {
  switch (wish.kind) {
    case 'whole':
      return portionsBack(
        order,
        Object.fromEntries(order.lines.map((line) => [line.lineId, leftOf(order, line)])),
      );
    case 'lines':
      return faultOfPortions(order, wish.portionsByLine) ?? portionsBack(order, wish.portionsByLine);
    case 'amount':
      return goodwill(order, wish.amount);
  }
}

function faultOfPortions(
  order: RefundableOrder,
  portionsByLine: Readonly<Record<string, number>>,
): RefundFault | null {
  const lineById = new Map(order.lines.map((line) => [line.lineId, line]));
  for (const [lineId, portions] of Object.entries(portionsByLine)) {
    const line = lineById.get(lineId);
    if (!line) return 'LINE_UNKNOWN';
    if (portions > leftOf(order, line)) return 'TOO_MANY_PORTIONS';
  }
  return null;
}

function portionsBack(order: RefundableOrder, portionsByLine: Readonly<Record<string, number>>): ByLine {
  const money = refundOfLines(order.lines, order.returnedByLine, portionsByLine).byLine;
  const wanted = new Map(Object.entries(portionsByLine));
  const touched = order.lines.filter((line) => wanted.has(line.lineId));
  return Object.fromEntries(
    touched.map((line) => {
      const portions = wanted.get(line.lineId) ?? 0;
      const before = returnedOf(order, line.lineId);
      const points = pointsOfPortions(order, line, before.portions + portions) - before.points;
      return [line.lineId, { portions, amount: money[line.lineId] ?? 0, points }];
    }),
  );
}

/** Spread over the lines by what is left of each, so that a later refund of a line does not pay it a second time. */
function goodwill(order: RefundableOrder, amount: Fen): ByLine | RefundFault {
  const left = order.lines.map((line) => line.payable - returnedOf(order, line.lineId).amount);
  if (amount > sumFen(left)) return 'AMOUNT_ABOVE_REST';
  const shares = allocate(amount, left);
  const touched = order.lines.map((line, index) => ({ lineId: line.lineId, share: shares[index] ?? 0 }));
  return Object.fromEntries(
    touched
      .filter(({ share }) => share > 0)
      .map(({ lineId, share }) => [lineId, { portions: 0, amount: share, points: 0 }]),
  );
}

type Line = RefundableOrder['lines'][number];

function leftOf(order: RefundableOrder, line: Line): number {
  return portionsLeft(line, order.returnedByLine);
}

/** Points that the first portions of a line stand for: the order's points by what they paid on each line. */
function pointsOfPortions(order: RefundableOrder, line: Line, portions: number): number {
  if (order.pointsSpent === 0) return 0;
  const shares = allocate(
    order.pointsSpent,
    order.lines.map((each) => each.pointsShare),
  );
  const own = shares[order.lines.indexOf(line)] ?? 0;
  return worthOfPortions(own, line.quantity, portions);
}

function pointsWorthOf(order: RefundableOrder, line: Line, given: ReturnedOfLine | undefined): Fen {
  if (!given || given.portions === 0) return 0;
  const before = returnedOf(order, line.lineId).portions;
  const worth = (portions: number) => worthOfPortions(line.pointsShare, line.quantity, portions);
  return worth(before + given.portions) - worth(before);
}

function earnedFor(order: RefundableOrder, moneyKept: Fen): number {
  if (order.payable === 0) return 0;
  return multiplyThenDivide(order.pointsEarnedInFull, moneyKept, order.payable).quotient;
}

function returnedOf(order: RefundableOrder, lineId: string): ReturnedOfLine {
  const known = new Map(Object.entries(order.returnedByLine));
  return known.get(lineId) ?? { portions: 0, amount: 0, points: 0 };
}
