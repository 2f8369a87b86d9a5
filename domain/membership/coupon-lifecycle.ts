import type { Coupon, CouponStatus } from './coupon';

/** What can happen to a coupon. */
export type CouponEvent = 'lock' | 'use' | 'release' | 'return' | 'expire' | 'revoke' | 'hand-out';

/**
 * `lock` when an order is placed with it, `use` when that order is paid, `release` when it is not,
 * `return` when it is cancelled or refunded after the payment, `hand-out` when its dish is given without an order. A locked coupon neither ends nor is revoked:
 * the order that holds it was promised its price.
 */
export const couponTransitions: Readonly<
  Record<CouponStatus, Readonly<Partial<Record<CouponEvent, CouponStatus>>>>
> = {
  available: { lock: 'locked', 'hand-out': 'used', expire: 'expired', revoke: 'revoked' },
  locked: { use: 'used', release: 'available' },
  used: { return: 'available' },
  expired: {},
  revoked: {},
};

/**
 * Where an event leads at a moment, or null when it cannot happen: a coupon that comes back after its end is expired,
 * one that has not ended does not expire, and one that has ended is not locked.
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
  if ((event === 'lock' || event === 'hand-out') && hasEnded) return null;
  return status;
}
