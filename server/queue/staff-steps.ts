import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { nextQueueStatus } from '../../domain/queue/queue-lifecycle';
import { announceDoor } from '../reservations/announce-door';
import { reservationIdFor } from '../reservations/reservation-document';
import { seatParty } from '../reservations/seat-walk-in';
import { deliverAtOnce } from '../outbox/deliver-message';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { DuplicateIdError, type Transaction } from '../wechat/database';
import { queueNumberText } from '../../domain/queue/queue-rules';
import { announceTicket, calledEntry } from './announce-queue';
import { queueRow } from './desk';
import { faultOfShut, findQueue, queueRulesOf } from './find-queue';
import { returnTicket } from './guest-steps';
import { deliverNumbers, printersOfNumbers, slipJobs, waitBehind, writeNumberSlips } from './print-number';
import { queueTicketIdFor, type QueueTicketDocument } from './queue-documents';
import { movedOn, moveTicket, stepTicket } from './step-ticket';
import { groupToWaitIn, newTicket } from './take-number';

const minuteMs = 60_000;

type Row = StaffAnswers['callQueueTicket'];
type TicketInput = StaffInput<'passQueueTicket'>;

/**
 * Calls a number, or calls it again. The colleague says how often it had been called when they decided, so that two who
 * tap at once call it once; the party is waited for from the last call on.
 */
export async function callQueueTicket(
  services: Services,
  { storeId, ticketId, seenCalls }: StaffInput<'callQueueTicket'>,
): Promise<Row | Refused> {
  const store = await services.database.get('stores', storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const nowMs = services.nowMs();
  const comeUntilMs = nowMs + queueRulesOf(store).comeWithinMinutes * minuteMs;
  let entryId: string | null = null;
  const called = await stepTicket(services, ticketId, { storeId }, async (transaction, ticket) => {
    entryId = null;
    if (ticket.status === 'called' && ticket.calls !== seenCalls) return ticket;
    const calls = ticket.calls + 1;
    const change = { calls, calledAtMs: nowMs, comeUntilMs, dueAtMs: comeUntilMs };
    const moved = await moveTicket(transaction, ticket, { event: 'call', change, nowMs });
    const entry = moved instanceof Refused ? null : calledEntry(moved, 'called', nowMs);
    if (entry) await transaction.add('outbox', entry);
    entryId = entry?._id ?? null;
    return moved;
  });
  if (called instanceof Refused) return called;
  await announceTicket(services, called);
  if (entryId !== null) await deliverAtOnce(services, entryId);
  return { row: queueRow(called) };
}

/** Nobody came: the next can be called, and this one may come back. */
export async function passQueueTicket(
  services: Services,
  { storeId, ticketId }: TicketInput,
): Promise<Row | Refused> {
  const passed = await stepTicket(services, ticketId, { storeId }, (transaction, ticket) =>
    ticket.status === 'passed' ? ticket : passInTransaction(services, transaction, ticket),
  );
  return rowOf(services, passed);
}

/** Until when it may come back follows from the store's rules as they are now. */
export async function passInTransaction(
  services: Services,
  transaction: Transaction,
  ticket: QueueTicketDocument,
): Promise<QueueTicketDocument | Refused> {
  const nowMs = services.nowMs();
  const store = await transaction.get('stores', ticket.storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const { backWithinMinutes, timesBack } = queueRulesOf(store);
  const untilMs = nowMs + backWithinMinutes * minuteMs;
  const backUntilMs = ticket.timesBack < timesBack ? untilMs : null;
  const change = { backUntilMs, comeUntilMs: null, dueAtMs: untilMs };
  return moveTicket(transaction, ticket, { event: 'pass', change, nowMs });
}

/** A passed party stands at the door: it goes back into the line where the rule puts it, whatever the time. */
export async function returnQueueTicket(
  services: Services,
  { storeId, ticketId }: TicketInput,
): Promise<Row | Refused> {
  return rowOf(services, await returnTicket(services, ticketId, { storeId }, () => null));
}

/** The party has gone, and nobody has to call it. */
export async function dropQueueTicket(
  services: Services,
  { storeId, ticketId }: TicketInput,
): Promise<Row | Refused> {
  const nowMs = services.nowMs();
  const left = await stepTicket(services, ticketId, { storeId }, (transaction, ticket) =>
    ticket.status === 'left'
      ? ticket
      : moveTicket(transaction, ticket, { event: 'leave', change: {}, nowMs }),
  );
  return rowOf(services, left);
}

/** The party sits down: the table is theirs as that of any party, and their phone is led to it. Twice is once. */
export async function seatQueueTicket(
  services: Services,
  colleague: Colleague,
  { storeId, ticketId, tableId }: StaffInput<'seatQueueTicket'>,
): Promise<Row | Refused> {
  const reservationId = reservationIdFor(storeId, ticketId);
  const seated = await stepTicket(services, ticketId, { storeId }, async (transaction, ticket) => {
    if (ticket.status === 'seated' && ticket.table?.id === tableId) return ticket;
    if (nextQueueStatus(ticket.status, 'seat') === null) return movedOn(ticket);
    const { partySize, letter, sequence } = ticket;
    const name = queueNumberText(letter, sequence);
    const party = await seatParty(services, transaction, {
      ...{ colleague, reservationId, action: 'seatQueueTicket' },
      input: { storeId, requestId: ticketId, partySize, tableId, name },
    });
    if (party instanceof Refused) return party;
    const [table] = party.tables;
    const change = { table: table ?? null, reservationId };
    return moveTicket(transaction, ticket, { event: 'seat', change, nowMs: services.nowMs() });
  });
  if (!(seated instanceof Refused)) await announceDoor(services, storeId);
  return rowOf(services, seated);
}

/**
 * A number for a guest without a phone, who stands at the door; a phone can take it over. Where the store prints numbers,
 * its slip is written with it.
 */
export async function takeNumberForGuest(
  services: Services,
  { storeId, requestId, partySize }: StaffInput<'takeNumberForGuest'>,
): Promise<Row | Refused> {
  const { database } = services;
  const ticketId = queueTicketIdFor(storeId, requestId);
  const known = await database.get('queueTickets', ticketId);
  if (known) return { row: queueRow(known) };
  const queue = await findQueue(services, storeId);
  if (queue instanceof Refused) return queue;
  const fault = faultOfShut(queue);
  if (fault) return fault;
  const group = await groupToWaitIn(services, queue, { partySize, evenIfFree: true });
  if (group instanceof Refused) return group;
  const printers = queue.rules.printsNumbers ? await printersOfNumbers(database, storeId) : [];
  const wait =
    printers.length === 0 ? null : await waitBehind(services, queue, group.group.letter, group.ahead);
  const fresh = await newTicket(services, queue, { ticketId, guestId: null, ...group, partySize });
  if (fresh instanceof Refused) return fresh;
  const ticket = printers.length === 0 ? fresh : { ...fresh, printRequestIds: [requestId] };
  try {
    await database.transact(async (transaction) => {
      await transaction.add('queueTickets', ticket);
      if (printers.length > 0) {
        await writeNumberSlips(transaction, slipJobs(services, queue, { ticket, printers, wait }));
      }
    });
  } catch (error) {
    const faster = error instanceof DuplicateIdError ? await database.get('queueTickets', ticketId) : null;
    if (!faster) throw error;
    return { row: queueRow(faster) };
  }
  const row = await rowOf(services, ticket);
  await deliverNumbers(services, printers);
  return row;
}

async function rowOf(services: Services, moved: QueueTicketDocument | Refused): Promise<Row | Refused> {
  if (moved instanceof Refused) return moved;
  await announceTicket(services, moved);
  return { row: queueRow(moved) };
}
