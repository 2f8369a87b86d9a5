import { inLine } from '../../domain/queue/line-order';
import { businessDay } from '../../domain/store-hours/business-day';
import type { StoreDocument } from '../ordering/store-document';
import type { Services } from '../services';
import { queueSignalId, type QueueTicketDocument } from './queue-documents';

/** No more parties than this wait at one store. */
export const mostWaiting = 500;
const callsRead = 40;
/** A signal that could not be raised must not keep a line as it was. */
const keptForMs = 10_000;

const lineFields = [
  ...(['guestId', 'letter', 'sequence', 'partySize', 'status', 'place', 'queuedAtMs', 'takenAtMs'] as const),
  ...([
    'calls',
    'calledAtMs',
    'comeUntilMs',
    'timesBack',
    'toldAtMs',
    'handoverCode',
    'printRequestIds',
  ] as const),
] as const;

export type LineRow = Pick<QueueTicketDocument, '_id' | (typeof lineFields)[number]>;

/** Whoever waits, was called or was passed at a store. */
export interface QueueLine {
  readonly rows: readonly LineRow[];
  /** The last calls of the day, newest first, whatever became of them. */
  readonly calls: readonly Pick<QueueTicketDocument, 'letter' | 'sequence'>[];
}

type AtStore = Pick<StoreDocument, '_id' | 'hours'>;

/**
 * The line of a store. An instance keeps it as long as the line's signal says that nothing has changed, so that five
 * hundred guests who look at their places read it once, and one small document each.
 */
export async function readLine(services: Services, store: AtStore): Promise<QueueLine> {
  const { database, memory } = services;
  const nowMs = services.nowMs();
  const version = (await database.get('signals', queueSignalId(store._id)))?.version ?? 0;
  const kept = memory.queueLines.get(store._id);
  if (kept?.version === version && nowMs - kept.readAtMs < keptForMs) return kept.line;
  if (kept?.isUnderWay !== true) return beginReading(services, store, version);
  const again = () => beginReading(services, store, version);
  kept.following ??= kept.line.then(again, again);
  return kept.following;
}

/** A line as an instance keeps it. */
export interface LineReading {
  readonly version: number;
  readonly readAtMs: number;
  readonly line: Promise<QueueLine>;
  isUnderWay: boolean;
  /** Whoever came while it was under way, and knows of something newer, shares the next reading. */
  following: Promise<QueueLine> | null;
}

async function beginReading(services: Services, store: AtStore, version: number): Promise<QueueLine> {
  const { queueLines } = services.memory;
  const line = fetchLine(services, store);
  const reading = { version, readAtMs: services.nowMs(), line, isUnderWay: true, following: null };
  queueLines.set(store._id, reading);
  try {
    return await line;
  } catch (error) {
    if (queueLines.get(store._id) === reading) queueLines.delete(store._id);
    throw error;
  } finally {
    reading.isUnderWay = false;
  }
}

/** The same, past whatever an instance keeps. */
export async function fetchLine({ database, nowMs }: Services, store: AtStore): Promise<QueueLine> {
  const day = businessDay(store.hours, nowMs());
  const [rows, calls] = await Promise.all([
    database.queryFields(
      'queueTickets',
      { where: { storeId: store._id, isLive: true }, orderBy: ['place', 'asc'], limit: mostWaiting },
      lineFields,
    ),
    database.queryFields(
      'queueTickets',
      {
        where: { storeId: store._id, day, calledAtMs: { atLeast: 1 } },
        orderBy: ['calledAtMs', 'desc'],
        limit: callsRead,
      },
      ['letter', 'sequence'],
    ),
  ]);
  return { rows, calls };
}

/** The waiting parties of a group, the next to be called in front. */
export function waitingIn({ rows }: QueueLine, letter: string): LineRow[] {
  return inLine(rows.filter((row) => row.letter === letter && row.status === 'waiting'));
}
