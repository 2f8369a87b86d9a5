import type { Coupon, CouponStatus } from './coupon';

/** What can happen to a coupon. */
export type CouponEvent =
  'lock' | 'use' | 'release' | 'return' | 'expire' | 'revoke' | 'hand-out' | 'wrap' | 'unwrap' | 'give';

/**
 * `lock` when an order is placed with it, `use` when that order is paid, `release` when it is not,
 * `return` when it is cancelled or refunded after the payment, `hand-out` when its dish is given without an order. A
 * locked coupon neither ends nor is revoked: the order that holds it was promised its price. `wrap` makes it a present
 * that waits for a friend, `give` hands it over, and `unwrap` takes it back while nobody has it.
 */
export const couponTransitions: Readonly<
  Record<CouponStatus, Readonly<Partial<Record<CouponEvent, CouponStatus>>>>
> = {
  available: {
    lock: 'locked',
    'hand-out': 'used',
    expire: 'expired',
    revoke: 'revoked',
    wrap: 'wrapped',
  },
  locked: { use: 'used', release: 'available' },
  used: { return: 'available' },
  expired: {},
  revoked: {},
  wrapped: { unwrap: 'available', give: 'given', expire: 'expired' },
  given: {},
};

/** What cannot happen any more once a coupon has ended. */
const endsWithTheCoupon: readonly CouponEvent[] = ['lock', 'hand-out', 'wrap', 'give'];

/**
 * Where an event leads at a moment, or null when it cannot happen: a coupon that comes back after its end is expired,
 * one that has not ended does not expire, and one that has ended is neither locked nor given.
 */
export function couponStatusAfter(
  coupon: Pick<Coupon, 'status' | 'validUntilMs'>,
  event: CouponEvent,
  nowMs: number,
): CouponStatus | null {
  const status = couponTransitions[coupon.status][event] ?? null;
  const hasEnded = nowMs >= coupon.validUntilMs;
  if (status === 'available') return hasEnded ? 'expired' : 'available';
  if (event === 'expire' && !hasEnded) return null;
  if (hasEnded && endsWithTheCoupon.includes(event)) return null;
  return status;
}
