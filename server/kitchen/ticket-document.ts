import type { TicketView } from '../../contract/staff';

/**
 * `tickets/<orderId>`: a paid order as the kitchen sees it. It is a projection of the order and is written whole with
 * each of the order's changes; the first one comes through the outbox.
 */
export interface TicketDocument extends Omit<TicketView, 'orderId' | 'calls' | 'moved'> {
  readonly _id: string;
  readonly storeId: string;
  /** Absent while its guests sit where they ordered. */
  readonly moved?: NonNullable<TicketView['moved']>;
  /** On the board until the order is completed or cancelled. */
  readonly isOpen: boolean;
  /** The last characters of the order's number, by which it is found at the counter; older tickets lack it. */
  readonly numberEnd?: string;
  /** Portions that are not cooked yet, for "dishes ahead". */
  readonly portionsToCook: number;
}
