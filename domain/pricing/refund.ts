import { allocate } from '../money/allocate';
import type { Fen } from '../money/fen';
import { sumFen } from '../money/sum-fen';
import type { QuoteLine } from './quote';

/** What was given back of a line so far. */
export interface RefundedOfLine {
  readonly portions: number;
  readonly amount: Fen;
}

export interface RefundOfLines {
  readonly amount: Fen;
  readonly byLine: Record<string, Fen>;
}

/**
 * What returning portions of lines gives back in money, on top of what was given back before.
 *
 * The first n portions of a line are worth the first n of its payable's equal shares, so a line is refunded to
 * the fen in whatever steps and order its portions come back. What was refunded of a line before is counted by
 * its amount: a goodwill refund is not paid a second time, and the last portion settles what is left.
 *
 * Throws when a line is unknown or has fewer portions left than asked for; callers check `portionsLeft` first.
 */
export function refundOfLines(
  lines: readonly Pick<QuoteLine, 'lineId' | 'quantity' | 'payable'>[],
  refunded: Readonly<Record<string, RefundedOfLine>>,
  request: Readonly<Record<string, number>>,
): RefundOfLines {
  const lineById = new Map(lines.map((line) => [line.lineId, line]));
  const byLine = Object.entries(request).map(([lineId, portions]): [string, Fen] => {
    const line = lineById.get(lineId);
    if (!line) throw new RangeError(`the order has no line ${lineId}; ask for one of its own lines`);
    assertPortions(line, refunded, portions);
    const before = refundedOf(refunded, lineId);
    const worth = worthOfPortions(line.payable, line.quantity, before.portions + portions);
    return [lineId, Math.max(0, worth - before.amount)];
  });
  return { amount: sumFen(byLine.map(([, amount]) => amount)), byLine: Object.fromEntries(byLine) };
}

/** Portions of a line that were not returned yet. */
export function portionsLeft(
  line: Pick<QuoteLine, 'lineId' | 'quantity'>,
  refunded: Readonly<Record<string, RefundedOfLine>>,
): number {
  return line.quantity - refundedOf(refunded, line.lineId).portions;
}

/** What the first portions of a line are worth: of money, or of the points that were spent on it. */
export function worthOfPortions(whole: number, quantity: number, portions: number): number {
  const portionWeights = Array.from({ length: quantity }, () => 1);
  return sumFen(allocate(whole, portionWeights).slice(0, portions));
}

/** Line ids come from phones, so one may be called like a property that every object has. */
function refundedOf(refunded: Readonly<Record<string, RefundedOfLine>>, lineId: string): RefundedOfLine {
  return new Map(Object.entries(refunded)).get(lineId) ?? { portions: 0, amount: 0 };
}

function assertPortions(
  line: Pick<QuoteLine, 'lineId' | 'quantity'>,
  refunded: Readonly<Record<string, RefundedOfLine>>,
  portions: number,
): void {
  const left = portionsLeft(line, refunded);
  if (!Number.isSafeInteger(portions) || portions < 0 || portions > left) {
    throw new RangeError(
      `line ${line.lineId} has ${left} portions left to return, but ${portions} were asked for`,
    );
  }
}
