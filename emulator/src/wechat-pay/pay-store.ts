/** The part of the local cloud's store that this service writes to; a value is durable once `set` returns. */
export interface PayStore {
  table(name: string): PayTable;
}

export interface PayTable {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
  delete(key: string): void;
  list(prefix?: string): [string, unknown][];
}
