/** The part of the local cloud's store that this service writes to. */
export interface PrinterStore {
  table(name: string): PrinterTable;
  /** Resolves when everything set so far is durable; nobody is told of a change before. */
  settled(): Promise<void>;
}

export interface PrinterTable {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
  delete(key: string): void;
  list(prefix?: string): [string, unknown][];
}
