import type { Collection } from './collection';
import type { Fields } from './document';
import { compileQuery } from './matching';
import { findFirst } from './modify';
import { idKeyOf, type Row } from './row';
import type { Session } from './session';

/** Removes the documents of a query, or the first of them, and tells how many. */
export async function removeDocuments(
  session: Session,
  collection: Collection,
  query: Fields,
  isMulti: boolean,
): Promise<number> {
  const removeRow = (row: Row | null): number => {
    if (row) session.write(collection, idKeyOf(row.document._id), row, null);
    return row ? 1 : 0;
  };
  if (!isMulti) return session.step(() => removeRow(findFirst(session, collection, query)));
  const { rows } = session.find(collection, { query, order: [], skip: 0, limit: Infinity });
  const matches = compileQuery(query);
  let removed = 0;
  for (const { document } of rows) {
    removed += await session.step(() => {
      const row = session.get(collection, idKeyOf(document._id));
      return removeRow(row && matches(row) ? row : null);
    });
  }
  return removed;
}
