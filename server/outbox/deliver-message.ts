import type { Services } from '../services';
import type { OutboxDocument } from './outbox-document';
import { errorText } from '../wechat/transact';

/** Longer than any function lives: whoever holds the lease has ended when it is over. */
const leaseMs = 60_000;
/** News that food is ready helps nobody after so long. */
const staleAfterMs = 30 * 60_000;
const triesAllowed = 5;

/** Delivers an entry that was written a moment ago; what fails is left to the clock. */
export async function deliverAtOnce(services: Services, entryId: string): Promise<void> {
  const entry = await services.database.get('outbox', entryId);
  if (entry) await deliverMessage(services, entry);
}

/**
 * Sends one message under a lease, so that two instances never send it both: who finds it leased leaves it alone. A guest who did not allow it is a normal
 * answer and ends the matter like a message that was sent.
 */
export async function deliverMessage(services: Services, entry: OutboxDocument): Promise<void> {
  const { database, log } = services;
  if (entry.effect.kind !== 'pickup-ready' || entry.dueAtMs === null) return;
  const nowMs = services.nowMs();
  if (entry.dueAtMs > nowMs) return;
  const lease = { dueAtMs: nowMs + leaseMs, tries: entry.tries + 1 };
  if (!(await database.updateIf('outbox', entry._id, { dueAtMs: entry.dueAtMs }, lease))) return;
  const isStale = nowMs - entry.createdAtMs > staleAfterMs;
  const outcome = isStale ? 'not-allowed' : await tryToSend(services, entry.effect.message);
  if (outcome !== 'failed') {
    await database.remove('outbox', entry._id);
    return;
  }
  log({ event: 'message-failed', entryId: entry._id, tries: lease.tries });
  if (lease.tries >= triesAllowed) await database.update('outbox', entry._id, { dueAtMs: null });
}

async function tryToSend(
  services: Services,
  message: Parameters<Services['messages']['pickupReady']>[0],
): Promise<'sent' | 'not-allowed' | 'failed'> {
  try {
    return await services.messages.pickupReady(message);
  } catch (error) {
    services.log({ event: 'message-error', error: errorText(error) });
    return 'failed';
  }
}
