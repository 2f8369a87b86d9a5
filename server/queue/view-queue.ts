import type { GuestAnswers, GuestInput } from '../../contract/guest';
import type { QueueGroupView, QueueTicketView, QueueView } from '../../contract/queue';
import { inLine, partiesAhead } from '../../domain/queue/line-order';
import { queueNumberText, smallestPartyOf } from '../../domain/queue/queue-rules';
import { asksForQueue } from '../consent/consent-views';
import { Refused } from '../refused';
import type { Services } from '../services';
import { doorOfCode } from './door-proof';
import { findQueue, type Queue } from './find-queue';
import { queueGuestId, queueSignalId, type QueueTicketDocument } from './queue-documents';
import { readLine, waitingIn, type QueueLine } from './queue-line';
import { estimateFor, readTurns, type QueueTurns } from './queue-turns';

const numbersAheadShown = 5;
/** A phone is led to its table for as long as a meal may last. */
const ledToTableMs = 3 * 3_600_000;

/** How the queue of a store stands, and the guest's own number in it. */
export async function viewQueue(
  services: Services,
  guestId: string,
  input: GuestInput<'viewQueue'>,
): Promise<GuestAnswers['viewQueue'] | Refused> {
  const storeId = await storeOf(services, guestId, input);
  if (storeId instanceof Refused) return storeId;
  return queueAnswer(services, guestId, storeId);
}

/** The code at the door leads to its store; without one the phone names it, and without that it is the first one. */
async function storeOf(
  services: Services,
  guestId: string,
  { storeId, doorCode }: GuestInput<'viewQueue'>,
): Promise<string | Refused> {
  if (doorCode !== null) {
    const door = await doorOfCode(services, guestId, doorCode);
    return door instanceof Refused ? door : door._id;
  }
  if (storeId !== null) return storeId;
  const [first] = await services.database.query('stores', {
    where: {},
    orderBy: ['position', 'asc'],
    limit: 1,
  });
  return first ? first._id : new Refused('STORE_UNKNOWN');
}

/** The queue as this guest sees it now; what every step of a guest answers. */
export async function queueAnswer(
  services: Services,
  guestId: string,
  storeId: string,
): Promise<GuestAnswers['viewQueue'] | Refused> {
  const queue = await findQueue(services, storeId);
  if (queue instanceof Refused) return queue;
  const { store, rules } = queue;
  const [line, turns, ticket] = await Promise.all([
    readLine(services, store),
    readTurns(services, store, rules),
    lastTicket(services, queue, guestId),
  ]);
  const parts = { queue, line, turns, nowMs: services.nowMs() };
  const own = ticket && (await ticketView(services, ticket, parts));
  const view: QueueView = {
    storeId,
    storeName: store.name,
    shut: queue.shut,
    groups: rules.groups.map((group) => groupView(group.letter, parts)),
    ticket: own,
    fromHomeMetres: rules.fromHomeMetres,
    rules: {
      comeWithinMinutes: rules.comeWithinMinutes,
      backWithinMinutes: rules.backWithinMinutes,
      timesBack: rules.timesBack,
      backBehindParties: rules.backBehindParties,
      toldWhenAhead: rules.toldWhenAhead,
    },
    asks: own?.status === 'waiting' ? await asksForQueue(services, guestId) : [],
    lineSignalId: queueSignalId(storeId),
    utcOffsetMinutes: store.hours.utcOffsetMinutes,
    nowMs: parts.nowMs,
  };
  return { queue: view };
}

interface Parts {
  readonly queue: Queue;
  readonly line: QueueLine;
  readonly turns: QueueTurns;
  readonly nowMs: number;
}

/** The guest's number of today, whatever became of it. */
async function lastTicket(
  { database }: Services,
  { store, day }: Queue,
  guestId: string,
): Promise<QueueTicketDocument | null> {
  const guest = await database.get('queueGuests', queueGuestId(store._id, guestId));
  const ticket = guest ? await database.get('queueTickets', guest.ticketId) : null;
  return ticket?.guestId === guestId && (ticket.isLive || ticket.day === day.day) ? ticket : null;
}

function groupView(letter: string, { queue, line, turns, nowMs }: Parts): QueueGroupView {
  const { store, rules } = queue;
  const group = rules.groups.find((each) => each.letter === letter);
  if (!group) throw new Error(`the store ${store._id} has no group ${letter}`);
  const waiting = waitingIn(line, letter).length;
  const last = line.calls.find((call) => call.letter === letter);
  return {
    letter,
    name: group.name,
    fromPartySize: smallestPartyOf(rules, letter),
    upToPartySize: group.upToPartySize,
    waiting,
    lastCalled: last ? queueNumberText(letter, last.sequence) : null,
    estimate: estimateFor(turns, { store, group, ahead: waiting, nowMs }),
  };
}

async function ticketView(
  services: Services,
  ticket: QueueTicketDocument,
  { queue, line, turns, nowMs }: Parts,
): Promise<QueueTicketView> {
  const { store, rules } = queue;
  const { _id: id, letter, status, calls } = ticket;
  const group = rules.groups.find((each) => each.letter === letter);
  const before = inLine(waitingIn(line, letter).filter(({ _id }) => _id !== id));
  const ahead = status === 'waiting' ? partiesAhead(before, ticket) : null;
  return {
    id,
    number: queueNumberText(letter, ticket.sequence),
    status,
    partySize: ticket.partySize,
    letter,
    groupName: group?.name ?? { zh: letter, en: letter },
    takenAtMs: ticket.takenAtMs,
    ahead,
    estimate:
      ahead === null || group === undefined ? null : estimateFor(turns, { store, group, ahead, nowMs }),
    numbersAhead: before
      .slice(0, ahead ?? 0)
      .slice(-numbersAheadShown)
      .map(({ sequence }) => queueNumberText(letter, sequence)),
    calls,
    comeUntilMs: status === 'called' ? ticket.comeUntilMs : null,
    backUntilMs: status === 'passed' ? ticket.backUntilMs : null,
    table: status === 'seated' ? await tableOf(services, ticket, nowMs) : null,
    signalId: ticket.signalId,
  };
}

/** The table at which the party sits, as long as it is still theirs: its code makes the phone one of that table. */
async function tableOf(
  { database }: Services,
  { table, reservationId, endedAtMs }: QueueTicketDocument,
  nowMs: number,
): Promise<QueueTicketView['table']> {
  if (table === null || nowMs > (endedAtMs ?? 0) + ledToTableMs) return null;
  const found = await database.get('tables', table.id);
  if (!found || found.party?.reservationId !== reservationId) return null;
  return { name: found.name, code: found.code };
}
