import type { Fen } from '../../domain/money/fen';
import type { DiningMode } from '../../domain/order/lifecycle';
import type { LocalText } from '../../domain/text/local-text';

/** Facts of an order for the day's figures. */
export interface SalesFact {
  readonly day: string;
  readonly hour: number;
  readonly mode: DiningMode;
  readonly orders: number;
  readonly completed: number;
  readonly revenue: Fen;
  readonly refunded: Fen;
  readonly dishes: readonly { readonly dishId: string; readonly portions: number; readonly revenue: Fen }[];
}

/** What a guest is told when the food is ready. */
export interface PickupReadyMessage {
  readonly guestId: string;
  readonly orderId: string;
  readonly storeName: LocalText;
  readonly pickupNumber: string;
  readonly readyAtMs: number;
  /** The store's own time is what the message shows. */
  readonly utcOffsetMinutes: number;
}

/**
 * `outbox/<kind>:<orderId>`: something that must happen outside the transaction that caused it, and happens once.
 * `sales` entries are folded into figures in batches; the others are delivered one by one under a lease.
 */
export interface OutboxDocument {
  readonly _id: string;
  readonly storeId: string;
  readonly orderId: string;
  readonly effect: OutboxEffect;
  readonly createdAtMs: number;
  /** When it may be taken (again): a lease moves it ahead. Null when it was given up. */
  readonly dueAtMs: number | null;
  readonly tries: number;
}

export type OutboxEffect =
  /** The first ticket of a paid order, and its sales. */
  | { readonly kind: 'paid'; readonly sales: SalesFact }
  | { readonly kind: 'sales'; readonly sales: SalesFact }
  | { readonly kind: 'pickup-ready'; readonly message: PickupReadyMessage };
