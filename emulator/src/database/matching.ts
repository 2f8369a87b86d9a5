import { Query } from 'mingo';
import type { Fields } from './document';
import { DatabaseError, databaseErrors } from './errors';
import type { Row } from './row';

export type Matches = (row: Row) => boolean;

const everything: Matches = () => true;

/** Compiles a query; what the engine cannot do is refused with its reason. */
export function compileQuery(query: Fields): Matches {
  if (Object.keys(query).length === 0) return everything;
  refuseUnsupported(query);
  try {
    const compiled = new Query(query, {});
    return (row) => guard(() => compiled.test(row.document));
  } catch (error) {
    throw asFailure(error);
  }
}

/** The query and aggregation engine's own complaints are the caller's faults. */
export function guard<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw asFailure(error);
  }
}

function asFailure(error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error;
  return databaseErrors.failedOperation(error instanceof Error ? error.message : String(error));
}

const unsupported = ['$near', '$nearSphere', '$geoWithin', '$geoIntersects', '$text', '$where'];

function refuseUnsupported(value: unknown): void {
  if (Array.isArray(value)) value.forEach(refuseUnsupported);
  if (typeof value !== 'object' || value === null || value instanceof Date) return;
  for (const [key, child] of Object.entries(value)) {
    if (unsupported.includes(key)) throw databaseErrors.notEmulated(`the query operator ${key}`);
    refuseUnsupported(child);
  }
}
