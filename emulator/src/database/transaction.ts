import type { Collection } from './collection';
import { lockKeys, type DirectSession } from './direct-session';
import { databaseErrors } from './errors';
import { findRows, type Found, type FindRequest } from './find';
import type { Locks } from './locks';
import { compileQuery } from './matching';
import { sortRows } from './order';
import { idKeyOf, keyText, type Row } from './row';
import type { Session } from './session';
import { duplicateKeyError, uniqueChanges } from './uniqueness';
import type { Versions } from './versions';

interface OwnWrite {
  collection: Collection;
  idKey: Buffer;
  /** The committed version that the write replaces. */
  base: Row | null;
  after: Row | null;
}

/**
 * One transaction's view: the database as it was at its first operation, with its own writes on top. A write holds
 * its document and its unique values; whoever else changed or holds them makes it conflict at once.
 */
export class Transaction implements Session {
  /** A transaction carries out one operation at a time. */
  isBusy = false;
  #snapshot: number | null = null;
  readonly #writes = new Map<string, OwnWrite>();
  readonly #held = new Set<string>();

  constructor(
    readonly id: string,
    readonly deadlineMs: number,
    private readonly direct: DirectSession,
    private readonly versions: Versions,
    private readonly locks: Locks,
    private readonly endExpired: () => void,
  ) {}

  get(collection: Collection, idKey: Buffer): Row | null {
    const own = this.#writes.get(lockKeys.document(collection, idKey));
    if (own) return own.after;
    const older = this.versions.at(collection, keyText(idKey), this.#seen());
    return older === undefined ? collection.get(idKey) : older;
  }

  find(collection: Collection, request: FindRequest): Found {
    const other = this.versions.changedSince(collection, this.#seen());
    for (const write of this.#writes.values()) {
      if (write.collection === collection) other.set(keyText(write.idKey), write.after);
    }
    if (other.size === 0) return findRows(collection, request);
    const { query, order, skip, limit } = request;
    const found = findRows(collection, { query, order, skip: 0, limit: skip + limit + other.size });
    const matches = compileQuery(query);
    const rows = found.rows.filter((row) => !other.has(keyText(idKeyOf(row.document._id))));
    for (const row of other.values()) if (row && matches(row)) rows.push(row);
    return { rows: sortRows(rows, order).slice(skip, skip + limit), explain: found.explain };
  }

  assertWritable(collection: Collection, idKey: Buffer): void {
    const key = lockKeys.document(collection, idKey);
    this.#assertFree(key);
    if (this.#writes.has(key)) return;
    if (this.versions.at(collection, keyText(idKey), this.#seen()) !== undefined) {
      throw databaseErrors.transactionConflict();
    }
  }

  write(collection: Collection, idKey: Buffer, before: Row | null, after: Row | null): void {
    this.assertWritable(collection, idKey);
    const documentKey = lockKeys.document(collection, idKey);
    const earlier = this.#writes.get(documentKey);
    const unique = uniqueChanges(collection, before, after);
    for (const { index, key } of unique) this.#assertFree(lockKeys.unique(index.number, key));
    for (const { index, key, isGained } of unique) {
      if (isGained && after) this.#assertUnique(collection, idKey, index, key, after);
    }
    this.#hold(documentKey);
    for (const { index, key } of unique) this.#hold(lockKeys.unique(index.number, key));
    const base = earlier ? earlier.base : collection.get(idKey);
    this.#writes.set(documentKey, { collection, idKey, base, after });
  }

  async step<T>(run: () => T): Promise<T> {
    return run();
  }

  /** Applies all writes within one batch, so that all of them are on disk or none. */
  commit(): void {
    for (const { collection, idKey, base, after } of this.#writes.values()) {
      if (base || after) this.direct.apply(collection, idKey, base, after);
    }
    this.end();
  }

  /** Forgets the writes and lets go of what is held. */
  end(): void {
    this.#writes.clear();
    this.versions.release(this.id);
    this.locks.release(this.#held);
    this.#held.clear();
  }

  #seen(): number {
    return (this.#snapshot ??= this.versions.take(this.id));
  }

  #assertFree(key: string): void {
    const holder = this.locks.holderOf(key);
    if (holder === undefined || holder === this.id) return;
    this.endExpired();
    if (this.locks.holderOf(key) !== undefined) throw databaseErrors.transactionConflict();
  }

  #hold(key: string): void {
    this.locks.take(key, this.id);
    this.#held.add(key);
  }

  #assertUnique(
    collection: Collection,
    idKey: Buffer,
    index: Collection['primary'],
    key: Buffer,
    after: Row,
  ): void {
    const own = [...this.#writes.values()].filter((write) => write.collection === collection);
    const isHeldByOwn = own.some(
      (write) =>
        !write.idKey.equals(idKey) &&
        write.after !== null &&
        index.keysOf(write.after.document).some((one) => one.equals(key)),
    );
    if (isHeldByOwn) throw duplicateKeyError(collection, index, after);
    const rewritten = new Set(own.map((write) => write.base?.sequence));
    const holders = index.holders(key).filter((sequence) => !rewritten.has(sequence));
    if (holders.length === 0) return;
    // A holder that this snapshot cannot see is a conflict: trying again will see it.
    for (const id of this.versions.changedSince(collection, this.#seen()).keys()) {
      const row = collection.get(Buffer.from(id, 'latin1'));
      if (row && holders.includes(row.sequence)) throw databaseErrors.transactionConflict();
    }
    throw duplicateKeyError(collection, index, after);
  }
}
