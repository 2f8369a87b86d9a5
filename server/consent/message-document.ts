import type { MessageChannel } from '../../domain/consent/consent-entry';
import type { NotSentReason } from '../../domain/consent/decide-send';
import type { MessageContent } from '../../domain/consent/message-content';
import type { CustomerKind } from '../../domain/consent/message-figures';
import type { MessageClass, MessagePurpose } from '../../domain/consent/purpose';
import type { StoreHours } from '../../domain/store-hours/store-hours';

type DayClock = Pick<StoreHours, 'utcOffsetMinutes' | 'dayStartsAtMinute'>;

/** A message that somebody wants sent: it lies in the outbox until it was sent or dropped. */
export interface MessageRequest {
  readonly guestId: string;
  readonly storeId: string;
  /** The order that it is about; null when it is about none. */
  readonly orderId: string | null;
  readonly content: MessageContent;
  readonly dayClock: DayClock;
  readonly createdAtMs: number;
  /** Not sent at this moment or later. */
  readonly expiresAtMs: number;
}

/**
 * `messages/<cause>`: what became of one message, written before it is sent and in the transaction that spends its
 * licence. One that is found as `sending` was left by somebody who died: nobody knows whether it arrived, so it is
 * `unclear` and is not sent twice.
 */
export interface MessageDocument extends MessageRequest {
  readonly _id: string;
  readonly purpose: MessagePurpose;
  readonly messageClass: MessageClass;
  readonly channel: MessageChannel;
  readonly customer: CustomerKind;
  readonly status: MessageStatus;
  /** The entry that spent its licence; null when none was spent. */
  readonly licenceEntryId: string | null;
  /** Why it was not sent. */
  readonly reason: NotSentReason | null;
  /** WeChat's code where it did not take the message. */
  readonly code: number | null;
  /** When it was decided on, or sent. */
  readonly atMs: number;
  readonly openedAtMs: number | null;
  /** When to look whether the guest has ordered; null for what nobody has to look at (any more). */
  readonly countOrderAtMs: number | null;
}

/** `ended` means that WeChat knew of no licence (43101); `failed` that it never took the message; both are final. */
export type MessageStatus = 'sending' | 'sent' | 'unclear' | 'ended' | 'failed' | 'not-sent';
