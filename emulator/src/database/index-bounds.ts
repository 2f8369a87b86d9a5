import type { Conditions, FieldCondition } from './conditions';
import type { KeyField } from './index-keys';
import type { IndexTable, KeyRange } from './index-table';
import { afterAll, encodeValue, invert } from './key-encoding';
import { limits } from './limits';

export interface IndexBounds {
  ranges: KeyRange[];
  /** Leading fields that equal a value or one of a list. */
  pinned: number;
  /** How many of them are lists. */
  lists: number;
  hasRange: boolean;
  /** Conditions that the ranges express. */
  used: number;
  /** The ranges hold exactly what the used conditions ask for. */
  isExact: boolean;
  /** Paths that have the same value in everything that is found. */
  constantPaths: ReadonlySet<string>;
}

const empty = Buffer.alloc(0);

/** The stretches of an index that hold every document that can match. */
export function rangesFor(index: IndexTable, conditions: Conditions): IndexBounds {
  const bounds: IndexBounds & { constantPaths: Set<string> } = {
    ranges: [],
    pinned: 0,
    lists: 0,
    hasRange: false,
    used: 0,
    isExact: true,
    constantPaths: new Set(),
  };
  let prefixes: Buffer[] = [empty];
  let hasMultikey = false;
  for (const [at, field] of index.fields.entries()) {
    const condition = conditions.byPath.get(field.path);
    const isMultikey = index.isMultikey(at);
    // Two conditions on arrays may be met by different elements, which stand in different entries.
    if (!condition || (isMultikey && hasMultikey)) break;
    hasMultikey ||= isMultikey;
    if (condition.isInexact || isMultikey) bounds.isExact = false;
    if (!condition.points) {
      bounds.ranges = rangeAfter(prefixes, field, condition, isMultikey);
      bounds.hasRange = true;
      bounds.used++;
      return bounds;
    }
    const components = pointComponents(condition.points, field);
    if (prefixes.length * components.length > limits.indexRanges) break;
    prefixes = prefixes.flatMap((prefix) => components.map((one) => Buffer.concat([prefix, one])));
    bounds.pinned++;
    bounds.used++;
    if (components.length > 1) bounds.lists++;
    else if (!isMultikey) bounds.constantPaths.add(field.path);
    if (condition.lower || condition.upper) bounds.isExact = false;
  }
  prefixes.sort((one, other) => one.compare(other));
  bounds.ranges = prefixes.map((prefix) => rangeOf(prefix, empty, afterAll));
  return bounds;
}

/** The distinct encoded values of a list; null also stands for a missing field and an empty array. */
function pointComponents(points: unknown[], field: KeyField): Buffer[] {
  const byText = new Map<string, Buffer>();
  const add = (value: unknown) => {
    const encoded = field.isDescending ? invert(encodeValue(value)) : encodeValue(value);
    byText.set(encoded.toString('latin1'), encoded);
  };
  for (const point of points) {
    add(point);
    if (point === null) add(undefined);
  }
  return [...byText.values()];
}

/** A comparison finds only values of the type it compares with. */
function rangeAfter(
  prefixes: Buffer[],
  field: KeyField,
  { lower, upper }: FieldCondition,
  isMultikey: boolean,
): KeyRange[] {
  // With arrays the two bounds may be met by different elements: one alone is sure.
  const top = isMultikey && lower ? null : upper;
  const tag = encodeValue((lower ?? upper)?.value)[0] ?? 0;
  let from: Buffer = Buffer.from([tag]);
  let to: Buffer = Buffer.from([tag + 1]);
  if (lower) from = after(encodeValue(lower.value), !lower.isInclusive);
  if (top) to = after(encodeValue(top.value), top.isInclusive);
  if (field.isDescending) {
    const first = top ? after(invert(encodeValue(top.value)), !top.isInclusive) : Buffer.from([255 - tag]);
    to = lower ? after(invert(encodeValue(lower.value)), lower.isInclusive) : Buffer.from([256 - tag]);
    from = first;
  }
  return [...prefixes].sort((one, other) => one.compare(other)).map((prefix) => rangeOf(prefix, from, to));
}

function rangeOf(prefix: Buffer, from: Buffer, to: Buffer): KeyRange {
  return {
    lower: Buffer.concat([prefix, from]),
    upper: Buffer.concat([prefix, to]),
    prefixLength: prefix.length,
  };
}

function after(encoded: Buffer, isBeyond: boolean): Buffer {
  return isBeyond ? Buffer.concat([encoded, afterAll]) : encoded;
}
