/**
 * Where transactions of one instance that met the same conflict wait for each other, first come first served: tried again
 * at once, they would only meet each other. It holds nothing that another instance must know; against those of other
 * instances there is the jitter.
 */
export class RetryLanes {
  /** Resolves when the last one of a lane has left it. */
  readonly #lastByName = new Map<string, Promise<void>>();

  /** Resolves when everybody who entered before has left. Says whether somebody was there, and how to leave. */
  async enter(name: string): Promise<{ readonly hasWaited: boolean; readonly leave: () => void }> {
    const before = this.#lastByName.get(name);
    let open: () => void = () => undefined;
    const left = new Promise<void>((resolve) => (open = resolve));
    this.#lastByName.set(name, left);
    const leave = () => {
      if (this.#lastByName.get(name) === left) this.#lastByName.delete(name);
      open();
    };
    await before;
    return { hasWaited: before !== undefined, leave };
  }
}
