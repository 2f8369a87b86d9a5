/** `printouts/<orderId>`: what was printed of an order, so that it can be found by id within a transaction. */
export interface PrintoutDocument {
  readonly _id: string;
  readonly storeId: string;
  readonly printerIds: readonly string[];
  readonly jobIds: readonly string[];
  /** One for each reprint, in order: the n-th reprint is marked with n. */
  readonly reprintRequestIds: readonly string[];
  /** The last move of the order that its printers know of; absent for none. */
  readonly movesTold?: number;
}
