import type { ServiceDeliveryFault } from '../../contract/service';
import type { LocalText } from '../../domain/text/local-text';

/**
 * `serviceMessages/<messageId>`: one message of a conversation. Its id follows from its cause, so that a repetition finds
 * it; what was said never changes, only what became of it.
 */
export interface ServiceMessageDocument {
  readonly _id: string;
  readonly conversationId: string;
  readonly guestId: string;
  readonly storeId: string;
  /** Its place, see `domain/service/message-position.ts`. */
  readonly position: number;
  readonly author: 'guest' | 'staff' | 'house';
  readonly agentId: string | null;
  readonly agentName: string | null;
  readonly content: StoredContent;
  /** Only colleagues see it. */
  readonly isForStaff: boolean;
  readonly channel: 'app' | 'wechat';
  /** When it was said, and when it came here. */
  readonly atMs: number;
  readonly storedAtMs: number;
  readonly requestId: string | null;
  readonly check: ContentCheck;
  readonly delivery: MessageDelivery;
  readonly fault: ServiceDeliveryFault | null;
  /** Found by the verdict on a picture. */
  readonly traceId: string | null;
  /** When the clock asks again for a verdict that has not come; null when none is waited for. */
  readonly checkDueAtMs: number | null;
  readonly checkTries: number;
}

export type StoredContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'picture'; readonly fileId: string }
  | { readonly kind: 'order'; readonly orderId: string }
  | { readonly kind: 'reservation'; readonly reservationId: string }
  | { readonly kind: 'page'; readonly title: string; readonly path: string }
  | { readonly kind: 'note'; readonly text: LocalText; readonly offersPerson: boolean };

export type ContentCheck = 'clear' | 'pending' | 'held-back';

/**
 * `here` is read where it is stored. The others go into WeChat's conversation: one that is found as `sending` was left by
 * somebody who died, so nobody knows whether it arrived, and it is not sent twice.
 */
export type MessageDelivery = 'here' | 'pending' | 'sending' | 'sent' | 'failed' | 'unclear';
