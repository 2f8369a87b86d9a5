import type { Collection } from './collection';
import { databaseErrors } from './errors';
import { findRows, type Found, type FindRequest } from './find';
import { limits } from './limits';
import { LockHeld, type Locks } from './locks';
import { keyText, type Row } from './row';
import type { Session } from './session';
import type { Store } from './store';
import { duplicateKeyError, uniqueChanges } from './uniqueness';
import type { Versions } from './versions';

/** Told of every committed change, after it is on disk. */
export type ChangeListener = (
  collection: Collection,
  idKey: Buffer,
  before: Row | null,
  after: Row | null,
) => void;

/** Names of held things: a document, or a value of a unique index. */
export const lockKeys = {
  document: (collection: Collection, idKey: Buffer) => `document ${collection.number} ${keyText(idKey)}`,
  unique: (indexNumber: number | null, key: Buffer) => `unique ${indexNumber} ${keyText(key)}`,
};

/** Reads and writes outside transactions: each write stands alone and waits for documents that are held. */
export class DirectSession implements Session {
  constructor(
    private readonly store: Store,
    private readonly versions: Versions,
    private readonly locks: Locks,
    private readonly changed: ChangeListener,
    private readonly endExpired: () => void,
  ) {}

  get(collection: Collection, idKey: Buffer): Row | null {
    return collection.get(idKey);
  }

  find(collection: Collection, request: FindRequest): Found {
    return findRows(collection, request);
  }

  assertWritable(collection: Collection, idKey: Buffer): void {
    const key = lockKeys.document(collection, idKey);
    if (this.locks.holderOf(key) !== undefined) throw new LockHeld(key, collection.name);
  }

  write(collection: Collection, idKey: Buffer, before: Row | null, after: Row | null): void {
    const unique = uniqueChanges(collection, before, after);
    const keys = [
      lockKeys.document(collection, idKey),
      ...unique.map(({ index, key }) => lockKeys.unique(index.number, key)),
    ];
    for (const key of keys) {
      if (this.locks.holderOf(key) !== undefined) throw new LockHeld(key, collection.name);
    }
    for (const { index, key, isGained } of unique) {
      if (isGained && after && index.holders(key).length > 0)
        throw duplicateKeyError(collection, index, after);
    }
    this.apply(collection, idKey, before, after);
  }

  /** Commits a change without any check; part of the current batch. */
  apply(collection: Collection, idKey: Buffer, before: Row | null, after: Row | null): void {
    this.store.change(() => {
      this.versions.record(collection, idKey, before);
      collection.put(idKey, before, after);
    });
    this.store.afterCommit(() => this.changed(collection, idKey, before, after));
  }

  async step<T>(run: () => T): Promise<T> {
    const deadlineMs = Date.now() + limits.lockWaitMs;
    for (;;) {
      try {
        return run();
      } catch (error) {
        if (!(error instanceof LockHeld)) throw error;
        this.endExpired();
        if (Date.now() > deadlineMs) throw databaseErrors.lockWaitTooLong(error.collection);
        await this.locks.released(error, deadlineMs);
      }
    }
  }
}
