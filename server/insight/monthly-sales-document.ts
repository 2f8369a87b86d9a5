/** `monthlySales/<storeId>`: portions by dish of the 30 business days before `builtForDay`, rebuilt daily by the clock. */
export interface MonthlySalesDocument {
  /** The store's id. */
  readonly _id: string;
  /** Business day `YYYY-MM-DD`. */
  readonly builtForDay: string;
  /** Dishes that sold none are left out. */
  readonly portionsByDishId: Readonly<Record<string, number>>;
}
