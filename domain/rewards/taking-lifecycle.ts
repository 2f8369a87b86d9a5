/**
 * How an exchange stands. A dish is `open` until it is handed over, a coupon is `issued` and from then on follows the
 * lifecycle of coupons.
 */
export type TakingStatus = 'open' | 'issued' | 'redeemed' | 'cancelled' | 'expired';
export type TakingEvent = 'redeem' | 'cancel' | 'expire';

export const takingTransitions: Readonly<
  Record<TakingStatus, Readonly<Partial<Record<TakingEvent, TakingStatus>>>>
> = {
  open: { redeem: 'redeemed', cancel: 'cancelled', expire: 'expired' },
  issued: { cancel: 'cancelled' },
  redeemed: {},
  cancelled: {},
  expired: {},
};

/** Where an event leads at a moment, or null when it cannot happen: nothing is handed over or cancelled after its end. */
export function takingStatusAfter(
  taking: { readonly status: TakingStatus; readonly validUntilMs: number },
  event: TakingEvent,
  nowMs: number,
): TakingStatus | null {
  const hasEnded = nowMs >= taking.validUntilMs;
  if (hasEnded !== (event === 'expire')) return null;
  return takingTransitions[taking.status][event] ?? null;
}
