import { isPlainObject, type Fields } from './document';
import { parseEjson, type EjsonContext } from './ejson';
import { databaseErrors } from './errors';
import type { OrderItem } from './planner';

/** What the SDK sends: see the table in README.md. */
export type WireRequest = Record<string, unknown>;

/** The answer's body without `requestId`, which whoever speaks HTTP adds. */
export type WireAnswer =
  | { data: Record<string, unknown>; transactionId?: undefined }
  | { transactionId: string; data?: undefined }
  | { code: string; message: string; data?: undefined; transactionId?: undefined };

export function collectionName(request: WireRequest): string {
  return text(request, 'collectionName');
}

export function text(request: WireRequest, name: string): string {
  const value = request[name];
  if (typeof value === 'string' && value !== '') return value;
  throw databaseErrors.invalidParameter(`The request has no ${name}.`);
}

/** An absent or empty query asks for everything. */
export function queryOf(request: WireRequest, nowMs: number): Fields {
  const query = request['query'];
  if (query === undefined || query === null || query === '') return {};
  return fieldsFrom(query, 'query', { nowMs, regularExpressions: 'matching' });
}

export function projectionOf(request: WireRequest, nowMs: number): Fields | null {
  const projection = request['projection'];
  if (projection === undefined || projection === null || projection === '') return null;
  const fields = fieldsFrom(projection, 'projection', { nowMs, regularExpressions: 'matching' });
  return Object.keys(fields).length > 0 ? fields : null;
}

/** Documents and values of updates, in which a regular expression is a value. */
export function dataFrom(value: unknown, nowMs: number): Fields {
  return fieldsFrom(value, 'data', { nowMs, regularExpressions: 'stored' });
}

/** `{field: 1 | -1}`, or the older list of `{field, direction}`. */
export function orderOf(request: WireRequest): OrderItem[] {
  const order = request['order'];
  if (order === undefined || order === null || order === '') return [];
  const parsed =
    typeof order === 'string' ? parseEjson(order, { nowMs: 0, regularExpressions: 'matching' }) : order;
  const pairs: [unknown, unknown][] = Array.isArray(parsed)
    ? parsed.filter(isPlainObject).map((item) => [item['field'], item['direction']])
    : Object.entries(isPlainObject(parsed) ? parsed : {});
  return pairs.map(([path, direction]) => ({
    path: String(path),
    direction: direction === -1 || direction === 'desc' ? -1 : 1,
  }));
}

/** A whole number of at least 0, or the fallback when it is absent. */
export function wholeNumber(request: WireRequest, name: string, fallback: number): number {
  const value = request[name];
  if (value === undefined || value === null) return fallback;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw databaseErrors.invalidParameter(`${name} must be a whole number of at least 0.`);
}

/** The stages of a pipeline, each `{stageKey, stageValue}` with its value as Extended JSON. */
export function stagesOf(request: WireRequest, nowMs: number): Fields[] {
  const stages = request['stages'];
  if (!Array.isArray(stages)) throw databaseErrors.invalidParameter('The request has no stages.');
  return stages.map((stage: unknown) => {
    if (!isPlainObject(stage) || typeof stage['stageKey'] !== 'string') {
      throw databaseErrors.invalidParameter('A stage has no stageKey.');
    }
    const value = stage['stageValue'];
    const context: EjsonContext = { nowMs, regularExpressions: 'matching' };
    return { [stage['stageKey']]: typeof value === 'string' ? parseEjson(value, context) : value };
  });
}

function fieldsFrom(value: unknown, name: string, context: EjsonContext): Fields {
  const parsed = typeof value === 'string' ? parseEjson(value, context) : value;
  if (isPlainObject(parsed)) return parsed;
  throw databaseErrors.invalidParameter(`${name} must be an object.`);
}
