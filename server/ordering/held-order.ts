import type { OrderEvent } from '../../domain/order/lifecycle';

/** Dishes that were ordered ahead for a table that is kept: the kitchen hears of them when the party sits down. */
export interface OrderedAhead {
  readonly reservationId: string;
  /** Until then its guest may take the dishes back; from then on they go with the reservation. */
  readonly freeUntilMs: number;
  /** When the party sat down; null while the dishes are held. */
  readonly releasedAtMs: number | null;
}

interface MaybeHeld {
  readonly ahead?: OrderedAhead;
}

/** Paid for or not, nobody cooks it yet. */
export function isHeld({ ahead }: MaybeHeld): boolean {
  return ahead !== undefined && ahead.releasedAtMs === null;
}

const whileHeld: ReadonlySet<OrderEvent> = new Set([
  'guest-cancels',
  'payment-expires',
  'reject',
  'acceptance-expires',
]);

/** What is held can be given up, and nothing else. */
export function mayHappen(order: MaybeHeld, event: OrderEvent): boolean {
  return !isHeld(order) || whileHeld.has(event);
}
