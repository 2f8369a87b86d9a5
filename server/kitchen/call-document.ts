/** `calls/<orderId>-<kind>`: a bell at a table, or a guest who asks where the food is. A new one replaces the old. */
export interface CallDocument {
  readonly _id: string;
  readonly orderId: string;
  readonly storeId: string;
  readonly kind: 'waiter' | 'hurry';
  readonly atMs: number;
  /** The colleague who went; null while it rings. */
  readonly answeredBy: string | null;
}
