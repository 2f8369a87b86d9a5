import type SqliteConnection from 'libsql';
import { Collection } from './collection';
import {
  checkDefinition,
  undeclaredCollection,
  type CollectionDefinition,
  type IndexDefinition,
} from './collection-definition';
import { databaseErrors } from './errors';
import { IndexTable } from './index-table';
import type { Store } from './store';

interface IndexRecord {
  number: number;
  name: string;
  definition: string;
  multikey_fields: number;
}

/** The collections of a data file, brought in line with the project's declarations at opening. */
export class Catalog {
  readonly #collections = new Map<string, Collection>();
  readonly #connection: SqliteConnection.Database;

  constructor(
    private readonly store: Store,
    definitions: readonly CollectionDefinition[],
  ) {
    this.#connection = store.connection;
    definitions.forEach(checkDefinition);
    const records = this.#connection.prepare('SELECT name FROM collection ORDER BY number').all() as {
      name: string;
    }[];
    const declared = new Map(definitions.map((definition) => [definition.name, definition]));
    const names = new Set([...records.map((record) => record.name), ...declared.keys()]);
    for (const name of names) this.#open(declared.get(name) ?? undeclaredCollection(name));
    store.flush();
  }

  get(name: string): Collection {
    const collection = this.#collections.get(name);
    if (!collection) throw databaseErrors.collectionNotExist(name);
    return collection;
  }

  find(name: string): Collection | null {
    return this.#collections.get(name) ?? null;
  }

  all(): Collection[] {
    return [...this.#collections.values()];
  }

  /** `createCollection`: in the collection's own transaction, so that nothing half-made can be seen. */
  add(name: string): void {
    if (this.#collections.has(name)) throw databaseErrors.collectionExists(name);
    const definition = undeclaredCollection(name);
    checkDefinition(definition);
    this.#open(definition);
  }

  /** Forgets the collections of a batch that could not be written. */
  forgetUnwritten(): void {
    const find = this.#connection.prepare('SELECT 1 FROM collection WHERE name = ?');
    for (const name of [...this.#collections.keys()]) if (!find.get([name])) this.#collections.delete(name);
  }

  #open(definition: CollectionDefinition): void {
    this.store.change(() => {
      const connection = this.#connection;
      connection.prepare('INSERT OR IGNORE INTO collection (name) VALUES (?)').run([definition.name]);
      const { number } = connection
        .prepare('SELECT number FROM collection WHERE name = ?')
        .get([definition.name]) as { number: number };
      const collection = new Collection(connection, number, definition);
      collection.indexes = this.#openIndexes(collection);
      this.#collections.set(definition.name, collection);
    });
  }

  /** Keeps the indexes that are declared as before, drops the others, builds the new ones. */
  #openIndexes(collection: Collection): IndexTable[] {
    const connection = this.#connection;
    const records = connection
      .prepare('SELECT number, name, definition, multikey_fields FROM collection_index WHERE collection = ?')
      .all([collection.number]) as IndexRecord[];
    const kept = new Map<string, IndexRecord>();
    for (const record of records) {
      const declared = collection.definition.indexes.find((index) => index.name === record.name);
      if (declared && definitionText(declared) === record.definition) kept.set(record.name, record);
      else {
        connection.exec(`DROP TABLE index_${record.number}`);
        connection.prepare('DELETE FROM collection_index WHERE number = ?').run([record.number]);
      }
    }
    return collection.definition.indexes.map((definition) => {
      const record = kept.get(definition.name);
      return record
        ? new IndexTable(connection, definition, record.number, collection.number, record.multikey_fields)
        : this.#build(collection, definition);
    });
  }

  #build(collection: Collection, definition: IndexDefinition): IndexTable {
    const connection = this.#connection;
    const { lastInsertRowid } = connection
      .prepare(
        'INSERT INTO collection_index (collection, name, definition, multikey_fields) VALUES (?, ?, ?, 0)',
      )
      .run([collection.number, definition.name, definitionText(definition)]);
    const number = Number(lastInsertRowid);
    connection.exec(
      `CREATE TABLE index_${number} (key BLOB NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (key, seq)) WITHOUT ROWID`,
    );
    const index = new IndexTable(connection, definition, number, collection.number, 0);
    for (const row of collection.scan()) {
      const document = row.document;
      if (definition.unique && index.keysOf(document).some((key) => index.holders(key).length > 0)) {
        throw databaseErrors.failedOperation(
          `The unique index ${definition.name} of the collection ${collection.name} cannot be built: ` +
            `the document ${String(document._id)} repeats another one's value. Remove the repeats or the index.`,
        );
      }
      index.move(row.sequence, null, document);
    }
    return index;
  }
}

function definitionText(definition: IndexDefinition): string {
  const keys = definition.keys.map(({ field, order }) => [field, order]);
  return JSON.stringify({ unique: definition.unique, keys });
}
