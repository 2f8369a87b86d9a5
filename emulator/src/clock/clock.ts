import { DueQueue } from './due-queue';

/** What the services know of time. `now` is the virtual time in milliseconds since 1970. */
export interface Clock {
  now(): number;
  /** Runs once when virtual time reaches `dueMs`; the answer cancels it. */
  schedule(dueMs: number, name: string, run: () => Promise<void> | void): () => void;
}

export interface ClockState {
  /** Virtual time minus the machine's time. */
  readonly offsetMs: number;
  /** The moment at which the clock stands still, or null while it runs. */
  readonly pausedAtMs: number | null;
}

export interface VirtualClockOptions {
  readonly state?: ClockState;
  readonly realNow?: () => number;
  /** Told of every jump, pause and resume, so that the state can be kept. */
  readonly onChange?: (state: ClockState) => void;
  readonly onError?: (name: string, error: unknown) => void;
}

/** A timeout longer than this is re-armed, since timers of Node are 32 bits wide and laptops sleep. */
const longestWaitMs = 60_000;

/**
 * Runs with real time, can be advanced and paused.
 *
 * The state lives in shared memory, so that the `Date` of a function's thread follows without a message.
 */
export class VirtualClock implements Clock {
  /** Two doubles: the offset in milliseconds, and the moment of the pause or NaN. */
  readonly shared = new SharedArrayBuffer(16);
  private readonly cells = new Float64Array(this.shared);
  private readonly due = new DueQueue();
  private readonly running = new Set<Promise<void>>();
  private readonly realNow: () => number;
  private advancing: Promise<void> = Promise.resolve();
  private isAdvancing = false;
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;

  constructor(private readonly options: VirtualClockOptions = {}) {
    this.realNow = options.realNow ?? Date.now;
    this.cells[0] = options.state?.offsetMs ?? 0;
    this.cells[1] = options.state?.pausedAtMs ?? Number.NaN;
  }

  now(): number {
    const pausedAtMs = this.cells[1] ?? Number.NaN;
    return Number.isNaN(pausedAtMs) ? this.realNow() + this.offsetMs : pausedAtMs;
  }

  get offsetMs(): number {
    return this.cells[0] ?? 0;
  }

  get isPaused(): boolean {
    return !Number.isNaN(this.cells[1] ?? Number.NaN);
  }

  schedule(dueMs: number, name: string, run: () => Promise<void> | void): () => void {
    const entry = { dueMs, name, run };
    const cancel = this.due.add(entry);
    if (this.due.first(1)[0] === entry) this.arm();
    return cancel;
  }

  /** What is due next, earliest first. */
  upcoming(limit: number): { readonly dueMs: number; readonly name: string }[] {
    return this.due.first(limit).map(({ dueMs, name }) => ({ dueMs, name }));
  }

  /** Moves time forward, running what falls due on the way in order; resolves when all of it has run. */
  advance(ms: number): Promise<void> {
    if (!Number.isFinite(ms) || ms < 0) {
      return Promise.reject(new RangeError(`The clock cannot advance by ${ms} ms: it only moves forward.`));
    }
    this.advancing = this.advancing.then(() => this.advanceTo(this.now() + ms));
    return this.advancing;
  }

  pause(): void {
    if (this.isPaused) return;
    this.cells[1] = this.now();
    this.changed();
  }

  resume(): void {
    if (!this.isPaused) return;
    this.cells[0] = this.now() - this.realNow();
    this.cells[1] = Number.NaN;
    this.changed();
  }

  /** Drops what is scheduled and waits for what is running. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    this.due.clear();
    await Promise.all([...this.running]);
  }

  private async advanceTo(targetMs: number): Promise<void> {
    this.isAdvancing = true;
    try {
      await Promise.all([...this.running]);
      for (let next = this.due.takeDue(targetMs); next; next = this.due.takeDue(targetMs)) {
        this.moveTo(next.dueMs);
        await this.track(next.name, next.run);
      }
      this.moveTo(targetMs);
    } finally {
      this.isAdvancing = false;
      this.changed();
    }
  }

  /** Time never goes back: a run may itself have taken longer than the gap to the next one. */
  private moveTo(timeMs: number): void {
    const aheadMs = timeMs - this.now();
    if (aheadMs <= 0) return;
    this.cells[0] = this.offsetMs + aheadMs;
    if (this.isPaused) this.cells[1] = timeMs;
  }

  private changed(): void {
    this.options.onChange?.({ offsetMs: this.offsetMs, pausedAtMs: this.isPaused ? this.now() : null });
    this.arm();
  }

  private arm(): void {
    clearTimeout(this.timer);
    const next = this.due.first(1)[0];
    if (!next || this.isPaused || this.isAdvancing || this.isStopped) return;
    const waitMs = Math.min(Math.max(next.dueMs - this.now(), 0), longestWaitMs);
    this.timer = setTimeout(() => this.runDue(), waitMs);
    this.timer.unref();
  }

  private runDue(): void {
    if (this.isPaused || this.isAdvancing || this.isStopped) return;
    const nowMs = this.now();
    for (let next = this.due.takeDue(nowMs); next; next = this.due.takeDue(nowMs)) {
      void this.track(next.name, next.run);
    }
    this.arm();
  }

  private track(name: string, run: () => Promise<void> | void): Promise<void> {
    const done = (async () => run())()
      .catch((error: unknown) => this.options.onError?.(name, error))
      .finally(() => this.running.delete(done));
    this.running.add(done);
    return done;
  }
}
