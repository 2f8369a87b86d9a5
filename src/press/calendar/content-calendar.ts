import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { CalendarEvent, CalendarItemView, IdeaPage } from '../../../contract/content-calendar';
import type { StaffAnswers } from '../../../contract/staff';
import type { CalendarState, ContentChannel } from '../../../domain/calendar/calendar-item';
import { monthOf, nextMonth, previousMonth, weekOf } from '../../../domain/calendar/month-days';
import { dayNumberOf, dayText } from '../../../domain/store-hours/local-time';
import { Sending } from '../../features/article/sending';
import { callStaff, type CallAnswer, type Problem } from '../../platform/cloud';

type Answer = StaffAnswers['viewCalendar'];

/** What is wanted of something planned. */
export interface PlanWish {
  readonly title: string;
  readonly words: string;
  readonly channel: ContentChannel;
  readonly state: CalendarState;
  readonly day: string | null;
  readonly ownerId: string | null;
}

/** What goes out when, by month or week, and the ideas that wait for a day. */
export class ContentCalendar {
  span: 'month' | 'week' = 'month';
  /** The chosen day `YYYY-MM-DD` of the store's clock; what is shown lies around it. */
  day: string;
  answer: Answer | null = null;
  /** The newest, and earlier ones when they were asked for. */
  ideas: IdeaPage = { ideas: [], nextBeforeMs: null };
  problem: Problem | null = null;
  readonly sending = new Sending();

  private asked = 0;

  constructor(
    readonly storeId: string,
    today: string,
  ) {
    this.day = today;
    makeAutoObservable<this, 'asked'>(this, {
      storeId: false,
      sending: false,
      asked: false,
      answer: observableRef,
      ideas: observableRef,
      problem: observableRef,
    });
  }

  get days(): readonly string[] {
    return this.span === 'month' ? monthOf(this.day) : weekOf(this.day);
  }

  itemsOf(day: string): readonly CalendarItemView[] {
    return (this.answer?.items ?? []).filter((item) => item.day === day);
  }

  eventsOf(day: string): readonly CalendarEvent[] {
    return (this.answer?.events ?? []).filter((event) => event.day === day);
  }

  choose(wish: { readonly span?: 'month' | 'week'; readonly day?: string }): Promise<void> {
    const before = this.days;
    Object.assign(this, wish);
    return before[0] === this.days[0] && before.length === this.days.length
      ? Promise.resolve()
      : this.refresh();
  }

  /** A month or a week on, or back. */
  turn(by: 1 | -1): Promise<void> {
    if (this.span === 'week') return this.choose({ day: dayText(dayNumberOf(this.day) + 7 * by) });
    return this.choose({ day: by === 1 ? nextMonth(this.day) : previousMonth(this.day) });
  }

  async refresh(): Promise<void> {
    this.asked += 1;
    const asked = this.asked;
    const { storeId, days } = this;
    const [fromDay = this.day, toDay = this.day] = [days[0], days.at(-1)];
    const answer = await callStaff('viewCalendar', { storeId, fromDay, toDay });
    if (asked !== this.asked) return;
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      this.answer = answer.data;
      this.ideas = answer.data.ideas;
    });
  }

  async earlierIdeas(): Promise<Problem | null> {
    const { ideas, nextBeforeMs: beforeMs } = this.ideas;
    const answer = await callStaff('listIdeas', { storeId: this.storeId, beforeMs });
    if (!answer.ok) return answer.problem;
    runInAction(() => {
      const { ideas: earlier, nextBeforeMs } = answer.data;
      this.ideas = { ideas: [...ideas, ...earlier], nextBeforeMs };
    });
    return null;
  }

  /** @param item what is changed; null for something new */
  plan(item: CalendarItemView | null, wish: PlanWish): Promise<Problem | null> {
    const { storeId } = this;
    const which = { itemId: item?.itemId ?? null, expectedVersion: item?.version ?? 0 };
    return this.send({ ...which, ...wish }, (requestId) =>
      callStaff('saveCalendarItem', { storeId, requestId, ...which, ...wish }),
    );
  }

  addIdea(title: string, words: string): Promise<Problem | null> {
    const { storeId } = this;
    return this.send({ title, words }, (requestId) =>
      callStaff('addIdea', { storeId, requestId, title, words }),
    );
  }

  private send(
    content: unknown,
    call: (requestId: string) => Promise<CallAnswer<unknown>>,
  ): Promise<Problem | null> {
    return this.sending.send(content, call, () => this.refresh());
  }
}
