import { businessDay } from '../../domain/store-hours/business-day';
import type { StoreHours } from '../../domain/store-hours/store-hours';
import type { Services } from '../services';

/** The newest so many say how it usually is. */
const answersLookedAt = 50;
const usualOf = 20;

/** Half of the last guests had a first answer within this time; null while nobody had one. */
export async function usualAnswerMs({ database }: Services, storeId: string): Promise<number | null> {
  const waits = (await newest(database, storeId, usualOf))
    .map(({ waitedMs }) => waitedMs)
    .sort((a, b) => a - b);
  return waits[Math.floor((waits.length - 1) / 2)] ?? null;
}

/** Mean of today's first answers; null while there is none. */
export async function firstAnswerMsToday(
  { database, nowMs }: Services,
  storeId: string,
  dayClock: Pick<StoreHours, 'utcOffsetMinutes' | 'dayStartsAtMinute'>,
): Promise<number | null> {
  const today = businessDay(dayClock, nowMs());
  const waits = (await newest(database, storeId, answersLookedAt)).filter(({ day }) => day === today);
  if (waits.length === 0) return null;
  return Math.round(waits.reduce((sum, { waitedMs }) => sum + waitedMs, 0) / waits.length);
}

async function newest(database: Services['database'], storeId: string, limit: number) {
  const facts = await database.query('serviceFacts', {
    where: { storeId, kind: 'first-answered' },
    orderBy: ['atMs', 'desc'],
    limit,
  });
  return facts.flatMap((fact) => (fact.kind === 'first-answered' ? [fact] : []));
}
