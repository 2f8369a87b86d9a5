import type { OrderStatus } from './lifecycle';

/** A guest may take back a binding order for so long, even when it was accepted, unless cooking has started. */
export const guestCancelsWithinMs = 2 * 60_000;

/** What decides how long a guest may cancel; moments in milliseconds since 1970. */
export interface CancellationFacts {
  readonly status: OrderStatus;
  readonly payUntilMs: number | null;
  /** When it became binding: paid, or placed on a bill. */
  readonly agreedAtMs: number | null;
  /** An order that nobody accepts is cancelled by itself then. */
  readonly acceptUntilMs: number | null;
}

/**
 * Until when (exclusive) the guest may cancel, as far as the facts of now can say; null when not at all.
 * Before the payment until it expires; a placed order until it is accepted, and for two minutes in any case;
 * an accepted one for two minutes after it became binding; never once cooking has started.
 */
export function guestMayCancelUntilMs(facts: CancellationFacts): number | null {
  if (facts.status === 'awaiting-payment') return facts.payUntilMs;
  if (facts.agreedAtMs === null) return null;
  const graceEndsAtMs = facts.agreedAtMs + guestCancelsWithinMs;
  if (facts.status === 'placed') return Math.max(graceEndsAtMs, facts.acceptUntilMs ?? 0);
  return facts.status === 'accepted' ? graceEndsAtMs : null;
}
