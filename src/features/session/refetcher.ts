import { wait } from '../../platform/waiting';

/**
 * Runs one fetch at a time and at most one more after it, however often it is asked, with a pause between two:
 * an evening's worth of signals must not become an evening's worth of boards.
 */
export class Refetcher {
  private running: Promise<void> | null = null;
  private isWanted = false;

  constructor(
    private readonly fetch: () => Promise<void>,
    private readonly pauseMs: number,
  ) {}

  ask(): Promise<void> {
    this.isWanted = true;
    this.running ??= this.run();
    return this.running;
  }

  /** Whether an answer is on its way already, so that who only looks on need not ask for one more. */
  get isAsking(): boolean {
    return this.running !== null;
  }

  private async run(): Promise<void> {
    while (this.isWanted) {
      this.isWanted = false;
      await this.fetch();
      if (this.isWanted) await wait(this.pauseMs);
    }
    this.running = null;
  }
}
