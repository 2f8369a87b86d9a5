import type { MessageFact } from '../../domain/consent/message-figures';
import type { Fen } from '../../domain/money/fen';
import type { DiningMode } from '../../domain/order/lifecycle';
import type { VoiceFact } from '../../domain/voice/voice-figures';
import type { MessageRequest } from '../consent/message-document';

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
  /** The link that the order counts for; absent where its guest came by themselves. */
  readonly channel?: string;
}

/** A guest came through a link, for the first time on that day. */
export interface LinkOpening {
  readonly day: string;
  readonly link: string;
  readonly isNew: boolean;
}

/**
 * `outbox/<kind>:<orderId>`: something that must happen outside the transaction that caused it, and happens once.
 * `sales` and the facts are folded into figures in batches; the others are delivered one by one under a lease.
 * `sales`, `message-fact` and `link-opened` entries are folded into figures in batches; the others are delivered one by one under a lease.
 */
export interface OutboxDocument {
  readonly _id: string;
  readonly storeId: string;
  /** The order that it is about; empty for what is about none. */
  readonly orderId: string;
  /** Whom a message is for, so that it goes with a deleted account; absent for everything else. */
  readonly guestId?: string;
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
  /** Orders whose guests sit at another table than their tickets say, which the kitchen has to be told on paper. */
  | { readonly kind: 'moved-orders'; readonly orderIds: readonly string[] }
  /** Something to be told to a guest, if they allowed it. */
  | { readonly kind: 'message'; readonly message: MessageRequest }
  /** A message of the house that goes into WeChat's own conversation. */
  | { readonly kind: 'service-message'; readonly messageId: string }
  /** Something to be counted of what guests say, with the moment at which their order was completed. */
  | { readonly kind: 'voice-fact'; readonly day: string; readonly atMs: number; readonly fact: VoiceFact }
  /** Something to be counted of an answer to a question of the house. */
  | { readonly kind: 'dish-answer'; readonly questionId: string; readonly choice: number }
  /** Something to be counted of messages. */
  | { readonly kind: 'message-fact'; readonly fact: MessageFact }
  | { readonly kind: 'link-opened'; readonly opening: LinkOpening };
