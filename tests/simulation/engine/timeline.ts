import type { Clock } from '../../../emulator/src/clock/clock';
import { DueQueue } from '../../../emulator/src/clock/due-queue';
import type { DueRun } from '../../../emulator/src/clock/due-queue';

/**
 * The one queue of everything that is going to happen. Time stands still while something happens and moves only when
 * the next thing is taken. Moments may have fractions of a millisecond, so that hardly any two are the same.
 */
export class Timeline implements Clock {
  readonly #queue = new DueQueue();
  #timeMs: number;

  constructor(startMs: number) {
    this.#timeMs = startMs;
  }

  /** Whole milliseconds, as every clock of the product counts. */
  now(): number {
    return Math.floor(this.#timeMs);
  }

  schedule(dueMs: number, name: string, run: DueRun['run']): () => void {
    return this.#queue.add({ dueMs, name, run });
  }

  after(ms: number, name: string, run: DueRun['run']): () => void {
    return this.schedule(this.#timeMs + ms, name, run);
  }

  /** Moves time to the next thing that is due by then and yields it; to then itself when nothing is. */
  takeNext(untilMs: number): DueRun | null {
    const next = this.#queue.takeDue(untilMs);
    this.#timeMs = Math.max(this.#timeMs, next ? next.dueMs : untilMs);
    return next ?? null;
  }
}
