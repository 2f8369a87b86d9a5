import type SqliteConnection from 'libsql';
import type { CollectionDefinition } from './collection-definition';
import { IndexTable } from './index-table';
import { Row } from './row';

interface DocumentRecord {
  seq: number;
  body: string;
}

const batchSize = 512;

/** One collection's committed documents and their indexes in SQLite. */
export class Collection {
  readonly primary: IndexTable;
  /** The declared indexes. */
  indexes: IndexTable[] = [];
  readonly #get: SqliteConnection.Statement;
  readonly #insert: SqliteConnection.Statement;
  readonly #replace: SqliteConnection.Statement;
  readonly #delete: SqliteConnection.Statement;
  readonly #scan: SqliteConnection.Statement;
  readonly #count: SqliteConnection.Statement;
  readonly #last: SqliteConnection.Statement;
  #nextSequence: number;

  constructor(
    connection: SqliteConnection.Database,
    readonly number: number,
    public definition: CollectionDefinition,
  ) {
    const table = `document_${number}`;
    connection.exec(
      `CREATE TABLE IF NOT EXISTS ${table} (seq INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, body TEXT NOT NULL)`,
    );
    const primary = { name: '_id_', unique: true, keys: [{ field: '_id', order: 'asc' as const }] };
    this.primary = new IndexTable(connection, primary, null, number, 0);
    this.#get = connection.prepare(`SELECT seq, body FROM ${table} WHERE key = ?`);
    this.#insert = connection.prepare(`INSERT INTO ${table} (seq, key, body) VALUES (?, ?, ?)`);
    this.#replace = connection.prepare(`UPDATE ${table} SET body = ? WHERE seq = ?`);
    this.#delete = connection.prepare(`DELETE FROM ${table} WHERE seq = ?`);
    this.#scan = connection.prepare(`SELECT seq, body FROM ${table} WHERE seq > ? ORDER BY seq LIMIT ?`);
    this.#count = connection.prepare(`SELECT count(*) AS n FROM ${table}`);
    this.#last = connection.prepare(`SELECT coalesce(max(seq), 0) AS n FROM ${table}`);
    this.#nextSequence = this.#lastSequence() + 1;
  }

  get name(): string {
    return this.definition.name;
  }

  /** A place at the end of the order of insertion. */
  takeSequence(): number {
    return this.#nextSequence++;
  }

  get(idKey: Buffer): Row | null {
    const record = this.#get.get([idKey]) as DocumentRecord | undefined;
    return record ? new Row(record.seq, record.body) : null;
  }

  /** Stores the next version of a document, `null` for none, and moves its index entries. Checks nothing. */
  put(idKey: Buffer, before: Row | null, after: Row | null): void {
    const sequence = (after ?? before)?.sequence ?? 0;
    if (!before && after) this.#insert.run([sequence, idKey, after.text]);
    else if (after) this.#replace.run([after.text, sequence]);
    else this.#delete.run([sequence]);
    for (const index of this.indexes) index.move(sequence, before?.document ?? null, after?.document ?? null);
  }

  /** All documents in the order of insertion. */
  *scan(): Generator<Row> {
    for (let after = 0; ;) {
      const records = this.#scan.all([after, batchSize]) as DocumentRecord[];
      for (const { seq, body } of records) yield new Row(seq, body);
      const last = records.at(-1);
      if (!last || records.length < batchSize) return;
      after = last.seq;
    }
  }

  count(): number {
    return (this.#count.get() as { n: number }).n;
  }

  #lastSequence(): number {
    return (this.#last.get() as { n: number }).n;
  }
}
