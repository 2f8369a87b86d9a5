import { randomBytes } from 'node:crypto';
import type { Collection } from './collection';
import type { Document, Fields } from './document';
import { databaseErrors } from './errors';
import { idKeyOf, keyText, newRow } from './row';
import type { Session } from './session';

/** Inserts documents one after another; the first that is refused ends it and those before it stay. */
export async function insertDocuments(
  session: Session,
  collection: Collection,
  documents: readonly Fields[],
): Promise<(string | number)[]> {
  const ids: (string | number)[] = [];
  for (const fields of documents) {
    const document = withId(fields);
    await session.step(() => insertDocument(session, collection, document));
    ids.push(document._id);
  }
  return ids;
}

/** Inserts one document; its `_id` must be free. */
export function insertDocument(session: Session, collection: Collection, document: Document): void {
  const idKey = idKeyOf(document._id);
  const row = newRow(collection.takeSequence(), document);
  // The transaction's own check comes first: an unseen document of the same name is a conflict, not a repeat.
  const existing = session.get(collection, idKey);
  if (existing) {
    throw databaseErrors.duplicateKey(collection.name, '_id_', `{ _id: ${JSON.stringify(document._id)} }`);
  }
  session.write(collection, idKey, null, row);
}

/** Puts `_id` first and makes one where there is none, as the server does: 32 hexadecimal digits. */
export function withId(fields: Fields, id: unknown = fields['_id']): Document {
  const given = id ?? randomBytes(16).toString('hex');
  for (const key of Object.keys(fields)) {
    if (key.startsWith('$')) {
      throw databaseErrors.failedOperation(
        `The field name '${key}' cannot begin with $ in a stored document.`,
      );
    }
  }
  if (Array.isArray(given) || given instanceof RegExp || keyText(idKeyOf(given)).length > 8192) {
    throw databaseErrors.failedOperation('The _id must be a text or a number.');
  }
  const { _id: _given, ...others } = fields;
  return { _id: given as string | number, ...others };
}
