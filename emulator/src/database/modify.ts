import type { Collection } from './collection';
import { isPlainObject, type Document, type Fields } from './document';
import { databaseErrors } from './errors';
import { insertDocument, withId } from './insert';
import { compileQuery } from './matching';
import { idKeyOf, newRow, type Row } from './row';
import type { Session } from './session';
import { applyUpdate } from './update';

export interface ModifyRequest {
  query: Fields;
  data: Fields;
  /** Update operators; false: the data is the whole new document. */
  isMerge: boolean;
  isUpsert: boolean;
  isMulti: boolean;
  nowMs: number;
}

export interface Modified {
  /** Documents whose content is another one now. */
  updated: number;
  upsertId: string | number | null;
  /** The first document as it is now. */
  document: Document | null;
}

/** Changes the documents of a query: each stands alone unless the session is a transaction. */
export async function modifyDocuments(
  session: Session,
  collection: Collection,
  request: ModifyRequest,
): Promise<Modified> {
  checkData(request);
  if (!request.isMulti) return session.step(() => modifyFirst(session, collection, request));
  const { rows } = session.find(collection, { query: request.query, order: [], skip: 0, limit: Infinity });
  const total: Modified = { updated: 0, upsertId: null, document: null };
  const matches = compileQuery(request.query);
  for (const { document } of rows) {
    const idKey = idKeyOf(document._id);
    const next = await session.step(() => {
      const row = session.get(collection, idKey);
      return row && matches(row) ? modifyRow(session, collection, row, request) : null;
    });
    total.updated += next?.updated ?? 0;
    total.document ??= next?.document ?? null;
  }
  if (rows.length > 0 || !request.isUpsert) return total;
  return session.step(() => upsert(session, collection, request));
}

function modifyFirst(session: Session, collection: Collection, request: ModifyRequest): Modified {
  const row = findFirst(session, collection, request.query);
  if (row) return modifyRow(session, collection, row, request);
  return request.isUpsert
    ? upsert(session, collection, request)
    : { updated: 0, upsertId: null, document: null };
}

/** The usual query is by `_id` alone. */
export function findFirst(session: Session, collection: Collection, query: Fields): Row | null {
  const id = query['_id'];
  if (Object.keys(query).length === 1 && (typeof id === 'string' || typeof id === 'number')) {
    return session.get(collection, idKeyOf(id));
  }
  return session.find(collection, { query, order: [], skip: 0, limit: 1 }).rows[0] ?? null;
}

function modifyRow(session: Session, collection: Collection, row: Row, request: ModifyRequest): Modified {
  const { data, query, nowMs } = request;
  const id = row.document._id;
  session.assertWritable(collection, idKeyOf(id));
  const document = request.isMerge
    ? applyUpdate(row.copy(), data, { query, nowMs, isInsert: false })
    : withId(data, id);
  const after = newRow(row.sequence, document);
  if (after.text === row.text) return { updated: 0, upsertId: null, document };
  session.write(collection, idKeyOf(id), row, after);
  return { updated: 1, upsertId: null, document };
}

function upsert(session: Session, collection: Collection, request: ModifyRequest): Modified {
  const { data, query, nowMs } = request;
  const wanted = equalities(query);
  const document = request.isMerge
    ? applyUpdate(withId(wanted), data, { query, nowMs, isInsert: true })
    : withId(data, wanted['_id']);
  insertDocument(session, collection, document);
  return { updated: 0, upsertId: document._id, document };
}

/** What a query says of the document that an upsert makes. */
function equalities(query: Fields): Fields {
  const fields: Fields = {};
  for (const [path, value] of Object.entries(query)) {
    if (path.startsWith('$') || path.includes('.')) continue;
    const isOperator = isPlainObject(value) && (Object.keys(value)[0] ?? '').startsWith('$');
    if (!isOperator) fields[path] = value;
    else if ('$eq' in value) fields[path] = value['$eq'];
  }
  return fields;
}

function checkData({ data, isMerge }: ModifyRequest): void {
  const names = Object.keys(data);
  if (isMerge && names.length === 0) {
    throw databaseErrors.failedOperation(
      "'$set' is empty. You must specify a field like so: {$set: {<field>: ...}}",
    );
  }
  if (isMerge && names.some((name) => !name.startsWith('$'))) {
    throw databaseErrors.failedOperation('An update may hold update operators alone, such as $set.');
  }
}
