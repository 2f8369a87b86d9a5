import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { queueSlip } from '../../domain/printing/queue-slip';
import { inLine, partiesAhead } from '../../domain/queue/line-order';
import { queueNumberText } from '../../domain/queue/queue-rules';
import { deliverPrinters } from '../printing/deliver-printer';
import { freshJob } from '../printing/new-jobs';
import type { PrintJobDocument } from '../printing/print-job-document';
import type { PrinterDocument } from '../printing/printer-document';
import { printersInUse } from '../printing/write-jobs';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Database, Transaction } from '../wechat/database';
import { announceLine } from './announce-queue';
import { queueRow } from './desk';
import { findQueue, type Queue } from './find-queue';
import type { QueueTicketDocument } from './queue-documents';
import { readLine, waitingIn } from './queue-line';
import { estimateFor, readTurns } from './queue-turns';
import { movedOn, stepTicket } from './step-ticket';

/** More slips of one number are a mistake of somebody's or of ours. */
const printsMost = 20;

/** Prints a number that is still good: the first slip is plain, each further one says which reprint it is. */
export async function printQueueTicket(
  services: Services,
  { storeId, ticketId, requestId }: StaffInput<'printQueueTicket'>,
): Promise<StaffAnswers['printQueueTicket'] | Refused> {
  const { database } = services;
  const [queue, printers, seen] = await Promise.all([
    findQueue(services, storeId),
    printersOfNumbers(database, storeId),
    database.get('queueTickets', ticketId),
  ]);
  if (queue instanceof Refused) return queue;
  if (seen?.storeId !== storeId) return new Refused('QUEUE_NUMBER_UNKNOWN');
  const wait = await waitOf(services, queue, seen);
  const printed = await stepTicket(services, ticketId, { storeId }, async (transaction, ticket) => {
    if (isPrintedFor(ticket, requestId)) return ticket;
    if (!ticket.isLive) return movedOn(ticket);
    if (printers.length === 0) return new Refused('NOTHING_TO_PRINT');
    if (printsOf(ticket).length >= printsMost) return new Refused('PRINTED_TOO_OFTEN', { most: printsMost });
    const printRequestIds = [...printsOf(ticket), requestId];
    const after = { ...ticket, printRequestIds };
    await transaction.update('queueTickets', ticketId, { printRequestIds });
    await writeNumberSlips(transaction, slipJobs(services, queue, { ticket: after, printers, wait }));
    return after;
  });
  if (printed instanceof Refused) return printed;
  await announceLine(services, storeId, [], []);
  await deliverNumbers(services, printers);
  return { row: queueRow(printed) };
}

/** The printers on which a store lets its numbers come out. */
export async function printersOfNumbers(database: Database, storeId: string): Promise<PrinterDocument[]> {
  return (await printersInUse(database, storeId)).filter(
    ({ printsQueueNumbers }) => printsQueueNumbers === true,
  );
}

export function deliverNumbers(services: Services, printers: readonly PrinterDocument[]): Promise<void> {
  return deliverPrinters(
    services,
    printers.map(({ _id }) => _id),
  );
}

/** In the transaction that takes the number or counts the reprint: whatever dies afterwards, the clock finds them. */
export async function writeNumberSlips(
  transaction: Transaction,
  jobs: readonly PrintJobDocument[],
): Promise<void> {
  for (const job of jobs) await transaction.add('printJobs', job);
}

export type QueueWait = Parameters<typeof queueSlip>[0]['wait'];

/** The slips of a number whose last print request is the one they are for; one for each printer. */
export function slipJobs(
  services: Services,
  { store, rules }: Queue,
  print: {
    readonly ticket: QueueTicketDocument;
    readonly printers: readonly PrinterDocument[];
    readonly wait: QueueWait;
  },
): PrintJobDocument[] {
  const { ticket, printers, wait } = print;
  const nowMs = services.nowMs();
  const number = queueNumberText(ticket.letter, ticket.sequence);
  const count = printsOf(ticket).length - 1;
  const occasion = count === 0 ? ({ kind: 'first' } as const) : ({ kind: 'reprint', count } as const);
  const group = rules.groups.find(({ letter }) => letter === ticket.letter);
  const slip = {
    storeName: store.name,
    number,
    groupName: group?.name ?? { zh: '', en: '' },
    partySize: ticket.partySize,
    wait,
    takenAtMs: ticket.takenAtMs,
    printedAtMs: nowMs,
    utcOffsetMinutes: store.hours.utcOffsetMinutes,
    rules,
    link: ticket.handoverCode === null ? null : services.queueLink(ticket.handoverCode),
  };
  return printers.map(({ _id: printerId, columns }) => ({
    ...freshJob(nowMs),
    _id: `${ticket._id}-${printerId}-queue-${count}`,
    ...{ storeId: store._id, orderId: null, orderName: number, printerId },
    ...{ slip: 'queue', occasion: occasion.kind, copy: 1, page: 1 },
    lines: queueSlip(slip, occasion, columns),
  }));
}

/** How many parties are before a number, and how long that takes; null for one that does not wait. */
async function waitOf(services: Services, queue: Queue, ticket: QueueTicketDocument): Promise<QueueWait> {
  if (ticket.status !== 'waiting') return null;
  const line = await readLine(services, queue.store);
  const before = inLine(waitingIn(line, ticket.letter).filter(({ _id }) => _id !== ticket._id));
  return waitBehind(services, queue, ticket.letter, partiesAhead(before, ticket));
}

export async function waitBehind(
  services: Services,
  { store, rules }: Queue,
  letter: string,
  ahead: number,
): Promise<QueueWait> {
  const group = rules.groups.find((each) => each.letter === letter);
  if (!group) return null;
  const turns = await readTurns(services, store, rules);
  return { ahead, estimate: estimateFor(turns, { store, group, ahead, nowMs: services.nowMs() }) };
}

function printsOf({ printRequestIds = [] }: QueueTicketDocument): readonly string[] {
  return printRequestIds;
}

function isPrintedFor(ticket: QueueTicketDocument, requestId: string): boolean {
  return printsOf(ticket).includes(requestId);
}
