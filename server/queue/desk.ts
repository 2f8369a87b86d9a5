import type { QueueRow, StaffQueueAnswers } from '../../contract/queue';
import type { StaffInput } from '../../contract/staff';
import { inLine } from '../../domain/queue/line-order';
import { queueNumberText, smallestPartyOf } from '../../domain/queue/queue-rules';
import { Refused } from '../refused';
import type { Services } from '../services';
import { doorScreenCode } from './door-screen-code';
import { findQueue } from './find-queue';
import { queueSignalId, type QueueTicketDocument } from './queue-documents';
import { readLine, waitingIn, type LineRow } from './queue-line';
import { estimateFor, readTurns } from './queue-turns';

const nextShown = 4;
const calledShown = 12;

/** Everybody who waits at the door, for the colleagues who call. */
export async function queueDesk(
  services: Services,
  { storeId }: StaffInput<'queueDesk'>,
): Promise<StaffQueueAnswers['queueDesk'] | Refused> {
  const queue = await findQueue(services, storeId);
  if (queue instanceof Refused) return queue;
  const { store, rules } = queue;
  const [line, turns] = await Promise.all([readLine(services, store), readTurns(services, store, rules)]);
  const nowMs = services.nowMs();
  return {
    shut: queue.shut,
    groups: rules.groups.map((group) => ({
      letter: group.letter,
      name: group.name,
      fromPartySize: smallestPartyOf(rules, group.letter),
      upToPartySize: group.upToPartySize,
      estimate: estimateFor(turns, {
        ...{ store, group, nowMs },
        ahead: waitingIn(line, group.letter).length,
      }),
    })),
    rows: inLine(line.rows).map(deskRow),
    signalId: queueSignalId(storeId),
    closedAtMs: queue.day.closedAtMs,
    utcOffsetMinutes: store.hours.utcOffsetMinutes,
    nowMs,
  };
}

function deskRow(row: LineRow): QueueRow {
  return {
    id: row._id,
    number: queueNumberText(row.letter, row.sequence),
    letter: row.letter,
    status: row.status,
    partySize: row.partySize,
    takenAtMs: row.takenAtMs,
    calls: row.calls,
    calledAtMs: row.calledAtMs,
    comeUntilMs: row.comeUntilMs,
    timesBack: row.timesBack,
    hasPhone: row.guestId !== null,
    handoverCode: row.handoverCode,
    tableName: null,
    prints: row.printRequestIds?.length ?? 0,
  };
}

/** A number as the door sees it after a step. */
export function queueRow(ticket: QueueTicketDocument): QueueRow {
  return { ...deskRow(ticket), tableName: ticket.table?.name ?? null };
}

/** What everybody at the door may see: numbers, and nothing of whose they are. */
export async function queueScreen(
  services: Services,
  { storeId, codeUntilMs }: StaffInput<'queueScreen'>,
): Promise<StaffQueueAnswers['queueScreen'] | Refused> {
  const queue = await findQueue(services, storeId);
  if (queue instanceof Refused) return queue;
  const { store, rules } = queue;
  const [line, doorCode] = await Promise.all([
    readLine(services, store),
    doorScreenCode(services, queue, codeUntilMs),
  ]);
  const called = line.rows
    .flatMap(({ status, letter, sequence, calls, calledAtMs }) =>
      status === 'called' && calledAtMs !== null
        ? [{ number: queueNumberText(letter, sequence), calls, calledAtMs }]
        : [],
    )
    .sort((a, b) => b.calledAtMs - a.calledAtMs)
    .slice(0, calledShown);
  return {
    storeName: store.name,
    groups: rules.groups.map(({ letter, name, upToPartySize }) => {
      const waiting = waitingIn(line, letter);
      const next = waiting.slice(0, nextShown).map(({ sequence }) => queueNumberText(letter, sequence));
      const fromPartySize = smallestPartyOf(rules, letter);
      return { letter, name, fromPartySize, upToPartySize, waiting: waiting.length, next };
    }),
    called,
    doorCode,
    signalId: queueSignalId(storeId),
    utcOffsetMinutes: store.hours.utcOffsetMinutes,
    nowMs: services.nowMs(),
  };
}
