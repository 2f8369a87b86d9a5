import type { Checkout } from './checkout';

/** Why an order cannot be placed as it stands, in the order in which a guest would settle it. */
export type PayingObstacle = 'empty' | 'lines' | 'minimum' | 'address' | 'slot';

export function obstacleToPaying(checkout: Checkout): PayingObstacle | null {
  const { quote } = checkout;
  if (quote === null || quote.lines.length + quote.invalidLines.length === 0) return 'empty';
  if (quote.invalidLines.length > 0) return 'lines';
  if (quote.minimumSpendMissing > 0) return 'minimum';
  if (checkout.needsAddress) return 'address';
  return checkout.needsSlot ? 'slot' : null;
}
