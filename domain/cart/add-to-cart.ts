import type { CartLine } from '../pricing/quote';
import { maximumQuantity } from './cart-limits';
import { sameSelection } from './same-selection';

/**
 * Adds a line, or its portions to the line that wants the very same thing (which keeps its id and place).
 * A line never holds more than 99 portions; what is above is left out.
 */
export function addToCart(lines: readonly CartLine[], line: CartLine): CartLine[] {
  const existing = lines.find((candidate) => sameSelection(candidate, line));
  if (!existing) return [...lines, { ...line, quantity: Math.min(line.quantity, maximumQuantity) }];
  const quantity = Math.min(existing.quantity + line.quantity, maximumQuantity);
  return lines.map((candidate) => (candidate === existing ? { ...existing, quantity } : candidate));
}
