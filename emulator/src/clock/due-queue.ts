export interface DueRun {
  readonly dueMs: number;
  readonly name: string;
  readonly run: () => Promise<void> | void;
}

/** Runs waiting for their time, kept sorted; equal times keep the order in which they were scheduled. */
export class DueQueue {
  private readonly runs: DueRun[] = [];

  add(run: DueRun): () => void {
    this.runs.splice(this.placeFor(run.dueMs), 0, run);
    return () => {
      const place = this.runs.indexOf(run);
      if (place >= 0) this.runs.splice(place, 1);
    };
  }

  /** Removes and answers the earliest run that is due at `timeMs`, if there is one. */
  takeDue(timeMs: number): DueRun | undefined {
    const first = this.runs[0];
    return first && first.dueMs <= timeMs ? this.runs.shift() : undefined;
  }

  first(limit: number): readonly DueRun[] {
    return this.runs.slice(0, limit);
  }

  clear(): void {
    this.runs.length = 0;
  }

  private placeFor(dueMs: number): number {
    let low = 0;
    let high = this.runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const run = this.runs[middle];
      if (run && run.dueMs <= dueMs) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
