import { consentOf, readConsents } from '../consent/ledger';
import type { OrderDocument } from '../ordering/order-document';
import { orderMessage } from '../outbox/message-entry';
import type { Transaction } from '../wechat/database';
import { askedEntry } from './voice-facts';

/** A meal is told of best when it is over and not yet forgotten. */
const askAfterMs = 60 * 60_000;

/**
 * The page of a completed order asks its guest how it was, which is counted. Who has allowed it is asked by message too,
 * an hour later; for everybody else no message is even begun.
 */
export async function askForVoice(
  transaction: Transaction,
  order: OrderDocument,
  nowMs: number,
): Promise<void> {
  await transaction.add('outbox', askedEntry(order, nowMs));
  const consents = await readConsents(transaction, order.guestId);
  const [line] = order.lines;
  if (!line || consentOf(consents, 'survey').left <= 0) return;
  const content = {
    purpose: 'survey',
    storeName: order.storeName,
    dishName: line.name,
    atMs: nowMs,
  } as const;
  const entry = orderMessage(order, surveyMessageId(order._id), content, nowMs);
  await transaction.add('outbox', { ...entry, dueAtMs: nowMs + askAfterMs });
}

export function surveyMessageId(orderId: string): string {
  return `survey:${orderId}`;
}
