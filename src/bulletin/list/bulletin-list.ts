import { makeAutoObservable, observableRef } from 'mobx';
import type { PostCard } from '../../../contract/bulletin';
import type { StaffAnswers, StaffInput } from '../../../contract/staff';
import { isMustRead } from '../../../domain/bulletin/post-limits';
import type { PostKind } from '../../../domain/bulletin/post-kind';
import { unreadPosts } from '../../features/colleague/bulletin/unread-posts';
import { takeNamedStep } from '../../features/session/take-step';
import { callStaff, type CallAnswer, type Problem } from '../../platform/cloud';

type Shows = StaffInput<'listPosts'>['shows'];

/** Posts that a store reads, as they were chosen: by kind, unread, taken down, or by words. */
export class BulletinList {
  kind: PostKind | null = null;
  shows: Shows = 'all';
  search = '';
  /** Null until the first answer to what was chosen. */
  posts: readonly PostCard[] | null = null;
  nextBeforeMs: number | null = null;
  problem: Problem | null = null;
  /** The post that is being confirmed or reminded of. */
  busyId: string | null = null;

  /** Answers to what was chosen before are not shown any more. */
  private asked = 0;

  constructor(readonly storeId: string) {
    makeAutoObservable<this, 'asked'>(this, {
      storeId: false,
      asked: false,
      posts: observableRef,
      problem: observableRef,
    });
  }

  choose(wish: {
    readonly kind?: PostKind | null;
    readonly shows?: Shows;
    readonly search?: string;
  }): Promise<void> {
    const { kind = this.kind, shows = this.shows, search = this.search } = wish;
    Object.assign(this, { kind, shows, search, posts: null, nextBeforeMs: null });
    return this.refresh();
  }

  /** The first page again; what is on the screen stays until the answer is there. */
  refresh(): Promise<void> {
    return this.read(null);
  }

  more(): Promise<void> {
    return this.nextBeforeMs === null ? Promise.resolve() : this.read(this.nextBeforeMs);
  }

  /** The oldest of those shown that this colleague is asked to confirm; a quiz is confirmed by its answers. */
  toConfirm(nowMs: number): PostCard | null {
    const wanted = this.posts?.filter((post) => !post.isRead && !post.isWithdrawn && isMustRead(post, nowMs));
    return wanted?.at(-1) ?? null;
  }

  confirm({ postId, version }: PostCard): Promise<Problem | null> {
    return this.settle(postId, async () => {
      const answer = await callStaff('readPost', { storeId: this.storeId, postId, version });
      if (answer.ok) unreadPosts.know(answer.data.unread);
      return answer;
    });
  }

  /** How many were reminded. */
  async remind({ postId }: PostCard): Promise<{ readonly missing: number } | Problem> {
    let missing = 0;
    const problem = await this.settle(postId, async () => {
      const answer = await callStaff('remindUnread', { storeId: this.storeId, postId });
      if (answer.ok) missing = answer.data.missing;
      return answer;
    });
    return problem ?? { missing };
  }

  private async read(beforeMs: number | null): Promise<void> {
    this.asked += 1;
    const asked = this.asked;
    const { storeId, kind, shows, search } = this;
    const answer = await callStaff('listPosts', { storeId, kind, shows, search, beforeMs });
    if (asked === this.asked) this.take(answer, beforeMs !== null);
  }

  private take(answer: CallAnswer<StaffAnswers['listPosts']>, isMore: boolean): void {
    this.problem = answer.ok ? null : answer.problem;
    if (!answer.ok) return;
    this.posts = isMore ? [...(this.posts ?? []), ...answer.data.posts] : answer.data.posts;
    this.nextBeforeMs = answer.data.nextBeforeMs;
  }

  private settle(postId: string, send: () => Promise<CallAnswer<unknown>>): Promise<Problem | null> {
    return takeNamedStep(this, 'busyId', postId, send, () => this.refresh());
  }
}
