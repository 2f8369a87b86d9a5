import type { CartLine } from '../pricing/quote';
import { maximumQuantity } from './cart-limits';
import { removeLine } from './remove-line';

/** Sets how many portions a line holds, at most 99; 0 and below removes the line. */
export function changeQuantity(lines: readonly CartLine[], lineId: string, quantity: number): CartLine[] {
  if (quantity <= 0) return removeLine(lines, lineId);
  const bounded = Math.min(quantity, maximumQuantity);
  return lines.map((line) => (line.lineId === lineId ? { ...line, quantity: bounded } : line));
}
