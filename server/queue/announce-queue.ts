import { partiesAhead } from '../../domain/queue/line-order';
import { queueNumberText } from '../../domain/queue/queue-rules';
import { deliverAtOnce } from '../outbox/deliver-message';
import { messageEntry } from '../outbox/message-entry';
import type { OutboxDocument } from '../outbox/outbox-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { bumpSignal } from '../signals/bump-signal';
import { errorText } from '../wechat/transact';
import { queueRulesOf } from './find-queue';
import { queueSignalId, type QueueTicketDocument } from './queue-documents';
import { readLine, waitingIn } from './queue-line';

/** Tells the phone of a number, the desk and the screen that it moved, and those whose turn has come near by it. */
export async function announceTicket(services: Services, ticket: QueueTicketDocument): Promise<void> {
  await announceLine(services, ticket.storeId, [ticket.signalId], [ticket.letter]);
}

/** Nothing here may undo what was done: polling stands behind a signal, and the next move behind a message. */
export async function announceLine(
  services: Services,
  storeId: string,
  signalIds: readonly string[],
  letters: readonly string[],
): Promise<void> {
  const nowMs = services.nowMs();
  try {
    await Promise.all(
      [queueSignalId(storeId), ...signalIds].map((id) => bumpSignal(services.database, id, nowMs)),
    );
    for (const letter of new Set(letters)) await tellWhoIsNear(services, storeId, letter);
  } catch (error) {
    services.log({ event: 'queue-announce-failed', storeId, error: errorText(error) });
  }
}

/** Whoever has few enough ahead is told so, once. */
async function tellWhoIsNear(services: Services, storeId: string, letter: string): Promise<void> {
  const store = await services.database.get('stores', storeId);
  if (!store) return;
  const { toldWhenAhead } = queueRulesOf(store);
  const waiting = waitingIn(await readLine(services, store), letter);
  const near = waiting.slice(0, toldWhenAhead + 1);
  for (const row of near) {
    if (row.toldAtMs !== null || row.guestId === null) continue;
    const entryId = await promiseNews(services, row._id, partiesAhead(waiting, row));
    if (entryId !== null) await deliverAtOnce(services, entryId);
  }
}

async function promiseNews(services: Services, ticketId: string, ahead: number): Promise<string | null> {
  const nowMs = services.nowMs();
  const entryId = await services.database.transact(async (transaction) => {
    const ticket = await transaction.get('queueTickets', ticketId);
    if (ticket?.status !== 'waiting' || ticket.toldAtMs !== null || ticket.guestId === null) return null;
    await transaction.update('queueTickets', ticketId, { toldAtMs: nowMs });
    const entry = soonEntry(ticket, ticket.guestId, ahead, nowMs);
    await transaction.add('outbox', entry);
    return entry._id;
  });
  return entryId instanceof Refused ? null : entryId;
}

function soonEntry(
  ticket: QueueTicketDocument,
  guestId: string,
  ahead: number,
  nowMs: number,
): OutboxDocument {
  const number = queueNumberText(ticket.letter, ticket.sequence);
  const { storeId, storeName, dayClock } = ticket;
  const content = { purpose: 'queue-soon', storeName, number, ahead, atMs: nowMs } as const;
  return messageEntry({
    ...{ id: `queue-soon:${ticket._id}`, guestId, storeId, orderId: null, content, dayClock, nowMs },
  });
}

/** The number is called, or sent home; null when no phone has it. */
export function calledEntry(
  ticket: QueueTicketDocument,
  what: 'called' | 'closed',
  nowMs: number,
): OutboxDocument | null {
  const { _id, guestId, storeId, storeName, dayClock, letter, sequence, calls } = ticket;
  if (guestId === null) return null;
  const number = queueNumberText(letter, sequence);
  const content = { purpose: 'queue-called', storeName, number, what, atMs: nowMs } as const;
  const id = what === 'called' ? `queue-called:${_id}:${calls}` : `queue-closed:${_id}`;
  return messageEntry({ id, guestId, storeId, orderId: null, content, dayClock, nowMs });
}
