/** `audit/<id>`: one change of money, price, stock or role. Entries are added and never changed. */
export interface AuditDocument {
  readonly _id: string;
  readonly storeId: string;
  readonly atMs: number;
  /** The colleague's openid. */
  readonly actor: string;
  readonly action: string;
  /** What was changed: an order, a dish, a colleague, the store. */
  readonly subject: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string | null;
}
