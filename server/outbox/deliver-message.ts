import { sendMessage } from '../consent/send-message';
import type { Services } from '../services';
import type { OutboxDocument } from './outbox-document';

/** Longer than any function lives: whoever holds the lease has ended when it is over. */
const leaseMs = 60_000;
const triesAllowed = 5;

/** Delivers an entry that was written a moment ago; what fails is left to the clock. */
export async function deliverAtOnce(services: Services, entryId: string): Promise<void> {
  const entry = await services.database.get('outbox', entryId);
  if (entry) await deliverMessage(services, entry);
}

/**
 * Sends one message under a lease, so that two instances never send it both: who finds it leased leaves it alone. However
 * it ended, the entry is gone then; only what waits for the end of quiet hours, or for a busy database, stays.
 */
export async function deliverMessage(services: Services, entry: OutboxDocument): Promise<void> {
  const { database, log } = services;
  if (entry.effect.kind !== 'message' || entry.dueAtMs === null) return;
  const nowMs = services.nowMs();
  if (entry.dueAtMs > nowMs) return;
  const lease = { dueAtMs: nowMs + leaseMs, tries: entry.tries + 1 };
  if (!(await database.updateIf('outbox', entry._id, { dueAtMs: entry.dueAtMs }, lease))) return;
  const sending = await sendMessage(services, entry._id, entry.effect.message);
  if (sending.kind === 'ended') {
    await database.remove('outbox', entry._id);
    return;
  }
  if (sending.kind === 'wait') {
    await database.update('outbox', entry._id, { dueAtMs: sending.untilMs, tries: entry.tries });
    return;
  }
  log({ event: 'message-failed', entryId: entry._id, tries: lease.tries });
  if (lease.tries >= triesAllowed) await database.update('outbox', entry._id, { dueAtMs: null });
}
