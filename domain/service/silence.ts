const hourMs = 60 * 60_000;

/** After so many hours without a word of the guest a conversation may be closed by itself. */
export const silenceHoursChoices = [4, 12, 24, 48, 72] as const;

/** Null where a store leaves its conversations open. */
export type SilenceHours = (typeof silenceHoursChoices)[number] | null;

export const usualSilenceHours: SilenceHours = 24;

/**
 * Whether a guest, whose turn it is since `guestTurnSinceMs`, has been silent for as long as the store waits. Where it is
 * not the guest's turn, nobody's silence is counted.
 */
export function hasFallenSilent(
  { guestTurnSinceMs }: { readonly guestTurnSinceMs: number | null },
  hours: SilenceHours,
  nowMs: number,
): boolean {
  if (hours === null || guestTurnSinceMs === null) return false;
  return guestTurnSinceMs <= silentSinceMs(hours, nowMs);
}

/** Whoever has been silent since then or before has been silent for long enough. */
export function silentSinceMs(hours: NonNullable<SilenceHours>, nowMs: number): number {
  return nowMs - hours * hourMs;
}
