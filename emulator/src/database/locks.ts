import { databaseErrors } from './errors';
import { limits } from './limits';

/** Thrown inside the engine by a write outside a transaction that meets a held document; it changed nothing. */
export class LockHeld extends Error {
  constructor(
    readonly key: string,
    readonly collection: string,
  ) {
    super(`${key} is held by a transaction`);
  }
}

/** The documents and unique values that transactions hold until they end, and the writes that wait for them. */
export class Locks {
  readonly #holders = new Map<string, string>();
  readonly #waiting = new Map<string, Set<() => void>>();
  #waitingCount = 0;

  /** The transaction that holds a key. */
  holderOf(key: string): string | undefined {
    return this.#holders.get(key);
  }

  take(key: string, owner: string): void {
    this.#holders.set(key, owner);
  }

  release(keys: Iterable<string>): void {
    const woken: (() => void)[] = [];
    for (const key of keys) {
      this.#holders.delete(key);
      woken.push(...(this.#waiting.get(key) ?? []));
      this.#waiting.delete(key);
    }
    for (const wake of woken) wake();
  }

  /** Resolves when the key is released; refuses when too many wait or it takes too long. */
  async released({ key, collection }: LockHeld, deadlineMs: number): Promise<void> {
    if (this.#holders.get(key) === undefined) return;
    if (this.#waitingCount >= limits.waitingWrites) throw databaseErrors.lockWaitTooLong(collection);
    this.#waitingCount++;
    try {
      await new Promise<void>((resolve, reject) => {
        const waiting = this.#waiting.get(key) ?? new Set();
        this.#waiting.set(key, waiting);
        const timer = setTimeout(
          () => {
            waiting.delete(wake);
            reject(databaseErrors.lockWaitTooLong(collection));
          },
          Math.max(deadlineMs - Date.now(), 0),
        );
        const wake = () => {
          clearTimeout(timer);
          resolve();
        };
        waiting.add(wake);
      });
    } finally {
      this.#waitingCount--;
    }
  }
}
