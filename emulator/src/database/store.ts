import path from 'node:path';
import type SqliteConnection from 'libsql';
import { KeyValueTable } from './key-value-table';
import { openFile, type OpenFile } from './connection';

/** Statements that run on every batch or call, prepared once. */
type Statement = SqliteConnection.Statement;

interface Waiting {
  resolve: () => void;
  reject: (error: unknown) => void;
}

/**
 * One data folder's SQLite file. Changes that arrive in the same turn of the event loop are applied inside one
 * SQLite transaction and acknowledged after its COMMIT, which waits for the disk (`synchronous=FULL`): an
 * acknowledged change survives `kill -9` and loss of power, and many concurrent changes share one wait.
 */
export class Store {
  readonly connection: SqliteConnection.Database;
  readonly #file: OpenFile;
  readonly #tables = new Map<string, KeyValueTable>();
  readonly #begin: Statement;
  readonly #commit: Statement;
  readonly #rollback: Statement;
  #isBatchOpen = false;
  #waiting: Waiting[] = [];
  #afterCommit: (() => void)[] = [];
  readonly #rollbackListeners = new Set<() => void>();
  #users = 1;

  constructor(readonly file: string) {
    this.#file = openFile(file);
    this.connection = this.#file.connection;
    this.#begin = this.connection.prepare('BEGIN IMMEDIATE');
    this.#commit = this.connection.prepare('COMMIT');
    this.#rollback = this.connection.prepare('ROLLBACK');
  }

  /** A durable key-value table of JSON values for one of the local cloud's services. */
  table(name: string): KeyValueTable {
    let table = this.#tables.get(name);
    if (!table) this.#tables.set(name, (table = new KeyValueTable(this, name)));
    return table;
  }

  /**
   * Applies a change within this turn's batch. `apply` must check before it changes anything: what it throws is
   * thrown on, and the other changes of the batch stay. `settled()` tells when it is on disk.
   */
  change<T>(apply: () => T): T {
    if (!this.#isBatchOpen) {
      this.#begin.run();
      this.#isBatchOpen = true;
      setImmediate(() => this.flush());
    }
    return apply();
  }

  /** Resolves once everything changed so far is on disk; at once when nothing is waiting. */
  settled(): Promise<void> {
    if (!this.#isBatchOpen) return Promise.resolve();
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  /** Runs after the current batch is on disk, never when it fails. */
  afterCommit(run: () => void): void {
    this.#afterCommit.push(run);
  }

  /** Called when a batch could not be written: what memory believes about it is wrong. */
  onRollback(listener: () => void): () => void {
    this.#rollbackListeners.add(listener);
    return () => this.#rollbackListeners.delete(listener);
  }

  /** Writes the open batch to disk and acknowledges it. */
  flush(): void {
    if (!this.#isBatchOpen) return;
    this.#isBatchOpen = false;
    const waiting = this.#waiting;
    const afterCommit = this.#afterCommit;
    this.#waiting = [];
    this.#afterCommit = [];
    try {
      this.#commit.run();
    } catch (error) {
      this.#abandon(waiting, error);
      return;
    }
    for (const { resolve } of waiting) resolve();
    for (const run of afterCommit) run();
  }

  /** Takes back everything of the open batch: nobody has been told of it yet. */
  discard(): void {
    if (!this.#isBatchOpen) return;
    this.#isBatchOpen = false;
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#afterCommit = [];
    this.#abandon(waiting, new Error('the changes were taken back'));
  }

  /** Another opener of the same file in this process. */
  share(): this {
    this.#users++;
    return this;
  }

  /** Closes the file when its last user is gone; everything changed is on disk then. */
  close(): void {
    this.flush();
    if (--this.#users > 0) return;
    openStores.delete(this.file);
    this.connection.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
    this.#file.close();
  }

  #abandon(waiting: Waiting[], error: unknown): void {
    if (this.connection.inTransaction) this.#rollback.run();
    const failure = new Error(`The data file ${this.file} could not be written: ${String(error)}`, {
      cause: error,
    });
    for (const listener of this.#rollbackListeners) listener();
    for (const { reject } of waiting) reject(failure);
  }
}

const openStores = new Map<string, Store>();

/**
 * Opens a data file, making it when there is none. Everybody in this process who opens the same file gets the same
 * store; another process that has it open, or a file that is not ours, is told in one sentence.
 */
export function openStore(file: string): Store {
  const key = file === ':memory:' ? file : path.resolve(file);
  if (key === ':memory:') return new Store(key);
  const existing = openStores.get(key);
  if (existing) return existing.share();
  const store = new Store(key);
  openStores.set(key, store);
  return store;
}
