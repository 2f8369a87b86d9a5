import type SqliteConnection from 'libsql';
import type { Store } from './store';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A small table of JSON values. A change is seen at once, and is on disk when the next `settled` resolves. */
export class KeyValueTable {
  readonly #get: SqliteConnection.Statement;
  readonly #set: SqliteConnection.Statement;
  readonly #delete: SqliteConnection.Statement;
  readonly #list: SqliteConnection.Statement;

  constructor(
    private readonly store: Store,
    private readonly name: string,
  ) {
    const { connection } = store;
    this.#get = connection.prepare('SELECT value FROM key_value WHERE table_name = ? AND key = ?');
    this.#set = connection.prepare(
      'INSERT INTO key_value VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
    );
    this.#delete = connection.prepare('DELETE FROM key_value WHERE table_name = ? AND key = ?');
    this.#list = connection.prepare(
      'SELECT key, value FROM key_value WHERE table_name = ? AND substr(key, 1, length(?)) = ? AND key >= ? ORDER BY key',
    );
  }

  get(key: string): Json | null {
    const row = this.#get.get([this.name, key]) as { value: string } | undefined;
    return row ? (JSON.parse(row.value) as Json) : null;
  }

  set(key: string, value: Json): void {
    const text = JSON.stringify(value);
    this.store.change(() => this.#set.run([this.name, key, text]));
  }

  delete(key: string): void {
    this.store.change(() => this.#delete.run([this.name, key]));
  }

  /** Whoever tells somebody of a change waits for this first. */
  settled(): Promise<void> {
    return this.store.settled();
  }

  /** The entries whose keys begin with the prefix, in the order of their keys. */
  list(prefix = ''): [string, Json][] {
    const rows = this.#list.all([this.name, prefix, prefix, prefix]) as { key: string; value: string }[];
    return rows.map((row) => [row.key, JSON.parse(row.value) as Json]);
  }
}
