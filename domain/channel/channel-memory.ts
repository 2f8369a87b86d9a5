const dayMs = 24 * 60 * 60_000;

/** An order counts for the link that its guest came through last, when that was within so long. */
export const channelKeptMs = 7 * dayMs;

/** What a phone remembers of the link it was opened through last. */
export interface RememberedChannel {
  readonly channel: string;
  readonly atMs: number;
}

/** The channel that an order placed now counts for; null when the guest came by themselves, or so long ago. */
export function channelAt(remembered: RememberedChannel | null, nowMs: number): string | null {
  if (remembered === null) return null;
  const ageMs = nowMs - remembered.atMs;
  return ageMs >= 0 && ageMs < channelKeptMs ? remembered.channel : null;
}
