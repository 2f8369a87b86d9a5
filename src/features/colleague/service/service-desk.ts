import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { ConversationRow, DeskPage, DeskTab } from '../../../../contract/service';
import type { StaffAnswers } from '../../../../contract/staff';
import { callStaff, type Problem } from '../../../platform/cloud';
import { onAppVisible } from '../../../platform/visibility';
import { watchSignal } from '../../../platform/watch';
import { Refetcher } from '../../session/refetcher';
import { takeNamedStep } from '../../session/take-step';

type Answer = StaffAnswers['listConversations'];

const pauseMs = 800;

/** The conversations of a store while a colleague is at work: it follows every change, also while another page is open. */
export class ServiceDesk {
  tab: DeskTab = 'waiting';
  /** The newest answer, for what it says of the whole desk. */
  answer: Answer | null = null;
  problem: Problem | null = null;
  pages: Readonly<Partial<Record<DeskTab, DeskPage>>> = {};
  isLoadingMore = false;
  /** What is being claimed now; its button takes no second tap. */
  busyId: string | null = null;

  private stopWatching: (() => void) | null = null;
  private isFollowing = false;
  private readonly refetcher = new Refetcher(() => this.fetch(), pauseMs);

  constructor(readonly storeId: string) {
    makeAutoObservable<this, 'stopWatching' | 'isFollowing' | 'refetcher'>(this, {
      storeId: false,
      answer: observableRef,
      problem: observableRef,
      pages: observableRef,
      stopWatching: false,
      isFollowing: false,
      refetcher: false,
    });
  }

  /** Fetches and follows until the returned function is called. */
  follow(): () => void {
    this.isFollowing = true;
    void this.refresh();
    const stopListening = onAppVisible(() => void this.refresh());
    return () => {
      this.isFollowing = false;
      stopListening();
      this.stopWatching?.();
      this.stopWatching = null;
    };
  }

  refresh(): Promise<void> {
    return this.refetcher.ask();
  }

  /** Null before the first answer. */
  page(tab: DeskTab): DeskPage | null {
    return this.pages[tab] ?? null;
  }

  /** Those that nobody has, and those of mine whose guests wait: what the tab counts. */
  get toAnswer(): number {
    return (this.answer?.counts.waiting ?? 0) + this.unanswered.length;
  }

  /** Mine, where it is my turn. */
  get unanswered(): readonly ConversationRow[] {
    return (this.pages.mine?.conversations ?? []).filter(({ waitingSinceMs }) => waitingSinceMs !== null);
  }

  choose(tab: DeskTab): void {
    this.tab = tab;
    void this.refresh();
  }

  async loadMore(tab: DeskTab): Promise<void> {
    const page = this.pages[tab];
    if (this.isLoadingMore || page === undefined || page.nextCursor === null) return;
    this.isLoadingMore = true;
    const { nextCursor: cursor } = page;
    const answer = await callStaff('listConversations', { storeId: this.storeId, tab, cursor });
    runInAction(() => {
      this.isLoadingMore = false;
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok || this.pages[tab] !== page) return;
      const known = new Set(page.conversations.map(({ conversationId }) => conversationId));
      const added = answer.data.conversations.filter(({ conversationId }) => !known.has(conversationId));
      const conversations = [...page.conversations, ...added];
      this.pages = { ...this.pages, [tab]: { conversations, nextCursor: answer.data.nextCursor } };
    });
  }

  /** Null when it is mine now. Whatever the answer is, the list is fetched again: a refusal mostly means somebody was faster. */
  claim({ conversationId }: ConversationRow): Promise<Problem | null> {
    return takeNamedStep(
      this,
      'busyId',
      conversationId,
      () => callStaff('claimConversation', { storeId: this.storeId, conversationId }),
      () => void this.refresh(),
    );
  }

  /** What waits and what is mine is always known, as the bell hangs on it; the rest while it is looked at. */
  private async fetch(): Promise<void> {
    const { storeId, tab } = this;
    const also: DeskTab[] = ['waiting', 'mine'];
    const answer = await callStaff('listConversations', { storeId, tab, cursor: null, also });
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      const { conversations, nextCursor, also: beside, signalId } = answer.data;
      this.pages = { ...this.pages, ...beside, [tab]: { conversations, nextCursor } };
      this.answer = answer.data;
      if (this.isFollowing) this.watch(signalId);
    });
  }

  private watch(signalId: string): void {
    this.stopWatching ??= watchSignal(signalId, () => void this.refresh());
  }
}
