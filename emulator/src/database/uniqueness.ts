import type { Collection } from './collection';
import { databaseErrors } from './errors';
import type { IndexTable } from './index-table';
import type { Row } from './row';
import { valuesAt } from './index-keys';
import { writeEjson } from './ejson';

/** The unique values that a change gives a document, and those that it takes from it. */
export interface UniqueChange {
  index: IndexTable;
  key: Buffer;
  isGained: boolean;
}

/** What a change does to the declared unique indexes of its collection. */
export function uniqueChanges(collection: Collection, before: Row | null, after: Row | null): UniqueChange[] {
  const changes: UniqueChange[] = [];
  for (const index of collection.indexes) {
    if (!index.definition.unique) continue;
    const old = before ? index.keysOf(before.document) : [];
    const next = after ? index.keysOf(after.document) : [];
    for (const key of next)
      if (!old.some((one) => one.equals(key))) changes.push({ index, key, isGained: true });
    for (const key of old)
      if (!next.some((one) => one.equals(key))) changes.push({ index, key, isGained: false });
  }
  return changes;
}

export function duplicateKeyError(collection: Collection, index: IndexTable, row: Row): Error {
  const values = index.fields.map(({ path, parts }) => {
    const found = valuesAt(row.document, parts);
    return `${path}: ${writeEjson(found.length === 1 ? (found[0] ?? null) : found)}`;
  });
  return databaseErrors.duplicateKey(collection.name, index.name, `{ ${values.join(', ')} }`);
}
