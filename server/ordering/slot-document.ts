/** `slots/<storeId>:<startMs>`: how many orders one slot has taken. A slot nobody ordered for has no document. */
export interface SlotDocument {
  readonly _id: string;
  readonly storeId: string;
  readonly startMs: number;
  readonly orders: number;
}

export function slotDocumentId(storeId: string, startMs: number): string {
  return `${storeId}:${startMs}`;
}
