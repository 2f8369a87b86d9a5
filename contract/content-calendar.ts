import * as v from 'valibot';
import { calendarLimits, calendarStates, contentChannels } from '../domain/calendar/calendar-item';
import type { CalendarState, ContentChannel } from '../domain/calendar/calendar-item';
import { isCalendarDay } from '../domain/store-hours/local-time';
import type { LocalText } from '../domain/text/local-text';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const requestId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const day = v.pipe(v.string(), v.check(isCalendarDay, 'There is no such day'));
const title = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(calendarLimits.titleLength));
const words = v.pipe(v.string(), v.trim(), v.maxLength(calendarLimits.wordsLength));

/** What goes out when; part of the function `staff`. */
export const contentCalendarInputs = {
  /** Both days included, at most six weeks, on the store's own clock. */
  viewCalendar: v.strictObject({ storeId: id, fromDay: day, toDay: day }),
  listIdeas: v.strictObject({ storeId: id, beforeMs: v.nullable(count) }),
  /** Anybody who works here has seen something worth telling. */
  addIdea: v.strictObject({ storeId: id, requestId, title, words }),
  /** Plans something, moves it, or ends it; without an id something new. */
  saveCalendarItem: v.strictObject({
    ...{ storeId: id, itemId: v.nullable(id), requestId, expectedVersion: count, title, words },
    channel: v.picklist(contentChannels),
    state: v.picklist(calendarStates),
    /** Null for an idea. */
    day: v.nullable(day),
    /** Who sees to it; null for oneself. */
    ownerId: v.nullable(id),
  }),
} as const;

export interface CalendarItemView {
  readonly itemId: string;
  readonly version: number;
  readonly title: string;
  readonly words: string;
  readonly channel: ContentChannel;
  readonly state: CalendarState;
  readonly day: string | null;
  readonly ownerId: string;
  readonly ownerName: string;
  /** Who had the idea: a colleague, by name, or a guest. */
  readonly source: 'staff' | 'guest';
  readonly byName: string;
  readonly atMs: number;
}

/** Articles, news and questions of dishes, the bulletin, the coupon centre, the points shop, and days with other hours. */
export const calendarEventKinds = [
  ...(['article-timed', 'article-out', 'new-dish', 'question', 'post'] as const),
  ...(['coupon-from', 'coupon-until', 'goods-from', 'goods-until', 'closed', 'other-hours'] as const),
] as const;

/** Something that goes out, begins or ends by itself: it is found here and changed where it was made. */
export interface CalendarEvent {
  readonly kind: (typeof calendarEventKinds)[number];
  readonly id: string;
  /** Of a day with hours of its own they are the title; a day off has none. */
  readonly title: LocalText;
  /** Empty where nobody is told of. */
  readonly byName: string;
  readonly atMs: number;
  /** The calendar day of the store's clock. */
  readonly day: string;
}

/** Ideas that wait for a day, newest first, and where the next page begins. */
export interface IdeaPage {
  readonly ideas: readonly CalendarItemView[];
  readonly nextBeforeMs: number | null;
}

export interface ContentCalendarAnswers {
  viewCalendar: {
    readonly items: readonly CalendarItemView[];
    readonly events: readonly CalendarEvent[];
    readonly colleagues: readonly { readonly openid: string; readonly name: string }[];
    /** The newest ideas. */
    readonly ideas: IdeaPage;
    readonly mayPlan: boolean;
    readonly today: string;
    readonly utcOffsetMinutes: number;
  };
  listIdeas: IdeaPage;
  addIdea: { readonly item: CalendarItemView };
  saveCalendarItem: { readonly item: CalendarItemView };
}
