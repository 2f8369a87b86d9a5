/** `signals/<signalId>`: the only thing phones read directly. A number that changes, and nothing private. */
export interface SignalDocument {
  readonly _id: string;
  readonly version: number;
}

export function storeSignalId(storeId: string): string {
  return `store-${storeId}`;
}
