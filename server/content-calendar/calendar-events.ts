import type { CalendarEvent } from '../../contract/content-calendar';
import { shelfOf } from '../../domain/rewards/reward-offer';
import { dayNumberOf, momentOf } from '../../domain/store-hours/local-time';
import type { DayPeriod } from '../../domain/store-hours/store-hours';
import { inBothLanguages } from '../../domain/text/local-text';
import { wholeHouse } from '../bulletin/post-documents';
import type { StoreDocument } from '../ordering/store-document';
import { mostOffers } from '../rewards/view-rewards';
import type { Database } from '../wechat/database';

/** Of each kind; a store that tells more in six weeks reads the rest where it was made. */
const eventsShown = 60;

interface Range {
  readonly fromMs: number;
  /** Exclusive. */
  readonly endMs: number;
}
type Event = Omit<CalendarEvent, 'day'>;

/** What goes out by itself on those days, each kind by its index from the first day on, in order of time. */
export async function readEvents(
  database: Database,
  store: StoreDocument,
  range: Range,
): Promise<readonly Event[]> {
  const { _id: storeId } = store;
  const found = await Promise.all([
    readArticles(database, storeId, range),
    readNewsOfDishes(database, storeId, range),
    readPosts(database, storeId, range),
    readOffers(database, storeId, range),
  ]);
  return [...found.flat(), ...otherHours(store)]
    .filter(({ atMs }) => atMs >= range.fromMs && atMs < range.endMs)
    .sort((a, b) => a.atMs - b.atMs);
}

async function readArticles(database: Database, storeId: string, { fromMs }: Range): Promise<Event[]> {
  const from = { atLeast: fromMs };
  const limit = eventsShown;
  const [timed, out] = await Promise.all([
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
  ]);
  return [
    ...timed.map(({ _id: id, title, authorName: byName, dueAtMs }) => ({
      ...{ kind: 'article-timed' as const, id, title: inBothLanguages(title), byName, atMs: dueAtMs ?? 0 },
    })),
    ...out.map(({ _id: id, title, authorName: byName, publishedAtMs: atMs }) => ({
      ...{ kind: 'article-out' as const, id, title: inBothLanguages(title), byName, atMs },
    })),
  ];
}

/** News of a dish, and questions about one, which go the same way. */
async function readNewsOfDishes(database: Database, storeId: string, { fromMs }: Range): Promise<Event[]> {
  const news = await database.queryFields(
    'announcements',
    {
      ...{ where: { storeId, createdAtMs: { atLeast: fromMs } }, limit: eventsShown },
      orderBy: ['createdAtMs', 'asc'],
    },
    ['dishName', 'byName', 'createdAtMs', 'isQuestion'],
  );
  return news.map(({ _id: id, dishName: title, byName, createdAtMs: atMs, isQuestion }) => ({
    ...{ kind: isQuestion === true ? ('question' as const) : ('new-dish' as const), id, title, byName, atMs },
  }));
}

async function readPosts(database: Database, storeId: string, { fromMs }: Range): Promise<Event[]> {
  const posts = await Promise.all(
    [storeId, wholeHouse].map((audience) => {
      const where = { audience, isWithdrawn: false, kind: 'news', postedAtMs: { atLeast: fromMs } } as const;
      const query = { where, orderBy: ['postedAtMs', 'asc'], limit: eventsShown } as const;
      return database.queryFields('posts', query, ['title', 'authorName', 'postedAtMs']);
    }),
  );
  return posts.flat().map(({ _id: id, title, authorName: byName, postedAtMs: atMs }) => ({
    ...{ kind: 'post' as const, id, title: inBothLanguages(title), byName, atMs },
  }));
}

/** When something of the coupon centre or the points shop begins and ends; what somebody has stopped is not shown. */
async function readOffers(database: Database, storeId: string, { fromMs }: Range): Promise<Event[]> {
  const offers = await database.queryFields(
    'rewardOffers',
    {
      where: { storeIds: { has: storeId }, isStopped: false, untilMs: { atLeast: fromMs + 1 } },
      ...{ orderBy: ['untilMs', 'asc'], limit: mostOffers },
    },
    ['name', 'price', 'fromMs', 'untilMs'],
  );
  return offers.flatMap((offer): Event[] => {
    const what = shelfOf(offer) === 'centre' ? 'coupon' : 'goods';
    const of = { id: offer._id, title: offer.name, byName: '' };
    return [
      { ...of, kind: `${what}-from`, atMs: offer.fromMs },
      { ...of, kind: `${what}-until`, atMs: offer.untilMs - 1 },
    ];
  });
}

/** Holidays, and days with hours of their own, for reservations and everything else. */
function otherHours({ hours }: Pick<StoreDocument, 'hours'>): Event[] {
  return Object.entries(hours.exceptions).map(([day, periods]) => ({
    ...{ kind: periods.length === 0 ? ('closed' as const) : ('other-hours' as const), id: day, byName: '' },
    title: inBothLanguages(periods.map(periodText).join(' ')),
    atMs: momentOf(hours, dayNumberOf(day), 0),
  }));
}

/** A period may reach into the next day. */
function periodText({ startMinute, endMinute }: DayPeriod): string {
  return [startMinute, endMinute].map(clockText).join('–');
}

function clockText(minute: number): string {
  const ofDay = minute === 1440 ? minute : minute % 1440;
  return [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
