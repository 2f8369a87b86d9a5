import { createHash } from 'node:crypto';

export interface StoryLine {
  readonly atMs: number;
  readonly sentence: string;
}

/** What happened, twice: every step for the hash that proves a replay, and the events that people can follow. */
export class Story {
  readonly lines: StoryLine[] = [];
  readonly #hash = createHash('sha256');
  steps = 0;

  constructor(private readonly now: () => number) {}

  /** One step of the run. What differs between two runs of one seed, such as random nonces, must not stand in it. */
  record(step: string): void {
    this.steps += 1;
    this.#hash.update(`${this.now()} ${step}\n`);
  }

  tell(sentence: string): void {
    this.record(sentence);
    this.lines.push({ atMs: this.now(), sentence });
  }

  traceHash(): string {
    return this.#hash.copy().digest('hex');
  }
}
