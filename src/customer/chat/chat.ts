import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { WeComDesk } from '../../../domain/service/desk-choice';
import type { GuestInput } from '../../../contract/guest';
import type { CitedOrder, GuestConversationView, GuestServiceAnswers } from '../../../contract/service';
import type { LocalText } from '../../../domain/text/local-text';
import { Thread } from '../../features/conversation/thread';
import { callGuest, type CallAnswer, type Problem } from '../../platform/cloud';
import { randomText } from '../../platform/identity';
import { onAppVisible } from '../../platform/visibility';
import { watchSignal } from '../../platform/watch';
import { customerProblemText } from '../../text/customer-problems';

export type RatingMark = GuestInput<'rateConversation'>['mark'];

const clockStepMs = 20_000;

/** A guest's conversation with a store while its page is open: it follows every change without being refreshed. */
export class Chat {
  storeName: LocalText | null = null;
  conversation: GuestConversationView | null = null;
  /** What the guest is probably asking about. */
  liveOrder: CitedOrder | null = null;
  /** Where the house prefers it to WeChat's own conversation. */
  weCom: WeComDesk | null = null;
  nowMs = Date.now();
  /** The guest has said whether it is about the order under way. */
  isOrderSettled = false;
  /** The question about messages was answered or put off. */
  isAskSettled = false;
  isRating = false;
  /** What the guest has just judged; thanked for until the page is left. */
  ratedMark: number | null = null;
  readonly thread: Thread;

  private clockOffsetMs = 0;
  private stopWatching: (() => void) | null = null;

  constructor(readonly storeId: string) {
    this.thread = new Thread(
      {
        fetch: (before) => this.fetch(before),
        send: (requestId, content) => this.send(requestId, content),
        markRead: (position) => this.markRead(position),
        unread: () => this.conversation?.unread ?? 0,
        uploadFolder: () => this.conversation?.uploadFolder ?? null,
      },
      {
        author: 'guest',
        key: `chat.unsent.${storeId}`,
        now: () => this.nowMs,
        problemText: customerProblemText,
      },
    );
    makeAutoObservable<this, 'clockOffsetMs' | 'stopWatching'>(this, {
      storeId: false,
      thread: false,
      storeName: observableRef,
      conversation: observableRef,
      liveOrder: observableRef,
      weCom: observableRef,
      clockOffsetMs: false,
      stopWatching: false,
    });
  }

  /** Fetches and follows until the returned function is called. */
  follow(): () => void {
    void this.thread.refresh();
    const ticking = setInterval(() => this.step(), clockStepMs);
    const stopListening = onAppVisible(() => void this.thread.refresh());
    return () => {
      clearInterval(ticking);
      stopListening();
      this.stopWatching?.();
      this.stopWatching = null;
    };
  }

  get clock(): { readonly utcOffsetMinutes: number; readonly nowMs: number } {
    return { utcOffsetMinutes: this.conversation?.utcOffsetMinutes ?? 480, nowMs: this.nowMs };
  }

  /** The order that the guest is asked about; null when there is none, or it is settled. */
  get askedOrder(): CitedOrder | null {
    const { liveOrder, thread } = this;
    if (liveOrder === null || this.isOrderSettled) return null;
    const isCited = thread.messages.some(
      ({ content }) => content.kind === 'order' && content.order?.orderId === liveOrder.orderId,
    );
    return isCited ? null : liveOrder;
  }

  /** A rule answered last, so a person is offered. */
  get offersPerson(): boolean {
    const last = this.thread.messages.at(-1)?.content;
    const isWithPeople = this.conversation?.state === 'waiting' || this.conversation?.state === 'held';
    return last?.kind === 'note' && last.offersPerson && !isWithPeople;
  }

  /** Whether to ask now: the guest has written, and may be away when the answer comes. */
  get mayAsk(): boolean {
    const { conversation, thread } = this;
    if (conversation === null || this.isAskSettled || conversation.asks.length === 0) return false;
    return thread.messages.some(({ author }) => author === 'guest');
  }

  settleOrder(): void {
    this.isOrderSettled = true;
  }

  settleAsk(): void {
    this.isAskSettled = true;
  }

  cite(orderId: string): Promise<void> {
    this.settleOrder();
    return this.thread.send({ kind: 'order', orderId });
  }

  /** Null when somebody has been called. */
  async askForPerson(): Promise<Problem | null> {
    const { storeId } = this;
    const answer = await callGuest('askForPerson', { requestId: `p${randomText(23)}`, storeId });
    if (!answer.ok) return answer.problem;
    this.take(answer.data.conversation);
    this.thread.hear(answer.data.notes);
    return null;
  }

  /** Null when the house has it. */
  async rate(mark: RatingMark, words: string): Promise<Problem | null> {
    const round = this.conversation?.ratingWanted ?? null;
    if (round === null || this.isRating) return null;
    this.isRating = true;
    const said = words.trim() === '' ? null : words.trim();
    const answer = await callGuest('rateConversation', { storeId: this.storeId, round, mark, words: said });
    runInAction(() => {
      this.isRating = false;
      if (answer.ok) this.ratedMark = answer.data.mark;
    });
    return answer.ok ? null : answer.problem;
  }

  private async fetch(before: number | null): Promise<CallAnswer<GuestServiceAnswers['viewConversation']>> {
    const answer = await callGuest('viewConversation', { storeId: this.storeId, before });
    if (answer.ok && before === null) {
      const { storeName, liveOrder, weCom, conversation } = answer.data;
      runInAction(() => Object.assign(this, { storeName, liveOrder, weCom }));
      this.take(conversation);
    }
    return answer;
  }

  private async send(requestId: string, content: GuestInput<'sendServiceMessage'>['content']) {
    const answer = await callGuest('sendServiceMessage', { requestId, storeId: this.storeId, content });
    if (!answer.ok) return answer;
    this.take(answer.data.conversation);
    return { ok: true, data: [answer.data.message, ...answer.data.notes] } as const;
  }

  private async markRead(position: number) {
    const answer = await callGuest('markConversationRead', { storeId: this.storeId, position });
    runInAction(() => {
      if (answer.ok && this.conversation) this.conversation = { ...this.conversation, ...answer.data };
    });
    return answer;
  }

  private take(conversation: GuestConversationView): void {
    this.conversation = conversation;
    this.clockOffsetMs = conversation.nowMs - Date.now();
    this.nowMs = conversation.nowMs;
    this.stopWatching ??= watchSignal(conversation.signalId, () => void this.thread.refresh());
  }

  private step(): void {
    this.nowMs = Date.now() + this.clockOffsetMs;
  }
}
