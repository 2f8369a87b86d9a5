import { EJSON } from 'bson';

/** Fields as the SDK sends them: canonical Extended JSON. */
export function fields(value: unknown): string {
  return EJSON.stringify(value, { relaxed: false });
}
