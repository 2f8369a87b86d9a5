import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { PostComment, PostView } from '../../../contract/bulletin';
import { isMustRead } from '../../../domain/bulletin/post-limits';
import { unreadPosts } from '../../features/colleague/bulletin/unread-posts';
import { takeNamedStep } from '../../features/session/take-step';
import { callStaff, type CallAnswer, type Problem } from '../../platform/cloud';
import { randomText } from '../../platform/identity';

type Step = 'confirm' | 'remind' | 'comment' | 'answer' | 'withdraw';

/** One post as a colleague reads it, and what they say to it. */
export class PostReading {
  post: PostView | null = null;
  /** Newest first; older ones are added at the end. */
  comments: readonly PostComment[] = [];
  olderBeforeMs: number | null = null;
  problem: Problem | null = null;
  busy: Step | null = null;
  /** Of each question of a quiz, what was chosen so far. */
  chosen: readonly (number | null)[] = [];

  /** A comment that was sent and not answered is sent again under the same id. */
  private pending: { readonly text: string; readonly requestId: string } | null = null;

  constructor(
    readonly storeId: string,
    readonly postId: string,
  ) {
    makeAutoObservable<this, 'pending'>(this, {
      storeId: false,
      postId: false,
      pending: false,
      post: observableRef,
      problem: observableRef,
      comments: observableRef,
      chosen: observableRef,
    });
  }

  async refresh(comparedWith: number | null = null): Promise<void> {
    const { storeId, postId } = this;
    const answer = await callStaff('viewPost', { storeId, postId, comparedWith });
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      const { post, comments } = answer.data;
      if (post.version !== this.post?.version) this.chosen = post.questions.map(() => null);
      this.post = post;
      this.comments = comments.comments;
      this.olderBeforeMs = comments.nextBeforeMs;
    });
  }

  /** What nobody is asked to confirm counts as read once it was opened; a failure only leaves its dot. */
  async noteOpened(nowMs: number): Promise<void> {
    const { post } = this;
    if (post === null || post.isRead || post.isWithdrawn || post.kind === 'quiz') return;
    if (isMustRead(post, nowMs)) return;
    const { storeId, postId } = this;
    await callStaff('readPost', { storeId, postId, version: post.version });
  }

  confirm(): Promise<Problem | null> {
    return this.settle('confirm', async ({ version }) => {
      const answer = await callStaff('readPost', { ...this.ids, version });
      if (answer.ok) unreadPosts.know(answer.data.unread);
      return answer;
    });
  }

  /** How many were reminded. */
  async remind(): Promise<{ readonly missing: number } | Problem> {
    let missing = 0;
    const problem = await this.settle('remind', async () => {
      const answer = await callStaff('remindUnread', this.ids);
      if (answer.ok) missing = answer.data.missing;
      return answer;
    });
    return problem ?? { missing };
  }

  comment(text: string): Promise<Problem | null> {
    if (this.pending?.text !== text) this.pending = { text, requestId: `c${randomText(23)}` };
    const { requestId } = this.pending;
    return this.settle('comment', async () => {
      const answer = await callStaff('commentPost', { ...this.ids, requestId, text });
      if (answer.ok) this.pending = null;
      return answer;
    });
  }

  async olderComments(): Promise<void> {
    const { olderBeforeMs: beforeMs } = this;
    if (beforeMs === null) return;
    const answer = await callStaff('listPostComments', { ...this.ids, beforeMs });
    runInAction(() => {
      if (!answer.ok) return;
      this.comments = [...this.comments, ...answer.data.comments];
      this.olderBeforeMs = answer.data.nextBeforeMs;
    });
  }

  choose(question: number, answer: number): void {
    this.chosen = this.chosen.map((before, at) => (at === question ? answer : before));
  }

  get isAnswered(): boolean {
    return this.post?.questions.some(({ chosen }) => chosen !== null) ?? false;
  }

  get openQuestions(): number {
    return this.chosen.filter((answer) => answer === null).length;
  }

  answerQuiz(): Promise<Problem | null> {
    const answers = this.chosen.flatMap((answer) => (answer === null ? [] : [answer]));
    return this.settle('answer', async ({ version }) => {
      const answer = await callStaff('answerQuiz', { ...this.ids, version, answers });
      if (answer.ok) unreadPosts.know(answer.data.unread);
      return answer;
    });
  }

  withdraw(reason: string): Promise<Problem | null> {
    return this.settle('withdraw', () => callStaff('withdrawPost', { ...this.ids, reason }));
  }

  /** One's own without a reason, another's with one. */
  withdrawComment(commentId: string, reason: string | null): Promise<Problem | null> {
    return this.settle('withdraw', () => callStaff('withdrawComment', { ...this.ids, commentId, reason }));
  }

  private get ids() {
    return { storeId: this.storeId, postId: this.postId };
  }

  /** Whatever the answer is, the post is fetched again: a refusal mostly means that it has changed. */
  private async settle(
    step: Step,
    send: (post: PostView) => Promise<CallAnswer<unknown>>,
  ): Promise<Problem | null> {
    const { post } = this;
    if (post === null) return null;
    return takeNamedStep(
      this,
      'busy',
      step,
      () => send(post),
      () => this.refresh(),
    );
  }
}
