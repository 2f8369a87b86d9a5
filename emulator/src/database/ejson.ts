import { BSONRegExp, EJSON } from 'bson';
import { databaseErrors } from './errors';
import { isPlainObject, type Fields } from './document';

/** What a text is read for: regular expressions are values in documents, and patterns in queries. */
export interface EjsonContext {
  nowMs: number;
  regularExpressions: 'stored' | 'matching';
}

/**
 * Reads canonical or relaxed MongoDB Extended JSON v2, resolving `$tcb_server_date`. Numbers become JavaScript
 * numbers, as in the SDK's own reader. The `bson` reader takes six times as long for the usual document, so it
 * is asked only for the rare types.
 */
export function parseEjson(text: string, context: EjsonContext): unknown {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw databaseErrors.invalidParameter(`A parameter is not JSON: ${String(error)}`);
  }
  return revive(parsed, context);
}

/** Reads a stored document, in which no server date is left. */
export function parseStored(text: string): unknown {
  return revive(JSON.parse(text), { nowMs: 0, regularExpressions: 'stored' });
}

/** Writes relaxed Extended JSON: what the SDK's reader turns back into the same values. */
export function writeEjson(value: unknown): string {
  return JSON.stringify(toJson(value));
}

function revive(value: unknown, context: EjsonContext): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = revive(value[i], context);
    return value;
  }
  const fields = value as Fields;
  for (const key in fields) {
    if (key.charCodeAt(0) === 36) {
      const special = reviveSpecial(key, fields, context);
      if (special !== undefined) return special;
    }
    if (key === '__proto__') throw databaseErrors.invalidParameter('A field cannot be named __proto__.');
    const child = fields[key];
    if (typeof child === 'object' && child !== null) fields[key] = revive(child, context);
  }
  return fields;
}

function reviveSpecial(key: string, fields: Fields, context: EjsonContext): unknown {
  const inner = fields[key];
  switch (key) {
    case '$numberInt':
    case '$numberLong':
    case '$numberDouble':
      return Number(inner);
    case '$date':
      return new Date(typeof inner === 'string' ? inner : Number(revive(inner, context)));
    case '$tcb_server_date':
      return new Date(context.nowMs + serverDateOffsetMs(inner, context));
    case '$regularExpression':
      return reviveRegularExpression(inner, context);
    case '$oid':
    case '$binary':
    case '$uuid':
    case '$numberDecimal':
    case '$timestamp':
    case '$symbol':
    case '$minKey':
    case '$maxKey':
      return (EJSON.deserialize({ value: fields }) as Fields)['value'];
    default:
      return undefined;
  }
}

function serverDateOffsetMs(inner: unknown, context: EjsonContext): number {
  const revived = revive(inner, context);
  return isPlainObject(revived) ? Number(revived['offset'] ?? 0) : 0;
}

function reviveRegularExpression(inner: unknown, context: EjsonContext): unknown {
  const { pattern, options } = inner as { pattern: string; options?: string };
  if (context.regularExpressions === 'stored') return new BSONRegExp(pattern, options ?? '');
  try {
    return new RegExp(pattern, options ?? '');
  } catch (error) {
    throw databaseErrors.failedOperation(`The regular expression cannot be used: ${String(error)}`);
  }
}

/** The same value where JSON has it, else its Extended JSON form; never changes what it is given. */
function toJson(value: unknown): unknown {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0) ? value : { $numberDouble: doubleText(value) };
    case 'bigint':
      return { $numberLong: value.toString() };
    case 'object':
      return value === null ? null : objectToJson(value);
    default:
      return value;
  }
}

function objectToJson(value: object): unknown {
  if (Array.isArray(value)) return value.map(toJson);
  if (value instanceof Date) return dateToJson(value);
  if (value instanceof RegExp) {
    return { $regularExpression: { pattern: value.source, options: value.flags } };
  }
  if ('_bsontype' in value || ArrayBuffer.isView(value)) {
    return EJSON.serialize({ value }, { relaxed: true })['value'];
  }
  const json: Fields = {};
  for (const key in value) json[key] = toJson((value as Fields)[key]);
  return json;
}

function dateToJson(date: Date): unknown {
  const ms = date.getTime();
  if (Number.isNaN(ms)) throw databaseErrors.failedOperation('A date in the document is not a valid date.');
  return { $date: ms >= 0 && ms < 253402300800000 ? date.toISOString() : { $numberLong: String(ms) } };
}

function doubleText(value: number): string {
  return Object.is(value, -0) ? '-0.0' : String(value);
}
