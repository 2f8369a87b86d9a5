import type { DiningMode } from '../order/lifecycle';
import { emptyConsent, type ConsentAccount } from './consent-account';
import type { ConsentAnswer } from './consent-entry';
import type { MessagePurpose } from './purpose';

const dayMs = 24 * 60 * 60_000;

/** WeChat takes at most so many templates in one question. */
export const mostPerQuestion = 3;

/** How long a guest who answered so is left in peace. A ban is lifted in WeChat's own settings, and hardly ever. */
const quietAfterAnswerMs: Readonly<Record<ConsentAnswer, number>> = {
  accept: 0,
  later: 7 * dayMs,
  reject: 30 * dayMs,
  filter: 90 * dayMs,
  ban: 180 * dayMs,
};
const quietAfterWithdrawalMs = 90 * dayMs;

/** Whether the house may ask by itself. What the guest asks for on the page of consents needs no such permission. */
export function mayAsk(account: ConsentAccount, nowMs: number): boolean {
  if (account.left > 0) return false;
  const { lastAnswer, answeredAtMs, withdrawnAtMs } = account;
  if (withdrawnAtMs !== null && nowMs - withdrawnAtMs < quietAfterWithdrawalMs) return false;
  if (lastAnswer === null || answeredAtMs === null) return true;
  return nowMs - answeredAtMs >= quietAfterAnswerMs[lastAnswer];
}

/** What is worth asking right after a payment, in the order in which it matters. */
const afterPayment: Readonly<Record<DiningMode, readonly MessagePurpose[]>> = {
  pickup: ['pickup-ready', 'refund-done', 'order-rejected'],
  'dine-in': ['refund-done', 'order-rejected'],
  delivery: ['order-rejected', 'refund-done'],
};

/**
 * The purposes to ask for after a payment. A pickup without the news that it is ready is the reason to ask at all;
 * where nothing may be asked the guest sees no question.
 */
export function askedAfterPayment(
  mode: DiningMode,
  accounts: Readonly<Partial<Record<MessagePurpose, ConsentAccount>>>,
  nowMs: number,
): MessagePurpose[] {
  return afterPayment[mode]
    .filter((purpose) => mayAsk(accounts[purpose] ?? emptyConsent, nowMs))
    .slice(0, mostPerQuestion);
}

/** The purposes to ask for while a guest waits with a number. */
export function askedInQueue(
  accounts: Readonly<Partial<Record<MessagePurpose, ConsentAccount>>>,
  nowMs: number,
): MessagePurpose[] {
  const wanted: readonly MessagePurpose[] = ['queue-called', 'queue-soon'];
  return wanted.filter((purpose) => mayAsk(accounts[purpose] ?? emptyConsent, nowMs));
}
