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

/** What one committed batch owes: who waits for it, and what is told of it. */
interface Batch {
  readonly waiting: Waiting[];
  readonly afterCommit: (() => void)[];
}

/**
 * One data folder's SQLite file. Changes that arrive in the same turn of the event loop are applied inside one
 * SQLite transaction. Its COMMIT writes the log; then the log is flushed to the disk off the main thread, and only
 * then is the batch acknowledged. So an acknowledged change survives `kill -9` and loss of power, requests are
 * answered while the disk works, and all batches that arrive meanwhile share the next flush.
 */
export class Store {
  readonly connection: SqliteConnection.Database;
  readonly #file: OpenFile;
  readonly #tables = new Map<string, KeyValueTable>();
  readonly #begin: Statement;
  readonly #commit: Statement;
  readonly #rollback: Statement;
  /** The changes of this turn. */
  #open: Batch | null = null;
  readonly #rollbackListeners = new Set<() => void>();
  /** Committed and not yet flushed to the disk, oldest first. */
  #committed: Batch[] = [];
  /** What the disk is working on. */
  #flushing: Batch[] = [];
  #isFlushing = false;
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
    if (!this.#open) {
      this.#begin.run();
      this.#open = { waiting: [], afterCommit: [] };
      setImmediate(() => void this.#commitAndFlush());
    }
    return apply();
  }

  /** Resolves once everything changed so far is on disk; at once when nothing is waiting. */
  settled(): Promise<void> {
    const newest = this.#open ?? this.#committed.at(-1) ?? this.#flushing.at(-1);
    if (!newest) return Promise.resolve();
    return new Promise((resolve, reject) => newest.waiting.push({ resolve, reject }));
  }

  /** Runs after the current batch is on disk, never when it fails. */
  afterCommit(run: () => void): void {
    this.#open?.afterCommit.push(run);
  }

  /** Called when a batch could not be written: what memory believes about it is wrong. */
  onRollback(listener: () => void): () => void {
    this.#rollbackListeners.add(listener);
    return () => this.#rollbackListeners.delete(listener);
  }

  /** Writes the open batch to disk and acknowledges it, with all before it, before it returns. */
  flush(): void {
    this.#commitOpen();
    const batches = [...this.#flushing.splice(0), ...this.#committed.splice(0)];
    if (batches.length === 0) return;
    try {
      this.#file.flush();
      acknowledge(batches);
    } catch (error) {
      this.#fail(batches, error);
    }
  }

  /** Takes back everything of the open batch: nobody has been told of it yet. */
  discard(): void {
    const batch = this.#open;
    this.#open = null;
    if (batch) this.#takeBack(batch, new Error('the changes were taken back'));
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

  /** Commits this turn's batch, and keeps the disk busy as long as something waits for it. */
  async #commitAndFlush(): Promise<void> {
    this.#commitOpen();
    if (this.#isFlushing) return;
    this.#isFlushing = true;
    while (this.#committed.length > 0) {
      this.#flushing = this.#committed.splice(0);
      try {
        await this.#file.flushInBackground();
        acknowledge(this.#flushing.splice(0));
      } catch (error) {
        this.#fail(this.#flushing.splice(0), error);
      }
    }
    this.#isFlushing = false;
  }

  #commitOpen(): void {
    const batch = this.#open;
    this.#open = null;
    if (!batch) return;
    try {
      this.#commit.run();
      this.#committed.push(batch);
    } catch (error) {
      this.#takeBack(batch, error);
    }
  }

  #takeBack(batch: Batch, error: unknown): void {
    if (this.connection.inTransaction) this.#rollback.run();
    for (const listener of this.#rollbackListeners) listener();
    this.#fail([batch], error);
  }

  /** Nobody may believe that these are safe. */
  #fail(batches: readonly Batch[], error: unknown): void {
    const failure = new Error(`The data file ${this.file} could not be written: ${String(error)}`, {
      cause: error,
    });
    for (const { waiting } of batches) for (const { reject } of waiting) reject(failure);
  }
}

function acknowledge(batches: readonly Batch[]): void {
  for (const { waiting, afterCommit } of batches) {
    for (const { resolve } of waiting) resolve();
    for (const run of afterCommit) run();
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
