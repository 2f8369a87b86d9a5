import { createHash } from 'node:crypto';
import type { Fen } from '../../domain/money/fen';
import type { StoreHours } from '../../domain/store-hours/store-hours';
import type { LocalText } from '../../domain/text/local-text';
import type { TopUpView } from '../../contract/views';
import type { Payable } from '../payments/create-attempt';

/**
 * `topUps/<outTradeNo>`: money that a guest pays in advance, into the own balance or for a gift card. It is one attempt
 * at WeChat Pay, whose number is its id: when that number is spent, the guest begins another top-up.
 */
export interface TopUpDocument {
  /** Derived from the guest and the request id, so that a repeat finds itself. */
  readonly _id: string;
  readonly guestId: string;
  readonly storeId: string;
  readonly storeName: LocalText;
  readonly kind: 'balance' | 'gift-card';
  readonly amount: Fen;
  readonly bonus: Fen;
  /** The code of the card that the payment brings into being. */
  readonly giftCardCode: string | null;
  readonly status: TopUpStatus;
  readonly createdAtMs: number;
  readonly payUntilMs: number;
  readonly paidAtMs: number | null;
  /** What of the amount was promised back to whoever paid it. */
  readonly refunded: Fen;
  readonly dayClock: Pick<StoreHours, 'utcOffsetMinutes' | 'dayStartsAtMinute'>;
  /** When the clock has to end it; null when it has ended. */
  readonly dueAtMs: number | null;
}

/** `stray` is money that came after it had expired; it goes back by itself. */
export type TopUpStatus = 'waiting' | 'paid' | 'expired' | 'stray';

export function topUpIdFor(guestId: string, requestId: string): string {
  return `sv-${createHash('sha256').update(`${guestId}\ntop-up\n${requestId}`).digest('hex').slice(0, 24)}`;
}

/** Whether a number at WeChat Pay is that of a top-up; those of orders begin with the order's id. */
export function isTopUpId(outTradeNo: string): boolean {
  return /^sv-[0-9a-f]{24}$/.test(outTradeNo);
}

/** The attempt that may be paid, as those who ask for and close payments take it. */
export function attemptOf(topUp: TopUpDocument): Payable {
  const { _id: outTradeNo, guestId, storeName, payUntilMs, amount } = topUp;
  return { attempt: { number: 1, outTradeNo }, guestId, storeName, payUntilMs, paidBy: { wechat: amount } };
}

export function topUpView(topUp: TopUpDocument): TopUpView {
  const { kind, storeId, amount, bonus, status, createdAtMs, payUntilMs } = topUp;
  const giftCardCode = status === 'paid' ? topUp.giftCardCode : null;
  return { id: topUp._id, kind, storeId, amount, bonus, status, giftCardCode, createdAtMs, payUntilMs };
}
