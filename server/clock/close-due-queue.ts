import { announceLine } from '../queue/announce-queue';
import { sendHome } from '../queue/close-queue';
import type { QueueTicketDocument } from '../queue/queue-documents';
import { passInTransaction } from '../queue/staff-steps';
import { moveTicket, movedOn, stepTicket } from '../queue/step-ticket';
import { Refused } from '../refused';
import type { Services } from '../services';
import { errorText } from '../wechat/transact';

const perBatch = 50;
const daysPerBatch = 10;

/**
 * Passes numbers that were called and did not come, and ends those that did not come back or waited until the day was
 * over; says whether more is waiting.
 */
export async function closeDueQueue(services: Services): Promise<boolean> {
  const due = await services.database.query('queueTickets', {
    where: { dueAtMs: { atMost: services.nowMs() } },
    orderBy: ['dueAtMs', 'asc'],
    limit: perBatch,
  });
  const moved: QueueTicketDocument[] = [];
  for (const ticket of due) {
    try {
      const after = await closeOne(services, ticket);
      if (!(after instanceof Refused)) moved.push(after);
    } catch (error) {
      services.log({ event: 'due-queue-failed', ticketId: ticket._id, error: errorText(error) });
    }
  }
  for (const storeId of new Set(moved.map((ticket) => ticket.storeId))) {
    const here = moved.filter((ticket) => ticket.storeId === storeId);
    const signalIds = here.map(({ signalId }) => signalId);
    const letters = here.map(({ letter }) => letter);
    await announceLine(services, storeId, signalIds, letters);
  }
  return due.length === perBatch && moved.length > 0;
}

/** Only as it was seen: a party that came, or was called again, in this moment stays. */
function closeOne(services: Services, seen: QueueTicketDocument): Promise<QueueTicketDocument | Refused> {
  const { storeId, dueAtMs } = seen;
  return stepTicket(services, seen._id, { storeId }, (transaction, ticket) => {
    if (ticket.status !== seen.status || ticket.dueAtMs !== dueAtMs) return movedOn(ticket);
    if (ticket.status === 'called') return passInTransaction(services, transaction, ticket);
    return moveTicket(transaction, ticket, { event: 'expire', change: {}, nowMs: services.nowMs() });
  });
}

/** Goes on sending home whoever waits where the queue was closed; says whether more is waiting. */
export async function sendQueuesHome(services: Services): Promise<boolean> {
  const due = await services.database.query('queueDays', {
    where: { sendHomeDueAtMs: { atMost: services.nowMs() } },
    orderBy: ['sendHomeDueAtMs', 'asc'],
    limit: daysPerBatch,
  });
  let isMoreWaiting = due.length === daysPerBatch;
  for (const day of due) isMoreWaiting = (await sendHome(services, day)) || isMoreWaiting;
  return isMoreWaiting;
}
