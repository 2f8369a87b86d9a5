import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { isHandoverCode } from '../../domain/queue/door-code';
import { placeOnReturn } from '../../domain/queue/line-order';
import { groupForParty, largestQueueParty } from '../../domain/queue/queue-rules';
import { businessDayStartMs } from '../../domain/store-hours/business-day';
import { failedAttempt } from '../limits/count-attempt';
import { Refused } from '../refused';
import type { Services } from '../services';
import { announceLine, announceTicket } from './announce-queue';
import { findQueue, type Queue } from './find-queue';
import { nextQueueNumber } from './next-queue-number';
import { queueGuestId, type QueueTicketDocument } from './queue-documents';
import { fetchLine, waitingIn } from './queue-line';
import { isWhose, movedOn, moveTicket, stepTicket } from './step-ticket';
import { queueAnswer } from './view-queue';

const dayMs = 24 * 3_600_000;

/** The guest gives the place up. Twice is once. */
export async function leaveQueue(
  services: Services,
  guestId: string,
  { ticketId }: GuestInput<'leaveQueue'>,
): Promise<GuestAnswers['leaveQueue'] | Refused> {
  const left = await stepTicket(services, ticketId, { guestId }, (transaction, ticket) =>
    ticket.status === 'left'
      ? ticket
      : moveTicket(transaction, ticket, { event: 'leave', change: {}, nowMs: services.nowMs() }),
  );
  return answerOf(services, guestId, left);
}

/** A passed number comes back by the store's rule: in time, not too often, and behind some who wait. */
export async function comeBackToQueue(
  services: Services,
  guestId: string,
  { ticketId }: GuestInput<'comeBackToQueue'>,
): Promise<GuestAnswers['comeBackToQueue'] | Refused> {
  const nowMs = services.nowMs();
  const back = await returnTicket(services, ticketId, { guestId }, ({ backUntilMs }) =>
    backUntilMs === null || nowMs > backUntilMs ? new Refused('QUEUE_BACK_ENDED') : null,
  );
  return answerOf(services, guestId, back);
}

/** Puts a passed number into the line again; whoever is there already stays there. */
export async function returnTicket(
  services: Services,
  ticketId: string,
  whose: { readonly guestId: string } | { readonly storeId: string },
  faultOf: (ticket: QueueTicketDocument) => Refused | null,
): Promise<QueueTicketDocument | Refused> {
  const seen = await services.database.get('queueTickets', ticketId);
  if (!seen || !isWhose(seen, whose)) return new Refused('QUEUE_NUMBER_UNKNOWN');
  const queue = await findQueue(services, seen.storeId);
  if (queue instanceof Refused) return queue;
  const line = await fetchLine(services, queue.store);
  const nowMs = services.nowMs();
  return stepTicket(services, ticketId, whose, (transaction, ticket) => {
    if (ticket.status === 'waiting') return ticket;
    const fault = ticket.status === 'passed' ? faultOf(ticket) : null;
    if (fault) return fault;
    const parties = queue.rules.backBehindParties;
    const there = placeOnReturn(waitingIn(line, ticket.letter), { parties, own: ticket, nowMs });
    const change = { ...there, timesBack: ticket.timesBack + 1 };
    return moveTicket(transaction, ticket, {
      ...{ event: 'come-back', nowMs },
      change: { ...change, backUntilMs: null, comeUntilMs: null, toldAtMs: nowMs, dueAtMs: dayEnd(ticket) },
    });
  });
}

/** Another size: within the group the place stays; in another group the party waits anew, by a number of that group. */
export async function changeQueueParty(
  services: Services,
  guestId: string,
  { ticketId, partySize }: GuestInput<'changeQueueParty'>,
): Promise<GuestAnswers['changeQueueParty'] | Refused> {
  const seen = await services.database.get('queueTickets', ticketId);
  if (seen?.guestId !== guestId) return new Refused('QUEUE_NUMBER_UNKNOWN');
  const queue = await findQueue(services, seen.storeId);
  if (queue instanceof Refused) return queue;
  if (seen.status !== 'waiting') return movedOn(seen);
  const change = await changeOfParty(services, queue, seen, partySize);
  if (change instanceof Refused) return change;
  const changed = await stepTicket(services, ticketId, { guestId }, (transaction, ticket) =>
    ticket.partySize !== seen.partySize
      ? movedOn(ticket)
      : moveTicket(transaction, ticket, { event: 'change-party', change, nowMs: services.nowMs() }),
  );
  if (!(changed instanceof Refused)) {
    await announceLine(services, changed.storeId, [changed.signalId], [seen.letter, changed.letter]);
  }
  return changed instanceof Refused ? changed : queueAnswer(services, guestId, changed.storeId);
}

type PartyChange = Partial<
  Pick<QueueTicketDocument, 'partySize' | 'letter' | 'sequence' | 'place' | 'queuedAtMs' | 'toldAtMs'>
>;

async function changeOfParty(
  services: Services,
  { rules, day }: Queue,
  seen: QueueTicketDocument,
  partySize: number,
): Promise<PartyChange | Refused> {
  const group = groupForParty(rules, partySize);
  if (!group) return new Refused('PARTY_SIZE_WRONG', { most: largestQueueParty(rules) });
  const { letter } = group;
  if (letter === seen.letter) return { partySize };
  const sequence = await nextQueueNumber(services, { storeId: seen.storeId, day: day.day, letter });
  if (sequence instanceof Refused) return sequence;
  return { partySize, letter, sequence, place: sequence, queuedAtMs: services.nowMs(), toldAtMs: null };
}

/** The number that a colleague took becomes that of whoever scans it first. */
export async function takeOverQueueNumber(
  services: Services,
  guestId: string,
  { code }: GuestInput<'takeOverQueueNumber'>,
): Promise<GuestAnswers['takeOverQueueNumber'] | Refused> {
  const unknown = new Refused('QUEUE_CODE_UNKNOWN');
  if (!isHandoverCode(code)) return unknown;
  const [found] = await services.database.query('queueTickets', { where: { handoverCode: code }, limit: 1 });
  if (!found) return failedAttempt(services, { personId: guestId, kind: 'table-code', fault: unknown });
  const { storeId, day } = found;
  const taken = await stepTicket(services, found._id, { storeId }, async (transaction, ticket) => {
    if (ticket.guestId === guestId) return ticket;
    if (ticket.guestId !== null || !ticket.isLive) return unknown;
    const _id = queueGuestId(storeId, guestId);
    const guest = await transaction.get('queueGuests', _id);
    const other = guest && (await transaction.get('queueTickets', guest.ticketId));
    if (other?.isLive === true) return new Refused('QUEUE_HAS_NUMBER');
    const count = guest?.day === day ? guest.taken : 0;
    await transaction.update('queueTickets', ticket._id, { guestId, handoverCode: null });
    await transaction.set('queueGuests', {
      ...{ _id, storeId, guestId, ticketId: ticket._id, day, taken: count + 1 },
    });
    return { ...ticket, guestId, handoverCode: null };
  });
  return answerOf(services, guestId, taken);
}

async function answerOf(
  services: Services,
  guestId: string,
  moved: QueueTicketDocument | Refused,
): Promise<GuestAnswers['viewQueue'] | Refused> {
  if (moved instanceof Refused) return moved;
  await announceTicket(services, moved);
  return queueAnswer(services, guestId, moved.storeId);
}

/** The last moment at which anybody waits: the end of the business day. */
export function dayEnd({ dayClock, day }: Pick<QueueTicketDocument, 'dayClock' | 'day'>): number {
  return businessDayStartMs(dayClock, day) + dayMs;
}
