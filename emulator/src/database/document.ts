/** A document as functions see it: JSON values, `Date`, and BSON values of the `bson` package. */
export interface Document {
  _id: string | number;
  [field: string]: unknown;
}

/** An object of fields that is not (yet) a whole document: a query, an update, a projection. */
export type Fields = Record<string, unknown>;

/** Plain objects alone: no array, `Date`, regular expression or BSON value. */
export function isPlainObject(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Tests run each file in a realm of its own, so that Object.prototype may be another one.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
