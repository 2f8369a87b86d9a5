import type { DeskFiguresView } from '../../contract/service-figures';
import type { StaffAnswers, StaffInput } from '../../contract/staff';
import {
  addDays,
  emptyDayOfDesk,
  fellSilentOf,
  meanMark,
  type DayOfDesk,
  type DeskFigures,
} from '../../domain/service/desk-figures';
import { ownDesk } from '../../domain/service/desk-choice';
import { countOf, quantileMs } from '../../domain/service/duration-histogram';
import { businessDay } from '../../domain/store-hours/business-day';
import { dayNumberOf, dayText } from '../../domain/store-hours/local-time';
import { silenceHoursOf } from '../ordering/store-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Database } from '../wechat/database';

const usualDays = 7;
const mostDays = 31;
const agentsShown = 50;
const waitingCounted = 100;

/** How the desk did on some days, as a whole, by day and by colleague: one document for each day. */
export async function viewServiceFigures(
  services: Services,
  { storeId, range, lastDays = usualDays }: StaffInput<'viewServiceFigures'>,
): Promise<StaffAnswers['viewServiceFigures'] | Refused> {
  const { database } = services;
  const store = await database.get('stores', storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const nowMs = services.nowMs();
  const toDay = range?.toDay ?? businessDay(store.hours, nowMs);
  const fromDay = range?.fromDay ?? dayText(dayNumberOf(toDay) - lastDays + 1);
  const days = dayNumberOf(toDay) - dayNumberOf(fromDay) + 1;
  if (days < 1 || days > mostDays) return new Refused('INPUT_INVALID', { fields: ['range'], mostDays });
  const [found, waiting] = await Promise.all([
    readDays(database, storeId, fromDay, days),
    database.queryFields(
      'conversations',
      { where: { storeId, state: 'waiting' }, orderBy: ['waitingSinceMs', 'asc'], limit: waitingCounted },
      ['waitingSinceMs'],
    ),
  ]);
  const sum = found.reduce<DayOfDesk>(addDays, emptyDayOfDesk);
  return {
    fromDay,
    toDay,
    answeredBy: store.serviceDesk ?? ownDesk,
    silenceHours: silenceHoursOf(store),
    desk: figuresView(sum.desk),
    byDay: found.map(({ day, desk }) => ({ day, ...figuresView(desk) })),
    byAgent: await agentsOf(database, sum.byAgent),
    waiting: waiting.length,
    waitingSinceMs: waiting[0]?.waitingSinceMs ?? null,
    nowMs,
  };
}

async function readDays(database: Database, storeId: string, fromDay: string, days: number) {
  const ids = Array.from(
    { length: days },
    (_, index) => `${storeId}:${dayText(dayNumberOf(fromDay) + index)}`,
  );
  const found = await database.query('serviceFigures', { where: { _id: { oneOf: ids } }, limit: days });
  return [...found].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Colleagues by name; one who is gone keeps their figures. */
async function agentsOf(
  database: Database,
  byAgent: DayOfDesk['byAgent'],
): Promise<StaffAnswers['viewServiceFigures']['byAgent']> {
  const busiest = Object.entries(byAgent)
    .sort(([idA, a], [idB, b]) => b.answers - a.answers || (idA < idB ? -1 : 1))
    .slice(0, agentsShown);
  if (busiest.length === 0) return [];
  const where = { _id: { oneOf: busiest.map(([agentId]) => agentId) } };
  const people = await database.queryFields('staff', { where, limit: busiest.length }, ['name']);
  const nameById = new Map(people.map(({ _id, name }) => [_id, name]));
  return busiest.map(([agentId, figures]) => ({
    ...{ agentId, name: nameById.get(agentId) ?? '' },
    ...figuresView(figures),
  }));
}

function figuresView(figures: DeskFigures): DeskFiguresView {
  const { asked, answers, firstAnswers, resolutions, marks } = figures;
  return {
    asked,
    firstAnswers: countOf(firstAnswers),
    firstAnswerMedianMs: quantileMs(firstAnswers, 0.5),
    firstAnswerP90Ms: quantileMs(firstAnswers, 0.9),
    answers,
    closed: countOf(resolutions),
    fellSilent: fellSilentOf(figures),
    resolutionMedianMs: quantileMs(resolutions, 0.5),
    resolutionP90Ms: quantileMs(resolutions, 0.9),
    ratings: marks.reduce((sum, count) => sum + count, 0),
    meanMark: meanMark(figures),
  };
}
