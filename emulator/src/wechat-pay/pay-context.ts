import type { Clock } from '../clock/clock';
import type { Notifier } from './notifier';
import type { OrderBook } from './order-book';
import type { PayKeys } from './pay-keys';
import type { PayOrder } from './pay-order';
import type { PaySettings } from './pay-settings';
import type { RefundSettler } from './refund-settler';

export interface Merchant {
  readonly mchid: string;
  readonly appId: string;
  readonly name: string;
}

/** What every operation works with. */
export interface PayContext {
  readonly merchant: Merchant;
  readonly clock: Clock;
  readonly keys: PayKeys;
  readonly book: OrderBook;
  readonly settings: PaySettings;
  readonly notifier: Notifier;
  readonly settler: RefundSettler;
  /** Where merchants reach this service; addresses of files begin with it. */
  readonly baseUrl: () => string;
  /** Keeps the order and tells the listeners. */
  save(order: PayOrder): void;
  /** Resolves when everything kept so far is durable. */
  settled(): Promise<void>;
}
