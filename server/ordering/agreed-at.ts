import type { OrderDocument } from './order-document';

/**
 * When an order became binding, so that the kitchen may know of it and what it took is used: with its payment, or when it
 * was placed on a bill. Null before.
 */
export function agreedAtMs(order: Pick<OrderDocument, 'bill' | 'placedAtMs' | 'paidAtMs'>): number | null {
  return order.bill ? order.placedAtMs : order.paidAtMs;
}
