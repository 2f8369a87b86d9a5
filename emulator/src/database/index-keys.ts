import { databaseErrors } from './errors';
import { isPlainObject, type Document } from './document';
import { encodeValue, invert } from './key-encoding';

export interface KeyField {
  path: string;
  /** The path's parts, split once. */
  parts: readonly string[];
  isDescending: boolean;
}

export interface IndexKeys {
  /** One key for each combination of array elements, without repeats. */
  keys: Buffer[];
  /** Which fields went through an array, one bit for each. */
  multikeyFields: number;
}

/** How far one field's path is followed. */
interface Reached {
  value: unknown;
  rest: readonly string[];
  isElement: boolean;
}

/**
 * The keys under which an index lists a document, as MongoDB makes them: an array gives one key for each element,
 * a missing field counts as null, an empty array as undefined, two arrays side by side are refused.
 */
export function indexKeys(document: Document, fields: readonly KeyField[]): IndexKeys {
  const result: IndexKeys = { keys: [], multikeyFields: 0 };
  const seen = new Set<string>();
  const start = fields.map((field) => ({ value: document, rest: field.parts, isElement: false }));
  collect(start, fields, result, seen);
  return result;
}

/** Every value a path leads to in a document, array elements one by one: what a sort looks at. */
export function valuesAt(document: Document, parts: readonly string[]): unknown[] {
  const values: unknown[] = [];
  const follow = (reached: Reached): void => {
    const end = advance(reached);
    if (!Array.isArray(end.value) || isWholeElement(end)) values.push(end.value);
    else for (const next of elements(end)) follow(next);
  };
  follow({ value: document, rest: parts, isElement: false });
  return values;
}

function collect(
  reached: Reached[],
  fields: readonly KeyField[],
  result: IndexKeys,
  seen: Set<string>,
): void {
  const ends = reached.map(advance);
  const array = ends.find((end) => Array.isArray(end.value) && !isWholeElement(end));
  if (!array) {
    const key = Buffer.concat(ends.map((end, i) => encodeField(end.value, fields[i])));
    const text = key.toString('latin1');
    if (!seen.has(text)) result.keys.push(key);
    seen.add(text);
    return;
  }
  ends.forEach((end, i) => {
    if (end.value === array.value) result.multikeyFields |= 1 << i;
    else if (Array.isArray(end.value) && !isWholeElement(end)) throw parallelArrays(fields);
  });
  const count = Math.max((array.value as unknown[]).length, 1);
  for (let at = 0; at < count; at++) {
    const next = ends.map((end) => (end.value === array.value ? (elements(end)[at] ?? end) : end));
    collect(next, fields, result, seen);
  }
}

/** An array inside an array is a value of its own where the path has ended. */
function isWholeElement(end: Reached): boolean {
  return end.isElement && end.rest.length === 0;
}

function elements(end: Reached): Reached[] {
  const array = end.value as unknown[];
  if (array.length === 0) return [{ value: undefined, rest: [], isElement: true }];
  return array.map((value) => ({ value, rest: end.rest, isElement: true }));
}

/** Follows the path to its end or to an array on the way. */
function advance(reached: Reached): Reached {
  let { value, rest, isElement } = reached;
  while (rest.length > 0) {
    const part = rest[0] ?? '';
    if (Array.isArray(value)) {
      if (!/^\d+$/.test(part)) break;
      value = (value as unknown[])[Number(part)] ?? null;
    } else if (value === undefined) {
      rest = [];
      break;
    } else {
      value = isPlainObject(value) && Object.hasOwn(value, part) ? (value[part] ?? null) : null;
    }
    rest = value === null ? [] : rest.slice(1);
    isElement = false;
  }
  return { value, rest, isElement };
}

function encodeField(value: unknown, field: KeyField | undefined): Buffer {
  const encoded = encodeValue(value);
  return field?.isDescending ? invert(encoded) : encoded;
}

function parallelArrays(fields: readonly KeyField[]): Error {
  const paths = fields.map((field) => `[${field.path}]`).join(' ');
  return databaseErrors.failedOperation(
    `cannot index parallel arrays ${paths}: at most one field of an index may hold an array.`,
  );
}
