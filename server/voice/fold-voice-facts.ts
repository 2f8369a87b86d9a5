import { noVerdicts } from '../../domain/review/verdict';
import { shiftAt, type ShiftTimes } from '../../domain/voice/shift-at';
import { replaced, withVoiceFact, type DayOfVoice, type VoiceFact } from '../../domain/voice/voice-figures';
import type { OutboxDocument } from '../outbox/outbox-document';
import { Refused } from '../refused';
import { dishVoiceId } from '../reviews/review-documents';
import type { Services } from '../services';
import type { Database, Transaction } from '../wechat/database';
import { emptyVoiceFigures } from './voice-figures-document';

/** A store has a handful of shifts a day; whoever speaks later than these reach is counted without one. */
const shiftsRead = 60;

interface FactEntry {
  readonly id: string;
  readonly atMs: number;
  readonly fact: VoiceFact;
}

interface Group {
  readonly storeId: string;
  readonly day: string;
  readonly entries: FactEntry[];
}

/**
 * Folds what guests said into the figures of its day and of its dishes, one transaction for each store and day. An
 * entry that somebody else has taken out of the outbox is counted already.
 */
export async function foldVoiceFacts(services: Services, due: readonly OutboxDocument[]): Promise<void> {
  for (const group of byStoreAndDay(due)) {
    const shifts = await readShifts(services.database, group);
    const folded = await foldGroup(services, group, shifts);
    if (folded instanceof Refused) services.log({ event: 'voice-figures-busy', day: group.day });
  }
}

function foldGroup(
  { database }: Services,
  { storeId, day, entries }: Group,
  shifts: readonly ShiftTimes[],
): Promise<boolean | Refused> {
  return database.transact(async (transaction) => {
    const taken: FactEntry[] = [];
    for (const entry of entries) if (await transaction.remove('outbox', entry.id)) taken.push(entry);
    if (taken.length === 0) return true;
    const empty = emptyVoiceFigures(storeId, day);
    const before = (await transaction.get('voiceFigures', empty._id)) ?? empty;
    const after = taken.reduce<DayOfVoice>(
      (sum, { fact, atMs }) => withVoiceFact(sum, fact, shiftAt(shifts, atMs)),
      before,
    );
    await transaction.set('voiceFigures', { ...before, ...after });
    await countDishes(transaction, storeId, taken);
    return true;
  });
}

async function countDishes(
  transaction: Transaction,
  storeId: string,
  taken: readonly FactEntry[],
): Promise<void> {
  const facts = taken.flatMap(({ fact }) => (fact.kind === 'review' ? [fact] : []));
  for (const dishId of new Set(facts.map((fact) => fact.dishId))) {
    const _id = dishVoiceId(storeId, dishId);
    const before = (await transaction.get('dishVoices', _id))?.verdicts ?? noVerdicts;
    const verdicts = facts.filter((fact) => fact.dishId === dishId).reduce(replaced, before);
    await transaction.set('dishVoices', { _id, storeId, dishId, verdicts });
  }
}

async function readShifts(database: Database, { storeId, entries }: Group): Promise<ShiftTimes[]> {
  const latestMs = Math.max(...entries.map(({ atMs }) => atMs));
  const shifts = await database.queryFields(
    'shifts',
    {
      where: { storeId, openedAtMs: { atMost: latestMs } },
      orderBy: ['openedAtMs', 'desc'],
      limit: shiftsRead,
    },
    ['name', 'openedAtMs', 'closing'],
  );
  return shifts.map(({ _id: shiftId, name, openedAtMs, closing }) => ({
    ...{ shiftId, name, openedAtMs },
    closedAtMs: closing?.atMs ?? null,
  }));
}

function byStoreAndDay(due: readonly OutboxDocument[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { _id: id, storeId, effect } of due) {
    if (effect.kind !== 'voice-fact') continue;
    const { day, atMs, fact } = effect;
    const { _id: key } = emptyVoiceFigures(storeId, day);
    const group = groups.get(key) ?? { storeId, day, entries: [] };
    group.entries.push({ id, atMs, fact });
    groups.set(key, group);
  }
  return [...groups.values()];
}
