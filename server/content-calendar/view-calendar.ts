import type { ContentCalendarAnswers } from '../../contract/content-calendar';
import type { StaffInput } from '../../contract/staff';
import { calendarLimits } from '../../domain/calendar/calendar-item';
import { mayDo } from '../../domain/staff/role';
import { newestPage } from '../../domain/statement/newest-page';
import { dayNumberAt, dayNumberOf, dayText, momentOf } from '../../domain/store-hours/local-time';
import { storeColleagues } from '../bulletin/store-colleagues';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { calendarItemView } from './calendar-documents';
import { readEvents } from './calendar-events';

const itemsShown = 200;
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
    readEvents(database, store, range),
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
