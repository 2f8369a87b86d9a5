import { aggregate } from './aggregate';
import type { Catalog } from './catalog';
import type { Fields } from './document';
import { writeEjson } from './ejson';
import { databaseErrors } from './errors';
import { countRows } from './find';
import { insertDocuments } from './insert';
import { limits } from './limits';
import { findFirst, modifyDocuments } from './modify';
import { answerTexts, assertAnswerSize } from './projection';
import { removeDocuments } from './remove';
import type { Session } from './session';
import * as wire from './wire';

/** What an action works with: `session` is the transaction's view where one is named, else the database's. */
export interface ActionContext {
  catalog: Catalog;
  session: Session;
  nowMs: number;
}

type Action = (context: ActionContext, request: wire.WireRequest) => Promise<Fields>;

/** The actions on documents; each answers the `data` of its answer. */
export const actions: Record<string, Action> = {
  'database.addCollection': addCollection,
  'database.insertDocument': insert,
  'database.getDocument': get,
  'database.calculateDocument': count,
  'database.modifyDocument': modify,
  'database.modifyAndReturnDoc': modifyAndReturn,
  'database.removeDocument': remove,
  'database.aggregateDocuments': runPipeline,
};

async function addCollection({ catalog }: ActionContext, request: wire.WireRequest): Promise<Fields> {
  catalog.add(wire.collectionName(request));
  return {};
}

async function insert(context: ActionContext, request: wire.WireRequest): Promise<Fields> {
  const collection = context.catalog.get(wire.collectionName(request));
  const list: unknown[] = Array.isArray(request['data']) ? request['data'] : [request['data']];
  const documents = list.map((one) => wire.dataFrom(one, context.nowMs));
  if (documents.length === 0) throw databaseErrors.invalidParameter('There is no document to insert.');
  return { insertedIds: await insertDocuments(context.session, collection, documents) };
}

async function get({ catalog, session, nowMs }: ActionContext, request: wire.WireRequest): Promise<Fields> {
  const collection = catalog.get(wire.collectionName(request));
  const query = wire.queryOf(request, nowMs);
  const projection = wire.projectionOf(request, nowMs);
  if (request['queryType'] === 'DOC') {
    const row = findFirst(session, collection, query);
    return { list: answerTexts(row ? [row] : [], projection) };
  }
  const limit = Math.min(wire.wholeNumber(request, 'limit', limits.defaultRows), limits.maximumRows);
  const skip = wire.wholeNumber(request, 'offset', 0);
  const { rows } = session.find(collection, { query, order: wire.orderOf(request), skip, limit });
  return { list: answerTexts(rows, projection), limit, offset: skip };
}

async function count({ catalog, nowMs }: ActionContext, request: wire.WireRequest): Promise<Fields> {
  const collection = catalog.get(wire.collectionName(request));
  return { total: countRows(collection, wire.queryOf(request, nowMs)) };
}

async function modify(context: ActionContext, request: wire.WireRequest): Promise<Fields> {
  const { catalog, session, nowMs } = context;
  const collection = catalog.get(wire.collectionName(request));
  const { updated, upsertId } = await modifyDocuments(session, collection, {
    query: wire.queryOf(request, nowMs),
    data: wire.dataFrom(request['data'], nowMs),
    isMerge: request['merge'] === true,
    isUpsert: request['upsert'] === true,
    isMulti: request['multi'] === true,
    nowMs,
  });
  return { updated, upsert_id: upsertId };
}

async function modifyAndReturn(context: ActionContext, request: wire.WireRequest): Promise<Fields> {
  const { catalog, session, nowMs } = context;
  const collection = catalog.get(wire.collectionName(request));
  const { updated, document } = await modifyDocuments(session, collection, {
    query: wire.queryOf(request, nowMs),
    data: wire.dataFrom(request['data'], nowMs),
    isMerge: true,
    isUpsert: false,
    isMulti: false,
    nowMs,
  });
  return { updated, doc: document ? writeEjson(document) : null };
}

async function remove(
  { catalog, session, nowMs }: ActionContext,
  request: wire.WireRequest,
): Promise<Fields> {
  const collection = catalog.get(wire.collectionName(request));
  const query = wire.queryOf(request, nowMs);
  return { deleted: await removeDocuments(session, collection, query, request['multi'] === true) };
}

async function runPipeline({ catalog, nowMs }: ActionContext, request: wire.WireRequest): Promise<Fields> {
  const collection = catalog.get(wire.collectionName(request));
  const stages = wire.stagesOf(request, nowMs);
  const list = aggregate(collection, stages, (name) => catalog.find(name)).map(writeEjson);
  assertAnswerSize(list);
  return { list };
}
