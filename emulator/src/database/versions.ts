import type { Collection } from './collection';
import { keyText, type Row } from './row';

/** What a document was until a change; `row` is null where there was none. */
interface OlderVersion {
  until: number;
  row: Row | null;
}

/**
 * Older versions of documents, kept only while an active transaction's snapshot may ask for them. The tables in
 * SQLite always hold the newest committed versions.
 */
export class Versions {
  /** Counts committed changes. */
  #tick = 0;
  /** The tick that each active transaction sees, in the order they were taken, which is their order in time. */
  readonly #snapshots = new Map<string, number>();
  readonly #older = new Map<Collection, Map<string, OlderVersion[]>>();
  /** All kept versions, the oldest first. */
  #queue: { until: number; collection: Collection; id: string }[] = [];

  take(owner: string): number {
    this.#snapshots.set(owner, this.#tick);
    return this.#tick;
  }

  release(owner: string): void {
    this.#snapshots.delete(owner);
    const [oldest] = this.#snapshots.values();
    if (oldest === undefined) return this.clear();
    const kept = this.#queue.findIndex(({ until }) => until > oldest);
    const forgotten = this.#queue.splice(0, kept === -1 ? this.#queue.length : kept);
    for (const { collection, id } of forgotten) {
      const versions = this.#older.get(collection);
      const list = versions?.get(id);
      list?.shift();
      if (list?.length === 0) versions?.delete(id);
    }
  }

  clear(): void {
    this.#older.clear();
    this.#queue = [];
  }

  /** Notes a change about to be committed. */
  record(collection: Collection, idKey: Buffer, before: Row | null): void {
    const until = ++this.#tick;
    if (this.#snapshots.size === 0) return;
    const id = keyText(idKey);
    let versions = this.#older.get(collection);
    if (!versions) this.#older.set(collection, (versions = new Map<string, OlderVersion[]>()));
    const list = versions.get(id);
    if (list) list.push({ until, row: before });
    else versions.set(id, [{ until, row: before }]);
    this.#queue.push({ until, collection, id });
  }

  /** The version at a snapshot if the document changed since; undefined if the newest one is it. */
  at(collection: Collection, id: string, snapshot: number): Row | null | undefined {
    return this.#older
      .get(collection)
      ?.get(id)
      ?.find(({ until }) => until > snapshot)?.row;
  }

  /** The documents of a collection that changed since a snapshot, as they were at it. */
  changedSince(collection: Collection, snapshot: number): Map<string, Row | null> {
    const changed = new Map<string, Row | null>();
    for (const id of this.#older.get(collection)?.keys() ?? []) {
      const row = this.at(collection, id, snapshot);
      if (row !== undefined) changed.set(id, row);
    }
    return changed;
  }
}
