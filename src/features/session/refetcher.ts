import { wait } from '../../platform/waiting';

/** As long as what was fetched is new enough for who only looks on. */
const freshForMs = 20_000;

/**
 * Runs one fetch at a time and at most one more after it, however often it is asked, with a pause between two:
 * an evening's worth of signals must not become an evening's worth of boards.
 */
export class Refetcher {
  private running: Promise<void> | null = null;
  private isWanted = false;
  private freshUntilMs = 0;
  private later: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly fetch: () => Promise<void>,
    private readonly pauseMs: number,
  ) {}

  ask(): Promise<void> {
    this.isWanted = true;
    this.running ??= this.run();
    return this.running;
  }

  /**
   * For who only looks on: asks where no answer is on its way and none came a short while ago, and otherwise once when
   * that has become old, for what is asked about may have changed since.
   */
  askIfOld(): void {
    const restMs = this.running === null ? this.freshUntilMs - Date.now() : freshForMs;
    if (restMs <= 0) this.askNow();
    else this.later ??= setTimeout(() => this.askNow(), restMs);
  }

  /** Told by a fetch that brought something; one that failed is asked for again by the next look. */
  came(): void {
    this.freshUntilMs = Date.now() + freshForMs;
  }

  private askNow(): void {
    if (this.later !== null) clearTimeout(this.later);
    this.later = null;
    void this.ask();
  }

  private async run(): Promise<void> {
    try {
      while (this.isWanted) {
        this.isWanted = false;
        await this.fetch();
        if (this.isWanted) await wait(this.pauseMs);
      }
    } finally {
      this.running = null;
    }
  }
}
