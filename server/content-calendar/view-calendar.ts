import type { CalendarEvent, ContentCalendarAnswers } from '../../contract/content-calendar';
import type { StaffInput } from '../../contract/staff';
import { calendarLimits } from '../../domain/calendar/calendar-item';
import { mayDo } from '../../domain/staff/role';
import { newestPage } from '../../domain/statement/newest-page';
import { dayNumberAt, dayNumberOf, dayText, momentOf } from '../../domain/store-hours/local-time';
import { wholeHouse } from '../bulletin/post-documents';
import { storeColleagues } from '../bulletin/store-colleagues';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import type { Database } from '../wechat/database';
import { calendarItemView } from './calendar-documents';

const itemsShown = 200;
/** Of each kind; a store that tells more in six weeks reads the rest where it was made. */
const eventsShown = 60;
const ideasPerPage = 20;

/** What goes out on some days, planned or by itself, on the store's own clock; and the ideas that wait for a day. */
export async function viewCalendar(
  services: Services,
  { role }: Colleague,
  { storeId, fromDay, toDay }: StaffInput<'viewCalendar'>,
): Promise<ContentCalendarAnswers['viewCalendar'] | Refused> {
  const { database } = services;
  const first = dayNumberOf(fromDay);
  const count = dayNumberOf(toDay) - first + 1;
  if (count < 1 || count > calendarLimits.days) return new Refused('INPUT_INVALID', { fields: ['toDay'] });
  const store = await database.get('stores', storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const days = Array.from({ length: count }, (_, at) => dayText(first + at));
  const range = { fromMs: momentOf(store.hours, first, 0), endMs: momentOf(store.hours, first + count, 0) };
  const [items, events, colleagues, ideas] = await Promise.all([
    database.query('calendarItems', { where: { storeId, day: { oneOf: days } }, limit: itemsShown }),
    readEvents(database, storeId, range),
    storeColleagues(database, storeId),
    listIdeas(services, { storeId, beforeMs: null }),
  ]);
  return {
    items: items.filter(({ state }) => state !== 'dropped').map(calendarItemView),
    events: events.map((event) => ({ ...event, day: dayText(dayNumberAt(store.hours, event.atMs)) })),
    colleagues,
    ideas,
    mayPlan: mayDo(role, 'saveCalendarItem'),
    today: dayText(dayNumberAt(store.hours, services.nowMs())),
    utcOffsetMinutes: store.hours.utcOffsetMinutes,
  };
}

/** Ideas of colleagues and guests, newest first. */
export async function listIdeas(
  { database }: Services,
  { storeId, beforeMs }: StaffInput<'listIdeas'>,
): Promise<ContentCalendarAnswers['listIdeas']> {
  const found = await database.query('calendarItems', {
    where: { storeId, state: 'idea', ...(beforeMs === null ? {} : { atMs: { below: beforeMs } }) },
    orderBy: ['atMs', 'desc'],
    limit: ideasPerPage + 1,
  });
  const { rows, nextBeforeMs } = newestPage([found], ideasPerPage);
  return { ideas: rows.map(calendarItemView), nextBeforeMs };
}

interface Range {
  readonly fromMs: number;
  readonly endMs: number;
}
type Event = Omit<CalendarEvent, 'day'>;

/** Articles, news of dishes and posts of those days, each kind by its index from the first day on. */
async function readEvents(database: Database, storeId: string, range: Range): Promise<Event[]> {
  const from = { atLeast: range.fromMs };
  const limit = eventsShown;
  const [timed, out, dishes, ...posts] = await Promise.all([
    database.queryFields(
      'articles',
      { where: { storeId, status: 'scheduled', dueAtMs: from }, orderBy: ['dueAtMs', 'asc'], limit },
      ['title', 'authorName', 'dueAtMs'],
    ),
    database.queryFields(
      'articlePages',
      { where: { storeId, publishedAtMs: from }, orderBy: ['publishedAtMs', 'asc'], limit },
      ['title', 'authorName', 'publishedAtMs'],
    ),
    database.queryFields(
      'announcements',
      { where: { storeId, createdAtMs: from }, orderBy: ['createdAtMs', 'asc'], limit },
      ['dishName', 'byName', 'createdAtMs'],
    ),
    ...[storeId, wholeHouse].map((audience) => {
      const where = { audience, isWithdrawn: false, kind: 'news', postedAtMs: from } as const;
      const query = { where, orderBy: ['postedAtMs', 'asc'], limit } as const;
      return database.queryFields('posts', query, ['title', 'authorName', 'postedAtMs']);
    }),
  ]);
  const events: Event[] = [
    ...timed.map(({ _id: id, title, authorName: byName, dueAtMs }) => ({
      ...{ kind: 'article-timed' as const, id, title, byName, atMs: dueAtMs ?? 0 },
    })),
    ...out.map(({ _id: id, title, authorName: byName, publishedAtMs: atMs }) => ({
      ...{ kind: 'article-out' as const, id, title, byName, atMs },
    })),
    ...dishes.map(({ _id: id, dishName, byName, createdAtMs: atMs }) => ({
      ...{ kind: 'new-dish' as const, id, title: dishName.zh, byName, atMs },
    })),
    ...posts.flat().map(({ _id: id, title, authorName: byName, postedAtMs: atMs }) => ({
      ...{ kind: 'post' as const, id, title, byName, atMs },
    })),
  ];
  return events.filter(({ atMs }) => atMs < range.endMs).sort((a, b) => a.atMs - b.atMs);
}
