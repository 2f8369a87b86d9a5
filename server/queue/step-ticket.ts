import { isWaitingStill, nextQueueStatus, type QueueEvent } from '../../domain/queue/queue-lifecycle';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import type { QueueTicketDocument } from './queue-documents';

type Change = Partial<Omit<QueueTicketDocument, '_id' | 'status' | 'isLive'>>;

/** Whose number it has to be. */
export type Whose = { readonly guestId: string } | { readonly storeId: string };

/**
 * Moves a number inside a transaction that has read it, by the table of its lifecycle: of two who move it at once one
 * does, and the other is told how it stands.
 */
export async function moveTicket(
  transaction: Transaction,
  ticket: QueueTicketDocument,
  { event, change, nowMs }: { readonly event: QueueEvent; readonly change: Change; readonly nowMs: number },
): Promise<QueueTicketDocument | Refused> {
  const status = nextQueueStatus(ticket.status, event);
  if (status === null) return movedOn(ticket);
  const isLive = isWaitingStill(status);
  const ended = isLive ? {} : { endedAtMs: nowMs, dueAtMs: null, handoverCode: null, comeUntilMs: null };
  const fields = { ...change, ...ended, status, isLive };
  await transaction.update('queueTickets', ticket._id, fields);
  return { ...ticket, ...fields };
}

export function movedOn({ status }: Pick<QueueTicketDocument, 'status'>): Refused {
  return new Refused('QUEUE_NUMBER_MOVED_ON', { status });
}

/** Reads a number and does something with it, in one transaction. */
export function stepTicket(
  { database }: Services,
  ticketId: string,
  whose: Whose,
  run: (
    transaction: Transaction,
    ticket: QueueTicketDocument,
  ) => Promise<QueueTicketDocument | Refused> | QueueTicketDocument | Refused,
): Promise<QueueTicketDocument | Refused> {
  return database.transact(async (transaction) => {
    const ticket = await transaction.get('queueTickets', ticketId);
    return ticket && isWhose(ticket, whose) ? run(transaction, ticket) : new Refused('QUEUE_NUMBER_UNKNOWN');
  });
}

export function isWhose(ticket: QueueTicketDocument, whose: Whose): boolean {
  return 'guestId' in whose ? ticket.guestId === whose.guestId : ticket.storeId === whose.storeId;
}
