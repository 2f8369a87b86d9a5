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

  constructor(
    private readonly fetch: () => Promise<void>,
    private readonly pauseMs: number,
  ) {}

  ask(): Promise<void> {
    this.isWanted = true;
    this.running ??= this.run();
    return this.running;
  }

  /** For who only looks on: asks where no answer is on its way, and none came a short while ago. */
  askIfOld(): void {
    if (this.running === null && Date.now() > this.freshUntilMs) void this.ask();
  }

  /** Told by a fetch that brought something; one that failed is asked for again by the next look. */
  came(): void {
    this.freshUntilMs = Date.now() + freshForMs;
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
