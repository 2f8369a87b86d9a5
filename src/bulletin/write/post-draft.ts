import { autorun, makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { PostView } from '../../../contract/bulletin';
import type { StaffAnswers } from '../../../contract/staff';
import type { PostKind } from '../../../domain/bulletin/post-kind';
import { underWay } from '../../features/session/take-step';
import { callStaff, type CallAnswer, type Problem } from '../../platform/cloud';
import { randomText } from '../../platform/identity';
import { readStored, removeStored, writeStored } from '../../platform/storage';
import { emptyQuestion, isComplete, type DraftQuestion } from './draft-question';
import { isKept, type KeptDraft } from './kept-draft';

export type MustRead = 'none' | 'kept' | 'day' | 'three-days' | 'week';

const key = 'bulletin.draft';
const dayMs = 24 * 60 * 60_000;
const daysByChoice = { day: 1, 'three-days': 3, week: 7 } as const;

/** A post that is being written, kept on the phone until it is out; or the next version of one that is there. */
export class PostDraft implements KeptDraft {
  kind: PostKind;
  isForHouse = false;
  title = '';
  body = '';
  /** File ids in the cloud's storage. */
  pictures: readonly string[] = [];
  mustRead: MustRead = 'none';
  questions: readonly DraftQuestion[] = [];
  /** The version that is changed; null for a new post. */
  edited: PostView | null = null;
  isSending = false;

  /** What was sent last and under which id: the same again is a repeat, anything else another post. */
  private sent = { content: '', requestId: '' };

  constructor(
    readonly storeId: string,
    kind: PostKind,
  ) {
    this.kind = kind;
    makeAutoObservable<this, 'sent'>(this, {
      storeId: false,
      sent: false,
      pictures: observableRef,
      questions: observableRef,
      edited: observableRef,
    });
  }

  /** Takes up what was left on this phone, and keeps what is written from now on until the returned function is called. */
  keep(): () => void {
    const kept = readStored(key);
    if (isKept(kept)) this.change(kept);
    return autorun(() => writeStored(key, this.keepable));
  }

  edit(post: PostView): void {
    const { kind, isForHouse, title, body, pictures, mustReadUntilMs, questions } = post;
    this.edited = post;
    this.change({
      ...{ kind, isForHouse, title, body, pictures },
      mustRead: mustReadUntilMs === null ? 'none' : 'kept',
      questions: questions.map(({ question, answers, right }) => ({ question, answers, right: right ?? 0 })),
    });
  }

  change(fields: Partial<KeptDraft>): void {
    Object.assign(this, fields);
    if (this.kind === 'quiz' && this.questions.length === 0) this.questions = [emptyQuestion];
  }

  changeQuestion(at: number, question: DraftQuestion): void {
    this.questions = this.questions.map((before, place) => (place === at ? question : before));
  }

  /** What is missing before it can go out, first things first. */
  get missing(): 'missingTitle' | 'missingBody' | 'missingQuestions' | null {
    if (this.title.trim() === '') return 'missingTitle';
    if (this.body.trim() === '') return 'missingBody';
    return this.kind === 'quiz' && !this.questions.every(isComplete) ? 'missingQuestions' : null;
  }

  /** Nothing that was written is lost on a refusal. */
  async send(clock: { readonly nowMs: number; readonly utcOffsetMinutes: number }): Promise<Problem | null> {
    if (this.isSending) return underWay;
    if (this.missing !== null) return null;
    this.isSending = true;
    const answer = await this.call(clock);
    runInAction(() => {
      this.isSending = false;
    });
    if (!answer.ok) return answer.problem;
    if (this.edited === null) removeStored(key);
    return null;
  }

  private call(clock: {
    readonly nowMs: number;
    readonly utcOffsetMinutes: number;
  }): Promise<CallAnswer<StaffAnswers['writePost']>> {
    const { storeId, kind, isForHouse, title, body, pictures, edited } = this;
    const content = {
      ...{ title: title.trim(), body: body.trim(), pictures: [...pictures] },
      mustReadUntilMs: this.mustReadUntilMs(clock),
      questions:
        kind === 'quiz'
          ? this.questions.map((question) => ({ ...question, answers: [...question.answers] }))
          : [],
    };
    const requestId = this.requestIdFor(JSON.stringify({ kind, isForHouse, content }));
    if (edited === null) return callStaff('writePost', { storeId, requestId, kind, isForHouse, ...content });
    const { postId, version: expectedVersion } = edited;
    return callStaff('editPost', { storeId, postId, requestId, expectedVersion, ...content });
  }

  /** The end of the day at the store, so many days from now. */
  private mustReadUntilMs(clock: {
    readonly nowMs: number;
    readonly utcOffsetMinutes: number;
  }): number | null {
    const { mustRead } = this;
    if (mustRead === 'none') return null;
    if (mustRead === 'kept') return this.edited?.mustReadUntilMs ?? null;
    const offsetMs = clock.utcOffsetMinutes * 60_000;
    const today = Math.floor((clock.nowMs + offsetMs) / dayMs);
    return (today + daysByChoice[mustRead]) * dayMs - offsetMs;
  }

  private requestIdFor(content: string): string {
    if (this.sent.content !== content) this.sent = { content, requestId: `p${randomText(23)}` };
    return this.sent.requestId;
  }

  private get keepable(): KeptDraft {
    const { kind, isForHouse, title, body, pictures, mustRead, questions } = this;
    return { kind, isForHouse, title, body, pictures, mustRead, questions };
  }
}
