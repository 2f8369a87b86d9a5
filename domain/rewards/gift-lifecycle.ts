/** How a present stands: a coupon that its owner has wrapped for whoever opens the link first. */
export type GiftStatus = 'waiting' | 'claimed' | 'taken-back' | 'expired';
export type GiftEvent = 'claim' | 'take-back' | 'expire';

export const giftTransitions: Readonly<Record<GiftStatus, Readonly<Partial<Record<GiftEvent, GiftStatus>>>>> =
  {
    waiting: { claim: 'claimed', 'take-back': 'taken-back', expire: 'expired' },
    claimed: {},
    'taken-back': {},
    expired: {},
  };

/** A present waits so long for a friend, and never longer than the coupon in it is good. */
export const giftWaitsForMs = 3 * 24 * 60 * 60_000;

/** Where an event leads at a moment, or null when it cannot happen: a present is not claimed once it has ended. */
export function giftStatusAfter(
  gift: { readonly status: GiftStatus; readonly untilMs: number },
  event: GiftEvent,
  nowMs: number,
): GiftStatus | null {
  const hasEnded = nowMs >= gift.untilMs;
  if (event === 'claim' && hasEnded) return null;
  if (event === 'expire' && !hasEnded) return null;
  return giftTransitions[gift.status][event] ?? null;
}
