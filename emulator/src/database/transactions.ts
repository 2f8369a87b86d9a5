import { randomBytes } from 'node:crypto';
import type { DirectSession } from './direct-session';
import { databaseErrors } from './errors';
import { limits } from './limits';
import type { Locks } from './locks';
import { Transaction } from './transaction';
import type { Versions } from './versions';

/** The active transactions; each ends by commit, abort, conflict, or after its 30 seconds. */
export class Transactions {
  readonly #active = new Map<string, { transaction: Transaction; timer: NodeJS.Timeout }>();

  constructor(
    private readonly parts: { direct: DirectSession; versions: Versions; locks: Locks },
    private readonly realNow: () => number,
  ) {}

  start(): Transaction {
    const { direct, versions, locks } = this.parts;
    const id = randomBytes(16).toString('hex');
    const deadlineMs = this.realNow() + limits.transactionLifeMs;
    const transaction = new Transaction(id, deadlineMs, direct, versions, locks, () => this.endExpired());
    const timer = setTimeout(() => this.endExpired(), limits.transactionLifeMs);
    timer.unref();
    this.#active.set(id, { transaction, timer });
    return transaction;
  }

  get(id: string): Transaction {
    const entry = this.#active.get(id);
    if (entry && entry.transaction.deadlineMs <= this.realNow()) this.endExpired();
    if (!entry || !this.#active.has(id)) throw databaseErrors.transactionNotExist();
    return entry.transaction;
  }

  commit(transaction: Transaction): void {
    this.#forget(transaction);
    transaction.commit();
  }

  end(transaction: Transaction): void {
    this.#forget(transaction);
    transaction.end();
  }

  /** Ends those whose time is over, and so lets waiting writes through. */
  endExpired(): void {
    const now = this.realNow();
    for (const { transaction } of [...this.#active.values()]) {
      // They are kept in the order of their start, so of their deadlines.
      if (transaction.deadlineMs > now) break;
      this.end(transaction);
    }
  }

  endAll(): void {
    for (const { transaction } of [...this.#active.values()]) this.end(transaction);
  }

  get activeCount(): number {
    return this.#active.size;
  }

  #forget(transaction: Transaction): void {
    clearTimeout(this.#active.get(transaction.id)?.timer);
    this.#active.delete(transaction.id);
  }
}
