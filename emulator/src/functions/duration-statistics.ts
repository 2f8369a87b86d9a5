const kept = 1000;

/** Durations of the latest invocations, in milliseconds. */
export class DurationStatistics {
  private readonly durationsMs: number[] = [];
  private next = 0;

  add(durationMs: number): void {
    this.durationsMs[this.next] = durationMs;
    this.next = (this.next + 1) % kept;
  }

  /** `share` from 0 to 1; null while nothing has run. */
  quantileMs(share: number): number | null {
    const sorted = [...this.durationsMs].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
  }
}
