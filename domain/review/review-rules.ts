import type { OrderStatus } from '../order/lifecycle';

const dayMs = 24 * 60 * 60_000;

export const reviewLimits = {
  textLength: 200,
  picturesPerDish: 3,
  picturesPerOrder: 9,
  pictureBytes: 5 * 1024 * 1024,
  tags: 5,
  answerLength: 200,
  reasonLength: 80,
  /** So many guests who object take a review out of sight until somebody of the house has looked. */
  reportsUntilHeld: 3,
} as const;

/** Guests speak of what they remember. */
export const speakWithinMs = 30 * dayMs;
/** A verdict may be thought over once, and not after others have long answered it. */
export const changeWithinMs = 7 * dayMs;

/** Why nobody may speak of an order, or of one of its dishes. */
export type VoiceFault = 'NOT_COMPLETED' | 'TOO_OLD' | 'NOT_EATEN' | 'GIVEN_BACK';

interface SpokenOf {
  readonly status: OrderStatus;
  readonly timeline: readonly { readonly status: OrderStatus; readonly atMs: number }[];
  readonly lines: readonly {
    readonly dishId: string;
    readonly quantity: number;
    readonly returned: { readonly portions: number };
  }[];
}

/** When the guest had everything; null before. */
export function completedAtMs({ timeline }: Pick<SpokenOf, 'timeline'>): number | null {
  return timeline.find(({ status }) => status === 'completed')?.atMs ?? null;
}

/** Whether the guest may speak of the visit at all. */
export function faultOfVoice(order: Pick<SpokenOf, 'status' | 'timeline'>, nowMs: number): VoiceFault | null {
  const atMs = completedAtMs(order);
  if (order.status !== 'completed' || atMs === null) return 'NOT_COMPLETED';
  return nowMs >= atMs + speakWithinMs ? 'TOO_OLD' : null;
}

/** Whether the guest may speak of one dish: only of what they had and kept. */
export function faultOfDishVoice(order: SpokenOf, dishId: string, nowMs: number): VoiceFault | null {
  const fault = faultOfVoice(order, nowMs);
  if (fault !== null) return fault;
  const lines = order.lines.filter((line) => line.dishId === dishId);
  if (lines.length === 0) return 'NOT_EATEN';
  return lines.some(({ quantity, returned }) => quantity > returned.portions) ? null : 'GIVEN_BACK';
}

/** Whether a review may still be thought over. */
export function mayChangeReview(
  review: { readonly writtenAtMs: number; readonly changedAtMs: number | null },
  nowMs: number,
): boolean {
  return review.changedAtMs === null && nowMs < review.writtenAtMs + changeWithinMs;
}
