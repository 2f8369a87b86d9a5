import { nextAttemptAtMs, type AttemptLimit } from '../limits/sliding-window';
import type { StoreHours } from '../store-hours/store-hours';
import type { ConsentAccount } from './consent-account';
import { classOf, type MessageClass, type MessagePurpose } from './purpose';
import { quietUntilMs } from './quiet-hours';

const dayMs = 24 * 60 * 60_000;

/** How many messages of a class one guest gets, over all stores. */
export const messageCaps: Readonly<Record<MessageClass, AttemptLimit>> = {
  service: { attempts: 20, windowMs: dayMs },
  pull: { attempts: 5, windowMs: dayMs },
  push: { attempts: 1, windowMs: 7 * dayMs },
};

/** Why a message was not sent. */
export type NotSentReason =
  | 'no-licence'
  | 'withdrawn'
  | 'stale'
  | 'too-many'
  /** The account has no template for the purpose. */
  | 'no-template'
  /** A field would not fit the template. */
  | 'field-invalid';

export type SendDecision =
  | { readonly kind: 'send' }
  | { readonly kind: 'wait'; readonly untilMs: number }
  | { readonly kind: 'drop'; readonly reason: NotSentReason };

export interface SendQuestion {
  readonly purpose: MessagePurpose;
  readonly account: ConsentAccount;
  /** When messages of the same class were sent to this guest lately. */
  readonly sentTimesMs: readonly number[];
  readonly expiresAtMs: number;
  readonly clock: Pick<StoreHours, 'utcOffsetMinutes'>;
  readonly nowMs: number;
}

/** Whether one message may go out now. Without a licence nothing is ever sent. */
export function decideSend(question: SendQuestion): SendDecision {
  const { purpose, account, sentTimesMs, expiresAtMs, clock, nowMs } = question;
  if (nowMs >= expiresAtMs) return { kind: 'drop', reason: 'stale' };
  if (account.left <= 0) {
    return { kind: 'drop', reason: account.withdrawnAtMs === null ? 'no-licence' : 'withdrawn' };
  }
  const messageClass = classOf(purpose);
  const untilMs = quietUntilMs(messageClass, clock, nowMs);
  if (untilMs !== null) {
    return untilMs < expiresAtMs ? { kind: 'wait', untilMs } : { kind: 'drop', reason: 'stale' };
  }
  const isCapped = nextAttemptAtMs(sentTimesMs, messageCaps[messageClass], nowMs) !== null;
  return isCapped ? { kind: 'drop', reason: 'too-many' } : { kind: 'send' };
}
