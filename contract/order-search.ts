import * as v from 'valibot';
import type { TicketView } from './staff';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));

/** Orders that have left the board; part of the function `staff`. */
export const orderSearchInputs = {
  /** Paid orders, newest first; every narrowing that is not null has to fit. */
  findOrders: v.strictObject({
    storeId: id,
    /** A pickup number, a table, or the end of an order's number. */
    search: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(20))),
    /** The store's business day on which it was placed. */
    day: v.nullable(v.pipe(v.string(), v.isoDate())),
    state: v.nullable(v.picklist(['open', 'completed', 'cancelled'])),
    /** Where the page before ended; null for the newest. */
    beforeMs: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  }),
  viewTicket: v.strictObject({ storeId: id, orderId: id }),
} as const;

export interface OrderSearchAnswers {
  findOrders: {
    readonly tickets: readonly TicketView[];
    /** Where the next page begins; null when there is none. */
    readonly nextBeforeMs: number | null;
    /** The business day of this moment. */
    readonly today: string;
  };
  viewTicket: { readonly ticket: TicketView };
}
