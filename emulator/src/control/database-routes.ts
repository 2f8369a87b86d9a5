import type { DocumentQuery } from '../database/database';
import { DatabaseError } from '../database/errors';
import { jsonRecord } from '../http/exchange';
import type { Services } from '../services';
import { badRequest, notFound, part, textOf, type ControlRequest, type ControlRoute } from './control-route';

const mostDocuments = 1000;

export const databaseRoutes: readonly ControlRoute[] = [
  { method: 'GET', path: '/database', run: ({ database }) => database.describe() },
  { method: 'POST', path: '/database/query', run: query },
  { method: 'GET', path: '/database/*/*', run: document },
];

function query({ database }: Services, { body }: ControlRequest) {
  const { where = {}, orderBy = [], skip = 0, limit = 20 } = body;
  const request: DocumentQuery = {
    where: jsonRecord(where, '"where"'),
    orderBy: orderOf(orderBy),
    skip: wholeNumber(skip, 'skip', 1_000_000),
    limit: wholeNumber(limit, 'limit', mostDocuments),
  };
  return refusingBadQueries(() => database.query(textOf(body, 'collection'), request));
}

function document({ database }: Services, request: ControlRequest) {
  const [collection, id] = [part(request, 0), part(request, 1)];
  const found = refusingBadQueries(() => database.read(collection, id));
  if (found) return found;
  throw notFound(`There is no document "${id}" in "${collection}".`);
}

/** `[{field, order: "asc" | "desc"}]`, as indexes are declared. */
function orderOf(orderBy: unknown): NonNullable<DocumentQuery['orderBy']> {
  if (!Array.isArray(orderBy))
    throw badRequest('"orderBy" must be a list such as [{"field": "name", "order": "asc"}].');
  return orderBy.map((entry: unknown) => {
    const item = jsonRecord(entry, 'An entry of "orderBy"');
    return { path: textOf(item, 'field'), direction: item['order'] === 'desc' ? -1 : 1 };
  });
}

function wholeNumber(value: unknown, key: string, most: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw badRequest(`"${key}" must be a whole number from 0 to ${most}.`);
}

function refusingBadQueries<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (error instanceof DatabaseError) throw badRequest(`${error.code}: ${error.message}`);
    throw error;
  }
}
