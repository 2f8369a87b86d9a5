/** Turns of the event loop without any activity after which nothing more can come by itself. */
const quietTurns = 3;
/** Far more turns than work on another thread takes on the slowest machine. */
const mostTurns = 20_000_000;

/**
 * Knows when everything that one step caused has run: promises, the store's batches, signatures on other threads.
 * Nothing here looks at real time, so a slow machine only makes the wait longer.
 */
export class Stillness {
  #working = 0;
  #activity = 0;

  /** Work on another thread begins; it will end by itself. */
  enter(): void {
    this.#working += 1;
  }

  leave(): void {
    if (this.#working === 0) throw new Error('work ended that nobody had begun; wrap the call in `during`');
    this.#working -= 1;
    this.#activity += 1;
  }

  /** Runs work that other threads take part in. */
  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  noteActivity(): void {
    this.#activity += 1;
  }

  /** `flush` puts on disk what is on its way there, instead of leaving it to another thread. */
  async reached(flush: () => void): Promise<void> {
    let seen = this.#activity;
    let turns = 0;
    for (let quiet = 0; quiet < quietTurns;) {
      turns += 1;
      if (turns > mostTurns) throw new Error(`${this.#working} pieces of work began and never ended`);
      await nextTurn();
      flush();
      const isQuiet = this.#working === 0 && this.#activity === seen;
      seen = this.#activity;
      quiet = isQuiet ? quiet + 1 : 0;
    }
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
