/** So many attempts within any stretch of so long, wherever it begins. */
export interface AttemptLimit {
  readonly attempts: number;
  readonly windowMs: number;
}

/** Null while another attempt is allowed; otherwise the moment from which it is. */
export function nextAttemptAtMs(
  timesMs: readonly number[],
  limit: AttemptLimit,
  nowMs: number,
): number | null {
  const counted = withinWindow(timesMs, limit, nowMs);
  if (counted.length < limit.attempts) return null;
  const lastThatMustEnd = counted[counted.length - limit.attempts] ?? nowMs;
  return lastThatMustEnd + limit.windowMs;
}

/** The attempts that still count, with one more; never more than the limit allows. */
export function withAttempt(timesMs: readonly number[], limit: AttemptLimit, nowMs: number): number[] {
  return [...withinWindow(timesMs, limit, nowMs), nowMs].slice(-limit.attempts);
}

function withinWindow(timesMs: readonly number[], { windowMs }: AttemptLimit, nowMs: number): number[] {
  return timesMs.filter((atMs) => nowMs - atMs < windowMs).sort((a, b) => a - b);
}
