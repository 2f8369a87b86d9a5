import { groupForParty, groupForSeats, type QueueRules } from '../../domain/queue/queue-rules';
import {
  estimateWait,
  turnFigures,
  turnsMeasuredOverMs,
  type Turn,
  type WaitEstimate,
} from '../../domain/queue/wait-estimate';
import type { StoreDocument } from '../ordering/store-document';
import { finishedAfterMs } from '../reservations/new-reservation';
import type { Services } from '../services';

const turnsRead = 300;
const tablesRead = 500;
/** How long meals last does not change within minutes. */
const keptForMs = 15 * 60_000;

/** What an estimate is made from: how long parties stayed, and how many tables each group has. */
export interface QueueTurns {
  readonly turns: readonly Turn[];
  readonly tablesByLetter: Readonly<Record<string, number>>;
}

/** How long a party that has so many ahead of it waits. */
export function estimateFor(
  { turns, tablesByLetter }: QueueTurns,
  asked: {
    readonly store: Pick<StoreDocument, 'hours'>;
    readonly group: QueueRules['groups'][number];
    readonly ahead: number;
    readonly nowMs: number;
  },
): WaitEstimate {
  const { store, group, ahead, nowMs } = asked;
  const { letter, turnMinutes: usualMinutes } = group;
  const figures = turnFigures(turns, { letter, clock: store.hours, nowMs, usualMinutes });
  return estimateWait(figures, { ahead, tables: tablesByLetter[letter] ?? 0 });
}

/** Real turns of the last weeks, from parties that left their tables and bills that were paid; an instance keeps them. */
export async function readTurns(
  services: Services,
  store: StoreDocument,
  rules: QueueRules,
): Promise<QueueTurns> {
  const nowMs = services.nowMs();
  const groups = JSON.stringify(rules.groups);
  const kept = services.memory.queueTurns.get(store._id);
  if (kept?.groups === groups && nowMs - kept.readAtMs < keptForMs) return kept.turns;
  const turns = await fetchTurns(services, store, rules);
  services.memory.queueTurns.set(store._id, { groups, readAtMs: nowMs, turns });
  return turns;
}

async function fetchTurns(
  { database, nowMs }: Services,
  { _id: storeId }: StoreDocument,
  rules: QueueRules,
): Promise<QueueTurns> {
  const sinceMs = nowMs() - turnsMeasuredOverMs;
  const [parties, bills, tables] = await Promise.all([
    database.queryFields(
      'reservations',
      {
        where: { storeId, status: 'finished', endedAtMs: { atLeast: sinceMs } },
        orderBy: ['endedAtMs', 'desc'],
        limit: turnsRead,
      },
      ['partySize', 'seatedAtMs', 'endedAtMs', 'endMs'],
    ),
    database.queryFields(
      'bills',
      {
        where: { storeId, status: 'settled', openedAtMs: { atLeast: sinceMs } },
        orderBy: ['openedAtMs', 'desc'],
        limit: turnsRead,
      },
      ['table', 'openedAtMs', 'closedAtMs'],
    ),
    database.queryFields('tables', { where: { storeId }, orderBy: ['name', 'asc'], limit: tablesRead }, [
      'seats',
    ]),
  ]);
  const letterBySeats = (seats: number) => groupForSeats(rules, seats)?.letter ?? '';
  const seatsByTable = new Map(tables.map(({ _id, seats }) => [_id, seats]));
  const ofParties = parties.flatMap(({ partySize, seatedAtMs, endedAtMs, endMs }): Turn[] => {
    const letter = groupForParty(rules, partySize)?.letter;
    if (letter === undefined || seatedAtMs === null || endedAtMs === null) return [];
    // The clock ends what nobody ended: that says nothing of when the party left.
    return endedAtMs >= endMs + finishedAfterMs ? [] : [{ letter, seatedAtMs, leftAtMs: endedAtMs }];
  });
  const ofBills = bills.flatMap(({ table, openedAtMs, closedAtMs }): Turn[] => {
    const seats = seatsByTable.get(table.id);
    if (seats === undefined || closedAtMs === null) return [];
    return [{ letter: letterBySeats(seats), seatedAtMs: openedAtMs, leftAtMs: closedAtMs }];
  });
  const tablesByLetter: Record<string, number> = {};
  for (const { seats } of tables) {
    const letter = letterBySeats(seats);
    tablesByLetter[letter] = (tablesByLetter[letter] ?? 0) + 1;
  }
  return { turns: [...ofParties, ...ofBills], tablesByLetter };
}
