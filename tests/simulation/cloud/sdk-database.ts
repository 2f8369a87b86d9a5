import type {
  SdkCollection,
  SdkCommand,
  SdkDatabase,
  SdkDocument,
  SdkQuery,
} from '../../../server/wechat/cloud';

export type WireFields = Readonly<Record<string, unknown>>;

/** Sends one request and yields the answer's `data`, or its transaction id; throws what the SDK would throw. */
export type AskDatabase = (
  action: string,
  request: WireFields,
) => Promise<{ readonly data?: WireFields; readonly transactionId?: string }>;

/**
 * What `wx-server-sdk` does between our code and its wire, without HTTP: the same requests, to be handed to the local
 * database directly. That both send the same is asserted by the tests of the server, which use the SDK itself.
 */
export function sdkDatabase(ask: AskDatabase): SdkDatabase {
  return {
    command,
    collection: (name) => collectionOf(ask, name),
    async startTransaction() {
      const { transactionId } = await ask('database.startTransaction', {});
      const asInside: AskDatabase = (action, request) => ask(action, { ...request, transactionId });
      return {
        collection: (name) => transactionCollection(ask, asInside, name),
        commit: () => asInside('database.commitTransaction', {}),
        rollback: () => asInside('database.abortTransaction', {}),
      };
    },
  };
}

/** As on the platform: whatever is not an operation on one document runs outside the transaction. */
function transactionCollection(outside: AskDatabase, inside: AskDatabase, name: string): SdkCollection {
  return { ...collectionOf(inside, name), where: collectionOf(outside, name).where };
}

/** An update names each changed field; `set` keeps an object whole, which `$set` does by itself. */
class Replacement {
  constructor(readonly value: unknown) {}
}

const command: SdkCommand = {
  set: (value) => new Replacement(value),
  lte: (value) => ({ $lte: value }),
  lt: (value) => ({ $lt: value }),
  gte: (value) => ({ $gte: value }),
  in: (values) => ({ $in: values }),
};

function collectionOf(ask: AskDatabase, name: string): SdkCollection {
  const request = (action: string, fields: WireFields) =>
    ask(`database.${action}`, { collectionName: name, ...fields });
  return {
    doc: (id) => documentOf(request, id),
    add: ({ data }) => request('insertDocument', { data: [text(data)] }),
    where: (condition) => queryOf(request, { condition, order: [], limit: null, projection: null }),
  };
}

function documentOf(ask: AskDatabase, id: string): SdkDocument {
  const query = text({ _id: id });
  const modify = (data: object, isReplacement: boolean) =>
    ask('modifyDocument', {
      query,
      data: text(data),
      merge: !isReplacement,
      upsert: isReplacement,
      multi: false,
    });
  return {
    async get() {
      const { data } = await ask('getDocument', { query, queryType: 'DOC', multi: false });
      return { data: documentsIn(data)[0] ?? null };
    },
    set: ({ data }) => modify(data, true),
    async update({ data }) {
      return { stats: { updated: Number((await modify(updateOf(data), false)).data?.updated) } };
    },
    async remove() {
      const { data } = await ask('removeDocument', { query, multi: false });
      return { stats: { removed: Number(data?.deleted) } };
    },
  };
}

interface Selected {
  readonly condition: WireFields;
  readonly order: readonly (readonly [string, 1 | -1])[];
  readonly limit: number | null;
  readonly projection: Readonly<Record<string, boolean>> | null;
}

function queryOf(ask: AskDatabase, selected: Selected): SdkQuery {
  const query = text(selected.condition);
  return {
    orderBy: (field, direction) =>
      queryOf(ask, { ...selected, order: [...selected.order, [field, direction === 'desc' ? -1 : 1]] }),
    limit: (limit) => queryOf(ask, { ...selected, limit }),
    field: (projection) => queryOf(ask, { ...selected, projection }),
    async get() {
      const { order, limit, projection } = selected;
      const { data } = await ask('getDocument', {
        query,
        queryType: 'WHERE',
        ...(order.length > 0 ? { order: text(Object.fromEntries(order)) } : {}),
        ...(limit === null ? {} : { limit }),
        ...(projection ? { projection: text(projectionOf(projection)) } : {}),
      });
      return { data: documentsIn(data) };
    },
    async update({ data }) {
      const request = { query, data: text(updateOf(data)), merge: true, upsert: false, multi: true };
      return { stats: { updated: Number((await ask('modifyDocument', request)).data?.updated) } };
    },
  };
}

function updateOf(data: WireFields): WireFields {
  const plain = Object.entries(data).map(([name, value]) => [
    name,
    value instanceof Replacement ? value.value : value,
  ]);
  return { $set: Object.fromEntries(plain) as WireFields };
}

function projectionOf(projection: Readonly<Record<string, boolean>>): WireFields {
  return Object.fromEntries(Object.entries(projection).map(([name, isWanted]) => [name, isWanted ? 1 : 0]));
}

/** Our documents hold plain JSON alone, for which relaxed Extended JSON is JSON. */
function text(value: object): string {
  return JSON.stringify(value);
}

function documentsIn(data: WireFields | undefined): WireFields[] {
  const list = (data?.list ?? []) as readonly string[];
  return list.map((document) => JSON.parse(document) as WireFields);
}
