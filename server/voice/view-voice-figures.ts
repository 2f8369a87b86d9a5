import type { StaffAnswers, StaffInput } from '../../contract/staff';
import type { DishFigures, VoiceSum } from '../../contract/voice';
import { dishesById } from '../../domain/menu/lookup';
import type { Menu } from '../../domain/menu/menu';
import { verdictsIn } from '../../domain/review/verdict';
import { mayDo } from '../../domain/staff/role';
import { businessDay } from '../../domain/store-hours/business-day';
import { dayNumberOf, dayText } from '../../domain/store-hours/local-time';
import { surveyQuestions } from '../../domain/survey/survey';
import { sureMean, sureShare } from '../../domain/voice/certainty';
import { marksIn, type Marks } from '../../domain/voice/marks';
import { addVoiceDays, allMarks, emptyDayOfVoice, type DayOfVoice } from '../../domain/voice/voice-figures';
import { loadMenu } from '../ordering/load-menu';
import type { StoreDocument } from '../ordering/store-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { activeMembershipAt } from '../staff/staff-document';
import type { Database } from '../wechat/database';
import { emptyVoiceFigures, type VoiceFiguresDocument } from './voice-figures-document';

const usualDays = 28;
const mostDays = 35;
const daysOfWeek = 7;
const shiftsShown = 20;
const dishesShown = 100;
const otherStores = 9;

type Figures = StaffAnswers['viewVoiceFigures'];
interface Range {
  readonly fromDay: string;
  readonly toDay: string;
  readonly days: number;
}

/** What guests said on some days, in every way it can be looked at: one document a day of each store. */
export async function viewVoiceFigures(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'viewVoiceFigures'>,
): Promise<Figures | Refused> {
  const { database } = services;
  const store = await database.get('stores', input.storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const nowMs = services.nowMs();
  const range = rangeOf(store, input, nowMs);
  if (range instanceof Refused) return range;
  const [found, menu, others] = await Promise.all([
    readDays(database, store._id, range),
    loadMenu(services, store),
    readOtherStores(database, colleague, store._id),
  ]);
  const sum = found.reduce<DayOfVoice>(addVoiceDays, emptyDayOfVoice);
  return {
    ...{ fromDay: range.fromDay, toDay: range.toDay, total: totalOf(sum) },
    byQuestion: surveyQuestions.map((question) => {
      const marks = sum.marks[question];
      return { question, ...voiceSum(sum.asked, marksIn(marks), marks) };
    }),
    byDay: found.map((day) => ({ day: day.day, ...totalOf(day) })),
    byWeek: weeksOf(found, range),
    byDish: dishesOf(sum, menu),
    byShift: shiftsOf(sum),
    byStore: [
      { storeId: store._id, name: store.name, ...totalOf(sum) },
      ...(await Promise.all(others.map((other) => storeSum(database, other, range)))),
    ],
    nowMs,
  };
}

function rangeOf(
  store: StoreDocument,
  { range }: StaffInput<'viewVoiceFigures'>,
  nowMs: number,
): Range | Refused {
  const toDay = range?.toDay ?? businessDay(store.hours, nowMs);
  const fromDay = range?.fromDay ?? dayText(dayNumberOf(toDay) - usualDays + 1);
  const days = dayNumberOf(toDay) - dayNumberOf(fromDay) + 1;
  if (days < 1 || days > mostDays) return new Refused('INPUT_INVALID', { fields: ['range'], mostDays });
  return { fromDay, toDay, days };
}

function idsOf(storeId: string, { fromDay, days }: Range): string[] {
  return Array.from(
    { length: days },
    (_, at) => emptyVoiceFigures(storeId, dayText(dayNumberOf(fromDay) + at))._id,
  );
}

async function readDays(database: Database, storeId: string, range: Range): Promise<VoiceFiguresDocument[]> {
  const where = { _id: { oneOf: idsOf(storeId, range) } };
  const found = await database.query('voiceFigures', { where, limit: range.days });
  return [...found].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Other stores at which this colleague reads the same figures. */
async function readOtherStores(
  database: Database,
  { openid }: Colleague,
  storeId: string,
): Promise<Pick<StoreDocument, '_id' | 'name'>[]> {
  const person = await database.get('staff', openid);
  const ids = (person?.memberships ?? []).flatMap((membership) => {
    const role = activeMembershipAt(person, membership.storeId)?.role;
    const isRead = role !== undefined && mayDo(role, 'viewVoiceFigures') && membership.storeId !== storeId;
    return isRead ? [membership.storeId] : [];
  });
  const read = ids.slice(0, otherStores);
  if (read.length === 0) return [];
  return database.queryFields('stores', { where: { _id: { oneOf: read } }, limit: read.length }, ['name']);
}

/** Of another store only its sums travel, not its dishes and shifts. */
async function storeSum(
  database: Database,
  { _id: storeId, name }: Pick<StoreDocument, '_id' | 'name'>,
  range: Range,
): Promise<Figures['byStore'][number]> {
  const days = await database.queryFields(
    'voiceFigures',
    { where: { _id: { oneOf: idsOf(storeId, range) } }, limit: range.days },
    ['asked', 'answered', 'marks'],
  );
  const sum = days
    .map((day) => ({ ...emptyDayOfVoice, ...day }))
    .reduce<DayOfVoice>(addVoiceDays, emptyDayOfVoice);
  return { storeId, name, ...totalOf(sum) };
}

/** Whole weeks back from the last day, so that each is compared with one of the same weekdays. */
function weeksOf(days: readonly VoiceFiguresDocument[], range: Range): Figures['byWeek'] {
  const last = dayNumberOf(range.toDay);
  const count = Math.floor(range.days / daysOfWeek);
  return Array.from({ length: count }, (_, at) => {
    const first = last - (count - at) * daysOfWeek + 1;
    const ofWeek = days.filter(({ day }) => {
      const number = dayNumberOf(day);
      return number >= first && number < first + daysOfWeek;
    });
    return { day: dayText(first), ...totalOf(ofWeek.reduce<DayOfVoice>(addVoiceDays, emptyDayOfVoice)) };
  });
}

function dishesOf({ byDish }: DayOfVoice, menu: Menu): DishFigures[] {
  const dishes = dishesById(menu);
  return Object.entries(byDish)
    .map(([dishId, { asked, verdicts }]) => ({
      ...{ dishId, name: dishes.get(dishId)?.name ?? null, asked, verdicts },
      loved: sureShare(verdicts.love, verdictsIn(verdicts)),
    }))
    .sort((a, b) => verdictsIn(b.verdicts) - verdictsIn(a.verdicts) || (a.dishId < b.dishId ? -1 : 1))
    .slice(0, dishesShown);
}

function shiftsOf({ byShift }: DayOfVoice): Figures['byShift'] {
  return Object.entries(byShift)
    .map(([shiftId, { name, asked, answered, marks }]) => ({
      ...{ shiftId, name },
      ...voiceSum(asked, answered, marks),
    }))
    .sort((a, b) => b.answered - a.answered || (a.shiftId < b.shiftId ? -1 : 1))
    .slice(0, shiftsShown);
}

function totalOf({ asked, answered, marks }: DayOfVoice): VoiceSum {
  return voiceSum(asked, answered, allMarks(marks));
}

function voiceSum(asked: number, answered: number, marks: Marks): VoiceSum {
  return { asked, answered, marks, mean: sureMean(marks) };
}
