import type { Collection } from './collection';
import type { Found, FindRequest } from './find';
import type { Row } from './row';

/** Through what an operation reads and writes: the database itself, or one transaction's view of it. */
export interface Session {
  get(collection: Collection, idKey: Buffer): Row | null;
  find(collection: Collection, request: FindRequest): Found;
  /** Throws at once what `write` would throw because somebody else has the document. */
  assertWritable(collection: Collection, idKey: Buffer): void;
  /** Makes `after` the document, `null` for none. Checks uniqueness and locks before it changes anything. */
  write(collection: Collection, idKey: Buffer, before: Row | null, after: Row | null): void;
  /** Runs a step that either happens whole or not at all; outside a transaction it may be run again after a wait. */
  step<T>(run: () => T): Promise<T>;
}
