/** `counters/pickup:<storeId>:<day>`: how many pickup numbers of a business day have been leased to instances. */
export interface CounterDocument {
  readonly _id: string;
  readonly leased: number;
}
