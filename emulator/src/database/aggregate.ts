import { Aggregator } from 'mingo';
import type { Options } from 'mingo/types';
import type { Collection } from './collection';
import { isPlainObject, type Document, type Fields } from './document';
import { databaseErrors } from './errors';
import { findRows } from './find';
import { limits } from './limits';
import { guard } from './matching';
import type { OrderItem } from './planner';

const notEmulated = ['$geoNear', '$out', '$merge', '$search', '$currentOp', '$indexStats', '$collStats'];

/**
 * Runs a pipeline over the committed documents. Leading `$match`, `$sort`, `$skip` and `$limit` are asked of the
 * planner, so that an index answers them; without any `$limit` the answer has 20 rows, as in the real service.
 */
export function aggregate(
  collection: Collection,
  stages: readonly Fields[],
  findCollection: (name: string) => Collection | null,
): unknown[] {
  for (const stage of stages) {
    const name = Object.keys(stage)[0] ?? '';
    if (notEmulated.includes(name)) throw databaseErrors.notEmulated(`the aggregation stage ${name}`);
  }
  const head = takeHead(stages);
  const { rows } = findRows(collection, head.request);
  const documents: unknown[] = rows.map((row) => row.document);
  const isLimited = stages.some((stage) => '$limit' in stage);
  const pipeline = isLimited ? head.rest : [...head.rest, { $limit: limits.defaultAggregateRows }];
  if (pipeline.length === 0) return documents;
  const options = {
    collectionResolver: (name: string): Document[] => {
      const other = findCollection(name);
      if (!other) throw databaseErrors.collectionNotExist(name);
      return [...other.scan()].map((row) => row.document);
    },
  } satisfies Partial<Options>;
  return guard(() => new Aggregator(pipeline as never, options as never).run(documents as never));
}

function takeHead(stages: readonly Fields[]) {
  const request = { query: {} as Fields, order: [] as OrderItem[], skip: 0, limit: Infinity };
  const rest = [...stages];
  const first = rest[0]?.['$match'];
  if (isPlainObject(first) && !('$expr' in first)) {
    request.query = first;
    rest.shift();
  }
  const sort = rest[0]?.['$sort'];
  if (isPlainObject(sort) && Object.values(sort).every((one) => one === 1 || one === -1)) {
    request.order = Object.entries(sort).map(([path, one]) => ({ path, direction: one === 1 ? 1 : -1 }));
    rest.shift();
  }
  const skip = rest[0]?.['$skip'];
  if (typeof skip === 'number' && Number.isInteger(skip) && skip >= 0) {
    request.skip = skip;
    rest.shift();
  }
  const limit = rest[0]?.['$limit'];
  if (typeof limit === 'number' && Number.isInteger(limit) && limit > 0) {
    request.limit = limit;
    rest.shift();
  }
  return { request, rest };
}
