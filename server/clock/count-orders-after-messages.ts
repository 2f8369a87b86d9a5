import { countsUntilMs } from '../consent/settle-message';
import type { MessageDocument } from '../consent/message-document';
import { messageFactEntry } from '../consent/message-facts';
import { Refused } from '../refused';
import type { Services } from '../services';

const messagesPerBatch = 50;
/** The guest's newest orders that are looked through; nobody pays so many in a day. */
const ordersLookedAt = 20;

/** Looks, a day after each message, whether its guest has ordered since; says whether more is waiting. */
export async function countOrdersAfterMessages(services: Services): Promise<boolean> {
  const due = await services.database.query('messages', {
    where: { countOrderAtMs: { atMost: services.nowMs() } },
    orderBy: ['countOrderAtMs', 'asc'],
    limit: messagesPerBatch,
  });
  for (const message of due) await countOne(services, message);
  return due.length === messagesPerBatch;
}

async function countOne(services: Services, message: MessageDocument): Promise<void> {
  const { _id, guestId, storeId, purpose, customer, dayClock, atMs } = message;
  const orders = await services.database.queryFields(
    'orders',
    {
      where: { guestId, placedAtMs: { below: countsUntilMs(atMs) } },
      orderBy: ['placedAtMs', 'desc'],
      limit: ordersLookedAt,
    },
    ['placedAtMs', 'paidAtMs'],
  );
  const hasOrdered = orders.some(({ placedAtMs, paidAtMs }) => placedAtMs > atMs && paidAtMs !== null);
  const counted = await services.database.transact(async (transaction) => {
    const now = await transaction.get('messages', _id);
    if (!now || now.countOrderAtMs === null) return false;
    await transaction.update('messages', _id, { countOrderAtMs: null });
    const happening = { cause: _id, storeId, purpose, customer, dayClock, nowMs: atMs };
    if (hasOrdered) await transaction.add('outbox', messageFactEntry({ ...happening, event: 'ordered' }));
    return true;
  });
  if (counted instanceof Refused) services.log({ event: 'message-count-busy', messageId: _id });
}
