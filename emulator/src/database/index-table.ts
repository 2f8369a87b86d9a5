import type SqliteConnection from 'libsql';
import type { Document } from './document';
import type { IndexDefinition } from './collection-definition';
import { indexKeys, type KeyField } from './index-keys';
import { Row } from './row';

/** A stretch of an index's keys: from `lower` to before `upper`. */
export interface KeyRange {
  lower: Buffer;
  upper: Buffer;
  /** How many leading bytes are the same in all its keys because their fields are pinned. */
  prefixLength: number;
}

/** A row met at one place of an index. */
export interface IndexEntry {
  key: Buffer;
  row: Row;
}

interface EntryRecord {
  /** The driver reads bytes so, and takes them only as a `Buffer`. */
  key: ArrayBuffer;
  seq: number;
  body: string;
}

/** How many entries are fetched at first, and at most, in one step of a walk. */
const batch = { first: 32, largest: 1024 };

/**
 * One index: the encoded keys of all documents in order, in a table of their own, or for `_id` the documents'
 * table itself. Walking it fetches small batches, so that nothing stays open between them.
 */
export class IndexTable {
  readonly fields: readonly KeyField[];
  multikeyFields: number;
  readonly #walk: Record<'forward' | 'backward', { start: Statement; go: Statement }>;
  readonly #holders: Statement;
  readonly #count: Statement;
  readonly #insert: Statement | null = null;
  readonly #delete: Statement | null = null;
  readonly #mark: Statement | null = null;

  constructor(
    connection: SqliteConnection.Database,
    readonly definition: IndexDefinition,
    /** null: the documents' own `_id`. */
    readonly number: number | null,
    collectionNumber: number,
    multikeyFields: number,
  ) {
    this.multikeyFields = multikeyFields;
    this.fields = definition.keys.map(({ field, order }) => ({
      path: field,
      parts: field.split('.'),
      isDescending: order === 'desc',
    }));
    const source = number === null ? `document_${collectionNumber}` : `index_${number}`;
    this.#walk = walkStatements(connection, number, collectionNumber);
    this.#holders = connection.prepare(`SELECT seq FROM ${source} WHERE key = ? LIMIT 2`);
    this.#count = connection.prepare(`SELECT count(*) AS n FROM ${source} WHERE key >= ? AND key < ?`);
    if (number === null) return;
    this.#insert = connection.prepare(`INSERT INTO ${source} (key, seq) VALUES (?, ?)`);
    this.#delete = connection.prepare(`DELETE FROM ${source} WHERE key = ? AND seq = ?`);
    this.#mark = connection.prepare('UPDATE collection_index SET multikey_fields = ? WHERE number = ?');
  }

  get name(): string {
    return this.definition.name;
  }

  isMultikey(field: number): boolean {
    return (this.multikeyFields & (1 << field)) !== 0;
  }

  keysOf(document: Document): Buffer[] {
    return indexKeys(document, this.fields).keys;
  }

  /** The documents listed under a key. */
  holders(key: Buffer): number[] {
    return (this.#holders.all([key]) as { seq: number }[]).map((record) => record.seq);
  }

  countIn(range: KeyRange): number {
    return (this.#count.get([range.lower, range.upper]) as { n: number }).n;
  }

  /** Replaces the keys of one version of a document by those of the next; `null` is no document. */
  move(sequence: number, before: Document | null, after: Document | null): void {
    const { keys, multikeyFields } = after
      ? indexKeys(after, this.fields)
      : { keys: [] as Buffer[], multikeyFields: 0 };
    const old = before ? this.keysOf(before) : [];
    for (const key of old) if (!keys.some((one) => one.equals(key))) this.#delete?.run([key, sequence]);
    for (const key of keys) if (!old.some((one) => one.equals(key))) this.#insert?.run([key, sequence]);
    if ((this.multikeyFields | multikeyFields) === this.multikeyFields) return;
    this.multikeyFields |= multikeyFields;
    this.#mark?.run([this.multikeyFields, this.number]);
  }

  /** The entries of a range in order of their keys, or backwards. */
  *walk(range: KeyRange, isBackward: boolean, expected: number = batch.first): Generator<IndexEntry> {
    const { start, go } = this.#walk[isBackward ? 'backward' : 'forward'];
    let size = Math.min(Math.max(expected, 1), batch.largest);
    let records = start.all([range.lower, range.upper, size]) as EntryRecord[];
    for (;;) {
      for (const { key, seq, body } of records) yield { key: Buffer.from(key), row: new Row(seq, body) };
      const last = records.at(-1);
      if (!last || records.length < size) return;
      size = Math.min(size * 2, batch.largest);
      const lastKey = Buffer.from(last.key);
      const bounds = isBackward ? [range.lower, lastKey, last.seq] : [lastKey, last.seq, range.upper];
      records = go.all([...bounds, size]) as EntryRecord[];
    }
  }
}

type Statement = SqliteConnection.Statement;

function walkStatements(
  connection: SqliteConnection.Database,
  number: number | null,
  collectionNumber: number,
): Record<'forward' | 'backward', { start: Statement; go: Statement }> {
  const documents = `document_${collectionNumber}`;
  const select =
    number === null
      ? `SELECT i.key AS key, i.seq AS seq, i.body AS body FROM ${documents} i`
      : `SELECT i.key AS key, i.seq AS seq, d.body AS body FROM index_${number} i CROSS JOIN ${documents} d ON d.seq = i.seq`;
  const prepare = (where: string, order: string) =>
    connection.prepare(`${select} WHERE ${where} ORDER BY i.key ${order}, i.seq ${order} LIMIT ?`);
  return {
    forward: {
      start: prepare('i.key >= ? AND i.key < ?', 'ASC'),
      go: prepare('(i.key, i.seq) > (?, ?) AND i.key < ?', 'ASC'),
    },
    backward: {
      start: prepare('i.key >= ? AND i.key < ?', 'DESC'),
      go: prepare('i.key >= ? AND (i.key, i.seq) < (?, ?)', 'DESC'),
    },
  };
}
