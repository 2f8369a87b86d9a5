import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { GuestCard } from '../../../contract/guest-care';
import type { CitedOrder, ConversationRow, StaffServiceAnswers } from '../../../contract/service';
import type { StaffInput } from '../../../contract/staff';
import type { CannedAnswer } from '../../../domain/guest-care/canned-answer';
import type { GuestTag } from '../../../domain/guest-care/guest-tag';
import type { SentContent } from '../../features/conversation/outgoing';
import { Thread } from '../../features/conversation/thread';
import { isSettled, takeStep } from '../../features/session/take-step';
import { callStaff, type CallAnswer, type Problem } from '../../platform/cloud';
import { requestIdFor, forgetIntention } from '../../platform/intention';
import { onAppVisible } from '../../platform/visibility';
import { watchSignal } from '../../platform/watch';
import { staffProblemText } from '../../text/staff-problems';

export type TransferTo = StaffInput<'transferConversation'>['to'];
type Colleagues = StaffServiceAnswers['listServiceColleagues']['colleagues'];
type RowAnswer = CallAnswer<{ readonly conversation: ConversationRow }>;
type Step = 'claimConversation' | 'returnConversation' | 'closeConversation' | 'reopenConversation';

/** A conversation at the desk while a colleague has it open, with the guest's card beside it. */
export class Talk {
  row: ConversationRow | null = null;
  orders: readonly CitedOrder[] = [];
  canInvite = false;
  card: GuestCard | null = null;
  tagList: readonly GuestTag[] = [];
  cannedAnswers: readonly CannedAnswer[] = [];
  /** Null until somebody wants to hand over. */
  colleagues: Colleagues | null = null;
  /** Something is being done with the conversation; nothing takes a second tap. */
  isBusy = false;
  utcOffsetMinutes = 480;
  readonly thread: Thread;

  private stopWatching: (() => void) | null = null;

  constructor(
    readonly storeId: string,
    readonly conversationId: string,
    now: () => number,
  ) {
    this.thread = new Thread(
      {
        fetch: (before) => this.fetch(before),
        send: (requestId, content) => this.send(requestId, content),
        markRead: (position) => this.markRead(position),
        // Whoever looks on reads nothing for the desk.
        unread: () => (this.row?.holder?.isMe === true ? this.row.unread : 0),
        uploadFolder: () => this.uploadFolder,
      },
      { author: 'staff', key: `talk.unsent.${conversationId}`, now, problemText: staffProblemText },
    );
    makeAutoObservable<this, 'stopWatching' | 'uploadFolder' | 'isOpened'>(this, {
      isOpened: false,
      storeId: false,
      conversationId: false,
      thread: false,
      row: observableRef,
      orders: observableRef,
      card: observableRef,
      tagList: observableRef,
      cannedAnswers: observableRef,
      colleagues: observableRef,
      uploadFolder: false,
      stopWatching: false,
    });
  }

  private uploadFolder: string | null = null;
  /** What stands beside the messages has come with the first of them. */
  private isOpened = false;

  /** Fetches and follows until the returned function is called. */
  follow(): () => void {
    void this.thread.refresh();
    const stopListening = onAppVisible(() => void this.thread.refresh());
    return () => {
      stopListening();
      this.stopWatching?.();
      this.stopWatching = null;
    };
  }

  /** Why nothing can be said now; null when it can. */
  get lock(): 'unclaimed' | 'with-colleague' | 'closed' | 'window-shut' | null {
    const { row } = this;
    if (row === null) return null;
    if (row.state === 'closed') return 'closed';
    if (row.holder === null) return 'unclaimed';
    if (!row.holder.isMe) return 'with-colleague';
    return row.sends?.sends === 0 ? 'window-shut' : null;
  }

  claim(): Promise<Problem | null> {
    return this.step('claimConversation');
  }

  giveBack(): Promise<Problem | null> {
    return this.step('returnConversation');
  }

  close(): Promise<Problem | null> {
    return this.step('closeConversation');
  }

  reopen(): Promise<Problem | null> {
    return this.step('reopenConversation');
  }

  transfer(to: TransferTo, note: string): Promise<Problem | null> {
    return this.alone(() => callStaff('transferConversation', { ...this.address, to, note }));
  }

  async fetchColleagues(): Promise<void> {
    const answer = await callStaff('listServiceColleagues', { storeId: this.storeId });
    runInAction(() => {
      if (answer.ok) this.colleagues = answer.data.colleagues;
    });
  }

  /** The words stand in the app, and a licensed message asks the guest to come and read them. */
  inviteBack(words: string): Promise<Problem | null> {
    return this.once('invite', { words }, async (requestId) => {
      const answer = await callStaff('inviteGuestBack', { ...this.address, requestId, words });
      if (answer.ok) this.thread.hear([answer.data.message]);
      return answer;
    });
  }

  async giveApology(amount: number, reason: string): Promise<Problem | null> {
    const guestId = this.row?.guestId ?? '';
    const orderId = this.card?.orders.find(({ hasApology }) => !hasApology)?.orderId ?? null;
    const problem = await this.once('apology', { guestId, amount, orderId }, (requestId) =>
      callStaff('giveApology', {
        ...{ storeId: this.storeId, requestId, guestId, orderId, reason },
        ...{ conversationId: this.conversationId, gift: { kind: 'coupon', amount } },
      }),
    );
    // Whether it was given is not known then; a card that knows would lead a second try to the guest's next order.
    if (problem?.kind !== 'unreachable') void this.fetchCard();
    return problem;
  }

  openTask(subject: string, due: StaffInput<'openTask'>['due']): Promise<Problem | null> {
    const source = { kind: 'conversation', id: this.conversationId } as const;
    return this.once('task', { subject, due }, (requestId) =>
      callStaff('openTask', { storeId: this.storeId, requestId, source, subject, ownerId: null, due }),
    );
  }

  async setTags(tagIds: readonly string[]): Promise<Problem | null> {
    const answer = await callStaff('setGuestTags', { ...this.guest, tagIds: [...tagIds] });
    if (!answer.ok) return answer.problem;
    this.changeCard({ tags: answer.data.tags });
    return null;
  }

  addNote(words: string): Promise<Problem | null> {
    return this.once('note', { words }, async (requestId) => {
      const answer = await callStaff('addGuestNote', { ...this.guest, requestId, words });
      if (answer.ok) this.changeCard({ notes: [answer.data.note, ...(this.card?.notes ?? [])] });
      return answer;
    });
  }

  private get address() {
    return { storeId: this.storeId, conversationId: this.conversationId };
  }

  private get guest() {
    return { storeId: this.storeId, guestId: this.row?.guestId ?? '' };
  }

  private step(action: Step): Promise<Problem | null> {
    return this.alone(() => callStaff(action, this.address));
  }

  /** One thing at a time. A refusal mostly means that somebody was faster, so the conversation is fetched again. */
  private alone(send: () => Promise<RowAnswer>): Promise<Problem | null> {
    return takeStep(this, send, (answer) => {
      if (answer.ok) this.row = answer.data.conversation;
      void this.thread.refresh();
    });
  }

  /** The same wish keeps its request id until its outcome is known, so that a lost answer makes nothing twice. */
  private once(
    what: string,
    wish: unknown,
    send: (requestId: string) => Promise<CallAnswer<unknown>>,
  ): Promise<Problem | null> {
    const key = `talk.${what}.${this.conversationId}`;
    return takeStep(
      this,
      () => send(requestIdFor(key, wish)),
      (answer) => isSettled(answer) && forgetIntention(key),
    );
  }

  private async fetch(before: number | null) {
    const opens = before === null && !this.isOpened;
    const answer = await callStaff('viewStaffConversation', { ...this.address, before, opens });
    runInAction(() => {
      if (!answer.ok || before !== null) return;
      this.isOpened = true;
      Object.assign(this, answer.data.beside);
      const { conversation, orders, canInvite, signalId, uploadFolder, utcOffsetMinutes } = answer.data;
      Object.assign(this, { row: conversation, orders, canInvite, uploadFolder, utcOffsetMinutes });
      this.stopWatching ??= watchSignal(signalId, () => void this.thread.refresh());
    });
    return answer;
  }

  private async send(requestId: string, content: SentContent) {
    if (content.kind === 'reservation') throw new Error('A colleague sends no reservation.');
    const answer = await callStaff('answerGuest', { ...this.address, requestId, content });
    if (!answer.ok) return answer;
    runInAction(() => {
      this.row = answer.data.conversation;
    });
    return { ok: true, data: [answer.data.message] } as const;
  }

  private async markRead(position: number) {
    const answer = await callStaff('markConversationReadByStaff', { ...this.address, position });
    runInAction(() => {
      // Only that: what else the answer says may be older than what a signal has brought meanwhile.
      if (answer.ok && this.row) this.row = { ...this.row, unread: answer.data.conversation.unread };
    });
    return answer;
  }

  private async fetchCard(): Promise<void> {
    if (this.row === null) return;
    const answer = await callStaff('viewGuestCard', this.guest);
    runInAction(() => {
      if (!answer.ok) return;
      this.card = answer.data.card;
      this.tagList = answer.data.tagList;
    });
  }

  private changeCard(change: Partial<GuestCard>): void {
    if (this.card) this.card = { ...this.card, ...change };
  }
}
