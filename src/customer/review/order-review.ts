import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { GuestInput } from '../../../contract/guest';
import type { OrderVoice, OwnReview, VoicedDish } from '../../../contract/reviews';
import { reviewLimits } from '../../../domain/review/review-rules';
import { tagsByVerdict, type ReviewTag, type Verdict } from '../../../domain/review/verdict';
import type { Mark, SurveyMarks, SurveyQuestion } from '../../../domain/survey/survey';
import { underWay } from '../../features/session/take-step';
import { callGuest, type Problem } from '../../platform/cloud';

export interface DishDraft {
  readonly verdict: Verdict | null;
  readonly tags: readonly ReviewTag[];
  readonly text: string;
  /** File ids; each is in the cloud before it stands here. */
  readonly pictures: readonly string[];
}

const emptyDraft: DishDraft = { verdict: null, tags: [], text: '', pictures: [] };

/** What one order asks its guest, while its page is open: marks of the visit, and a verdict for each dish. */
export class OrderReview {
  voice: OrderVoice | null = null;
  problem: Problem | null = null;
  drafts: ReadonlyMap<string, DishDraft> = new Map();
  /** Marks as they were tapped; the cloud has them after the last one, or when the page is left. */
  marks: SurveyMarks = {};
  isAnonymous = false;
  isSending = false;
  /** Something was sent from this page. */
  hasSaid = false;
  /** The question about messages was answered or put off. */
  isAskSettled = false;

  constructor(readonly orderId: string) {
    makeAutoObservable(this, {
      orderId: false,
      voice: observableRef,
      problem: observableRef,
      drafts: observableRef,
      marks: observableRef,
    });
  }

  async refresh(): Promise<void> {
    const answer = await callGuest('viewOrderVoice', { orderId: this.orderId });
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (answer.ok) this.take(answer.data.voice);
    });
  }

  /** The guest may speak of it now. */
  get isOpen(): boolean {
    return this.voice !== null && this.voice.fault === null;
  }

  draftOf(dishId: string): DishDraft {
    return this.drafts.get(dishId) ?? emptyDraft;
  }

  /** Words and tags of another verdict rarely fit: tags that do not are dropped, words stay. */
  choose(dishId: string, verdict: Verdict): void {
    const { tags } = this.draftOf(dishId);
    this.write(dishId, { verdict, tags: tags.filter((tag) => tagsByVerdict[verdict].includes(tag)) });
  }

  write(dishId: string, change: Partial<DishDraft>): void {
    this.drafts = new Map([...this.drafts, [dishId, { ...this.draftOf(dishId), ...change }]]);
  }

  toggleTag(dishId: string, tag: ReviewTag): void {
    const { tags } = this.draftOf(dishId);
    const others = tags.filter((other) => other !== tag);
    const next = others.length < tags.length ? others : [...tags, tag].slice(-reviewLimits.tags);
    this.write(dishId, { tags: next });
  }

  /** Begins the one change of mind with what was said before. */
  thinkAgain(dishId: string, { verdict, tags, text, pictures, isAnonymous }: OwnReview): void {
    this.isAnonymous = isAnonymous;
    this.write(dishId, { verdict, tags, text, pictures: pictures.map(({ fileId }) => fileId) });
  }

  anonymous(isAnonymous: boolean): void {
    this.isAnonymous = isAnonymous;
  }

  /** How many pictures the order may still have. */
  get picturesLeft(): number {
    const kept = (this.voice?.dishes ?? []).flatMap(({ dishId, review }) =>
      this.drafts.has(dishId) ? [] : (review?.pictures ?? []),
    );
    const drafted = [...this.drafts.values()].flatMap(({ pictures }) => pictures);
    return Math.max(0, reviewLimits.picturesPerOrder - kept.length - drafted.length);
  }

  /** Dishes that have got a verdict on this page. */
  get said(): GuestInput<'writeReviews'>['reviews'] {
    return [...this.drafts].flatMap(([dishId, { verdict, tags, text, pictures }]) =>
      verdict === null
        ? []
        : [{ dishId, verdict, tags: [...tags], text: text.trim(), pictures: [...pictures] }],
    );
  }

  /** Null when the house has it. */
  async send(): Promise<Problem | null> {
    const { orderId, isAnonymous, said: reviews } = this;
    if (this.isSending) return underWay;
    if (reviews.length === 0) return null;
    this.isSending = true;
    const answer = await callGuest('writeReviews', { orderId, isAnonymous, reviews });
    runInAction(() => {
      this.isSending = false;
      if (!answer.ok) return;
      this.drafts = new Map();
      this.hasSaid = true;
      this.take(answer.data.voice);
    });
    return answer.ok ? null : answer.problem;
  }

  async withdraw({ reviewId }: OwnReview): Promise<Problem | null> {
    const answer = await callGuest('withdrawReview', { reviewId });
    if (answer.ok) await this.refresh();
    return answer.ok ? null : answer.problem;
  }

  /** Marks that are shown: those the cloud has, and those tapped since. */
  get shownMarks(): SurveyMarks {
    return { ...this.voice?.survey.marks, ...this.marks };
  }

  get tapsLeft(): number {
    const questions = this.voice?.survey.questions ?? [];
    return questions.filter((question) => this.shownMarks[question] === undefined).length;
  }

  /** One tap a question; the last one sends them all. A mark that the cloud has stands. */
  async mark(question: SurveyQuestion, mark: Mark): Promise<Problem | null> {
    if (!this.isOpen || this.voice?.survey.marks[question] !== undefined) return null;
    this.marks = { ...this.marks, [question]: mark };
    return this.tapsLeft === 0 ? this.sendMarks() : null;
  }

  /** Sends what was tapped so far; also when the page is left half done. */
  async sendMarks(): Promise<Problem | null> {
    const { orderId, marks, voice } = this;
    if (voice === null || Object.keys(marks).length === 0) return null;
    const answer = await callGuest('answerSurvey', { orderId, marks });
    runInAction(() => {
      if (!answer.ok) return;
      this.hasSaid = true;
      this.marks = {};
      this.voice = { ...voice, survey: { ...voice.survey, marks: answer.data.marks } };
    });
    return answer.ok ? null : answer.problem;
  }

  settleAsk(): void {
    this.isAskSettled = true;
  }

  private take(voice: OrderVoice): void {
    this.voice = voice;
  }
}

/** Whether a dish is still to be spoken of, or is being thought over. */
export function isBeingWritten(store: OrderReview, { dishId, review }: VoicedDish): boolean {
  return store.isOpen && (review === null || store.drafts.has(dishId));
}
