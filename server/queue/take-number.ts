import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { isNearEnough } from '../../domain/queue/near-enough';
import { groupForParty, largestQueueParty, type QueueGroup } from '../../domain/queue/queue-rules';
import { metresBetween } from '../../domain/place/metres-between';
import { businessDayStartMs } from '../../domain/store-hours/business-day';
import { tableCodeAlphabet, tableCodeLength } from '../../domain/table/table-code';
import { randomText } from '../random-text';
import { Refused } from '../refused';
import type { Services } from '../services';
import { DuplicateIdError } from '../wechat/database';
import { announceLine } from './announce-queue';
import { faultOfDoorCode } from './door-proof';
import { faultOfShut, findQueue, type Queue } from './find-queue';
import { freeTablesFor } from './free-tables';
import { nextQueueNumber } from './next-queue-number';
import {
  queueGuestId,
  queueTicketIdFor,
  type QueueGuestDocument,
  type QueueTicketDocument,
} from './queue-documents';
import { mostWaiting, readLine, waitingIn } from './queue-line';
import { queueAnswer } from './view-queue';

const dayMs = 24 * 3_600_000;

type Input = GuestInput<'takeQueueNumber'>;

/**
 * A guest takes a number, at the door by its code or from near enough. A guest has one at a store: whoever takes another
 * while it lives gets the same, however often and from how many phones they tap.
 */
export async function takeQueueNumber(
  services: Services,
  guestId: string,
  input: Input,
): Promise<GuestAnswers['takeQueueNumber'] | Refused> {
  const queue = await findQueue(services, input.storeId);
  if (queue instanceof Refused) return queue;
  const guest = await services.database.get('queueGuests', queueGuestId(input.storeId, guestId));
  const live = guest && (await services.database.get('queueTickets', guest.ticketId));
  const ticketId = queueTicketIdFor(guestId, input.requestId);
  if (live?.isLive === true || live?._id === ticketId) return queueAnswer(services, guestId, input.storeId);
  const fault =
    faultOfShut(queue) ??
    (await faultOfPresence(services, guestId, queue, input)) ??
    faultOfMany(queue, guest);
  if (fault) return fault;
  const group = await groupToWaitIn(services, queue, input);
  if (group instanceof Refused) return group;
  const ticket = await newTicket(services, queue, {
    ticketId,
    guestId,
    ...group,
    partySize: input.partySize,
  });
  if (ticket instanceof Refused) return ticket;
  const kept = await keepTicket(services, queue, guestId, ticket);
  if (kept instanceof Refused) return kept;
  if (kept) await announceLine(services, input.storeId, [], []);
  return queueAnswer(services, guestId, input.storeId);
}

/** Whoever takes a number is at the door, or near enough to come. */
async function faultOfPresence(
  services: Services,
  guestId: string,
  queue: Queue,
  { doorCode, position }: Input,
): Promise<Refused | null> {
  const { store, rules } = queue;
  if (doorCode !== null) return faultOfDoorCode(services, guestId, queue, doorCode);
  const limit = rules.fromHomeMetres;
  if (limit === null || position === null) return new Refused('QUEUE_AT_DOOR_ONLY');
  const metres = Math.round(metresBetween(position, store));
  if (isNearEnough(metres, limit)) return null;
  return new Refused('QUEUE_TOO_FAR', { kilometres: Math.round(metres / 1000), limitMetres: limit });
}

function faultOfMany({ rules, day }: Queue, guest: QueueGuestDocument | null): Refused | null {
  const taken = guest?.day === day.day ? guest.taken : 0;
  return taken >= rules.numbersPerDay ? new Refused('QUEUE_ENOUGH', { most: rules.numbersPerDay }) : null;
}

interface GroupToWaitIn {
  readonly group: QueueGroup;
  /** How many wait in it already. */
  readonly ahead: number;
}

/** The group of a party that has to wait: where nobody does and a table is free, it can come in. */
export async function groupToWaitIn(
  services: Services,
  { store, rules }: Queue,
  { partySize, evenIfFree }: Pick<Input, 'partySize' | 'evenIfFree'>,
): Promise<GroupToWaitIn | Refused> {
  const group = groupForParty(rules, partySize);
  if (!group) return new Refused('PARTY_SIZE_WRONG', { most: largestQueueParty(rules) });
  const line = await readLine(services, store);
  if (line.rows.length >= mostWaiting) return new Refused('QUEUE_CLOSED', { reason: 'FULL' });
  const mustWait =
    evenIfFree ||
    line.rows.some(
      ({ letter, status }) => letter === group.letter && (status === 'waiting' || status === 'called'),
    );
  const found = { group, ahead: waitingIn(line, group.letter).length };
  if (mustWait) return found;
  const [table] = await freeTablesFor(services, store, partySize);
  return table ? new Refused('QUEUE_NO_WAIT', { table: table.name }) : found;
}

/** A number that nobody else gets; it is nobody's until it is kept. */
export async function newTicket(
  services: Services,
  { store, rules, day }: Queue,
  asked: GroupToWaitIn & {
    readonly ticketId: string;
    readonly guestId: string | null;
    readonly partySize: number;
  },
): Promise<QueueTicketDocument | Refused> {
  const { ticketId, guestId, group, ahead, partySize } = asked;
  const { letter } = group;
  const sequence = await nextQueueNumber(services, { storeId: store._id, day: day.day, letter });
  if (sequence instanceof Refused) return sequence;
  const nowMs = services.nowMs();
  const { utcOffsetMinutes, dayStartsAtMinute } = store.hours;
  return {
    _id: ticketId,
    storeId: store._id,
    storeName: store.name,
    dayClock: { utcOffsetMinutes, dayStartsAtMinute },
    day: day.day,
    ...{ guestId, letter, sequence, partySize, status: 'waiting', isLive: true },
    ...{ place: sequence, queuedAtMs: nowMs, takenAtMs: nowMs },
    ...{ calls: 0, calledAtMs: null, comeUntilMs: null, backUntilMs: null, timesBack: 0 },
    // Whoever is near the front from the start sees it on the page, and needs no message about it.
    toldAtMs: ahead <= rules.toldWhenAhead ? nowMs : null,
    ...{ table: null, reservationId: null, endedAtMs: null },
    handoverCode: guestId === null ? `n${randomText(tableCodeAlphabet, tableCodeLength)}` : null,
    printRequestIds: [],
    signalId: `queue-${services.newId()}`,
    dueAtMs: businessDayStartMs(store.hours, day.day) + dayMs,
  };
}

/** False when another tap of the same guest was faster: then that one's number is the guest's. */
async function keepTicket(
  { database }: Services,
  { store, day, rules }: Queue,
  guestId: string,
  ticket: QueueTicketDocument,
): Promise<boolean | Refused> {
  const _id = queueGuestId(store._id, guestId);
  try {
    return await database.transact(async (transaction) => {
      const guest = await transaction.get('queueGuests', _id);
      const other = guest && (await transaction.get('queueTickets', guest.ticketId));
      if (other?.isLive === true) return false;
      const taken = guest?.day === day.day ? guest.taken : 0;
      if (taken >= rules.numbersPerDay) return new Refused('QUEUE_ENOUGH', { most: rules.numbersPerDay });
      await transaction.add('queueTickets', ticket);
      const of = { storeId: store._id, guestId, ticketId: ticket._id, day: day.day };
      await transaction.set('queueGuests', { _id, ...of, taken: taken + 1 });
      return true;
    });
  } catch (error) {
    if (error instanceof DuplicateIdError) return false;
    throw error;
  }
}
