import type { Services } from '../services';
import type { CollectionName } from '../wechat/collections';
import type { Database, Query } from '../wechat/database';
import type { House } from './house';

type AnyQuery = Query<Readonly<Record<string, unknown>>>;

const operators: Readonly<Record<string, string>> = {
  atMost: '$lte',
  below: '$lt',
  atLeast: '$gte',
  oneOf: '$in',
};

/** The services with a database that counts the documents at which each query looks, and the queries without an index. */
export function countDocuments(house: House): {
  readonly services: Services;
  readonly looked: { documents: number; withoutIndex: number };
} {
  const looked = { documents: 0, withoutIndex: 0 };
  const look = (name: CollectionName, { where, orderBy, limit }: AnyQuery) => {
    const fields = Object.entries(where).map(([field, value]) => [field, conditionOf(value)]);
    const { explain } = house.database.query(name, {
      where: Object.fromEntries(fields) as never,
      orderBy: orderBy ? [{ path: orderBy[0], direction: orderBy[1] === 'asc' ? 1 : -1 }] : [],
      limit,
    });
    looked.documents += explain.documentsLookedAt;
    if (explain.index === null) looked.withoutIndex += 1;
  };
  const { database } = house.services;
  const counting: Database = {
    ...database,
    query: (name, query) => {
      look(name, query);
      return database.query(name, query);
    },
    queryFields: (name, query, fields) => {
      look(name, query);
      return database.queryFields(name, query, fields);
    },
    get: (name, id) => {
      looked.documents += 1;
      return database.get(name, id);
    },
  };
  return { services: { ...house.services, database: counting }, looked };
}

/** A condition of ours as the database itself names it. */
function conditionOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('has' in value) return value.has;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]: [string, unknown]) => [operators[name] ?? name, each]),
  );
}
