import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import type { SendOutcome } from './guest-messages';
import { addEntry, consentOf, readConsents } from './ledger';
import { messageFactEntry } from './message-facts';
import type { MessageDocument, MessageStatus } from './message-document';

/** An order within this time after a message counts as brought by it. */
const ordersCountForMs = 24 * 60 * 60_000;
/** An order of the last minute may still be paid. */
const patienceMs = 30 * 60_000;

/**
 * Writes down what WeChat said of a message: the licence that it did not know of ends, the one that it never used
 * returns. Null when too much was going on; the message then counts as unclear.
 */
export async function settleMessage(
  services: Services,
  messageId: string,
  outcome: SendOutcome,
): Promise<MessageStatus | null> {
  const status = await services.database.transact(async (transaction) => {
    const message = await transaction.get('messages', messageId);
    if (message?.status !== 'sending') return message?.status ?? null;
    await move(services, transaction, message, outcome);
    return outcome.kind;
  });
  return status instanceof Refused ? null : status;
}

async function move(
  services: Services,
  transaction: Transaction,
  message: MessageDocument,
  outcome: SendOutcome,
): Promise<void> {
  const nowMs = services.nowMs();
  const code = outcome.kind === 'sent' ? null : outcome.code;
  const isSent = outcome.kind === 'sent';
  await transaction.update('messages', message._id, {
    status: outcome.kind,
    code,
    ...(isSent ? { atMs: nowMs, countOrderAtMs: nowMs + ordersCountForMs + patienceMs } : {}),
  });
  if (isSent) {
    const { storeId, purpose, customer, dayClock } = message;
    const happening = { cause: message._id, storeId, purpose, customer, dayClock, nowMs };
    await transaction.add('outbox', messageFactEntry({ ...happening, event: 'sent' }));
  }
  if (outcome.kind === 'ended') await correctLedger(services, transaction, message, 'ended');
  if (outcome.kind === 'failed') await correctLedger(services, transaction, message, 'returned');
}

async function correctLedger(
  services: Services,
  transaction: Transaction,
  message: MessageDocument,
  kind: 'ended' | 'returned',
): Promise<void> {
  const { guestId, storeId, purpose } = message;
  const consents = await readConsents(transaction, guestId);
  const { left } = consentOf(consents, purpose);
  if (kind === 'ended' && left === 0) return;
  const after = await addEntry(transaction, consents, {
    id: `${kind === 'ended' ? 'end' : 'return'}:${message._id}`,
    ...{ guestId, storeId, purpose, kind, messageId: message._id, atMs: services.nowMs() },
    templateId: services.messages.templates[purpose] ?? '',
    sends: kind === 'ended' ? -left : 1,
  });
  await transaction.set('consents', after);
}

/** Within so long after a message an order counts. */
export function countsUntilMs(sentAtMs: number): number {
  return sentAtMs + ordersCountForMs;
}
