import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { WaitingRefunds } from '../../../../contract/refunds';
import type { StaffAnswers, StaffInput, TicketView } from '../../../../contract/staff';
import type { LineProgress } from '../../../../contract/views';
import { isFinal, nextStatus } from '../../../../domain/order/lifecycle';
import type { GivenReason } from '../../../../domain/reason/fixed-reasons';
import { callStaff, type Problem } from '../../../platform/cloud';
import { onAppHidden } from '../../../platform/leaving';
import { onAppVisible } from '../../../platform/visibility';
import { watchSignal } from '../../../platform/watch';
import { Refetcher } from '../../session/refetcher';
import { unreadPosts } from '../bulletin/unread-posts';
import { StepQueue } from './step-queue';
import { afterStep, eventByStep, type StepName } from './ticket-steps';

type BoardAnswer = StaffAnswers['board'];

const clockStepMs = 1_000;
const pauseBetweenFetchesMs = 800;
const offlineAgainMs = 5_000;
/** How long a step can be taken back; the cloud hears of it afterwards. */
export const undoMs = 5_000;
/** An order this close to cancelling itself is accepted at once, without time to undo. */
const tooLateToUndoMs = 15_000;

const shutsOut: ReadonlySet<string> = new Set(['SUSPENDED', 'NOT_STAFF']);

interface StepWish {
  /** For accepting: minutes from now. */
  readonly readyInMinutes?: number;
  readonly undoForMs?: number;
}

/** The store's open orders while colleagues work: it follows every change, and shows each step before the cloud has it. */
export class Board {
  status: 'opening' | 'ready' | 'failed' = 'opening';
  problem: Problem | null = null;
  answer: BoardAnswer | null = null;
  /** When the last board came, while the cloud cannot be reached; null with a line. */
  offlineSinceMs: number | null = null;
  nowMs = Date.now();
  answeredCallIds: readonly string[] = [];
  /** A ticket that has left the board and is being looked at. */
  closedTicket: TicketView | null = null;

  readonly queue: StepQueue;
  private clockOffsetMs = 0;
  /** Counts what changed by answers to steps: a board asked for before is older than they are. */
  private changes = 0;
  private readonly refetcher: Refetcher;

  constructor(
    readonly storeId: string,
    private readonly say: (problem: Problem) => void,
    /** The cloud knows this colleague here no longer, or for a while. */
    private readonly onShutOut: () => void = () => undefined,
  ) {
    this.queue = new StepQueue({
      onTicket: (ticket) => this.replace(ticket),
      onRefused: (problem) => this.hearRefusal(problem),
      onUnreachable: () => this.loseLine(),
    });
    this.refetcher = new Refetcher(() => this.fetch(), pauseBetweenFetchesMs);
    makeAutoObservable<this, 'clockOffsetMs' | 'changes' | 'refetcher' | 'say' | 'onShutOut'>(this, {
      storeId: false,
      queue: false,
      say: false,
      onShutOut: false,
      clockOffsetMs: false,
      changes: false,
      refetcher: false,
      answer: observableRef,
      problem: observableRef,
      answeredCallIds: observableRef,
      closedTicket: observableRef,
    });
  }

  /** Fetches and follows until the returned function is called. */
  follow(): () => void {
    const refetch = () => void this.refresh();
    refetch();
    const ticking = setInterval(() => this.step(), clockStepMs);
    const again = setInterval(() => {
      if (this.offlineSinceMs !== null || this.status === 'failed') refetch();
    }, offlineAgainMs);
    const stopWatching = watchSignal(`store-${this.storeId}`, refetch);
    const stopListening = onAppVisible(refetch);
    // A phone that goes back into the apron sleeps, and an order that was accepted on it must not run out meanwhile.
    const stopHearing = onAppHidden(() => this.queue.flush());
    return () => {
      this.queue.flush();
      stopHearing();
      clearInterval(ticking);
      clearInterval(again);
      stopWatching();
      stopListening();
    };
  }

  refresh(): Promise<void> {
    return this.refetcher.ask();
  }

  /** Every open ticket, oldest first, as it looks with the steps done here. */
  get tickets(): readonly TicketView[] {
    const tickets = this.answer?.tickets ?? [];
    return tickets.map((ticket) => this.queue.shown(ticket)).filter(({ status }) => !isFinal(status));
  }

  get clock(): { readonly utcOffsetMinutes: number } {
    return { utcOffsetMinutes: this.answer?.utcOffsetMinutes ?? 480 };
  }

  ticket(orderId: string): TicketView | null {
    const open = this.tickets.find((ticket) => ticket.orderId === orderId) ?? null;
    return open ?? (this.closedTicket?.orderId === orderId ? this.closedTicket : null);
  }

  /** Tables and guests that ring, longest waiting first. */
  get calls(): readonly { readonly ticket: TicketView; readonly call: TicketView['calls'][number] }[] {
    return this.tickets
      .flatMap((ticket) => ticket.calls.map((call) => ({ ticket, call })))
      .filter(({ call }) => !this.answeredCallIds.includes(call.callId))
      .sort((a, b) => a.call.atMs - b.call.atMs);
  }

  /** How many refunds wait for a colleague. */
  get refundsWaiting(): number {
    const { toApprove = [], toSettle = 0 } = this.answer?.refunds ?? {};
    return toApprove.length + toSettle;
  }

  /** Money of an order that waits for an approval. */
  refundsAskedFor(orderId: string): WaitingRefunds['toApprove'] {
    return this.answer?.refunds?.toApprove.filter((asked) => asked.orderId === orderId) ?? [];
  }

  /** Leads an order one step on. Returns what takes it back, or null where the cloud hears of it at once. */
  doStep(ticket: TicketView, step: StepName, wish: StepWish = {}): (() => void) | null {
    const { storeId, nowMs } = this;
    const { orderId } = ticket;
    const readyInMinutes = wish.readyInMinutes ?? this.answer?.promisedMinutes ?? 20;
    const isAlmostCancelled = step === 'acceptOrder' && ticket.acceptUntilMs - nowMs < tooLateToUndoMs;
    const undoForMs = isAlmostCancelled ? 0 : (wish.undoForMs ?? undoMs);
    const undo = this.queue.do(
      {
        orderId,
        apply: (now) => afterStep(now, step, nowMs, readyInMinutes),
        isOpen: (now) => nextStatus(now.mode, now.status, eventByStep[step]) !== null,
        send: () =>
          step === 'acceptOrder'
            ? callStaff(step, { storeId, orderId, readyInMinutes })
            : callStaff(step, { storeId, orderId }),
      },
      undoForMs,
    );
    return undoForMs === 0 ? null : undo;
  }

  /** Marks a line at once; marking it back is the way to undo. */
  markLine(orderId: string, lineId: string, progress: LineProgress): void {
    const { storeId } = this;
    this.queue.do(
      {
        orderId,
        apply: (now) => withProgress(now, lineId, progress),
        isOpen: (now) => now.lines.some((line) => line.lineId === lineId && line.progress !== progress),
        send: () => callStaff('setLineProgress', { storeId, orderId, lineId, progress }),
      },
      0,
    );
  }

  /** Money goes back, so there is no undo; the outcome is said when the cloud has it. */
  async reject(orderId: string, reason: GivenReason): Promise<boolean> {
    this.queue.flush(orderId);
    const input: StaffInput<'rejectOrder'> = { storeId: this.storeId, orderId, reason };
    const answer = await callStaff('rejectOrder', input);
    if (answer.ok) this.replace(answer.data.ticket);
    else this.hearRefusal(answer.problem);
    return answer.ok;
  }

  /** Fetches a ticket that is not on the board; yields what went wrong, or null. */
  async lookUp(orderId: string): Promise<Problem | null> {
    const answer = await callStaff('viewTicket', { storeId: this.storeId, orderId });
    if (!answer.ok) return answer.problem;
    runInAction(() => {
      this.closedTicket = answer.data.ticket;
    });
    return null;
  }

  /** A ticket that an action outside the board has answered, such as a refund. */
  hear(ticket: TicketView): void {
    this.replace(ticket);
  }

  async answerCall(callId: string): Promise<void> {
    this.answeredCallIds = [...this.answeredCallIds, callId];
    const answer = await callStaff('answerCall', { storeId: this.storeId, callId });
    runInAction(() => {
      this.answeredCallIds = this.answeredCallIds.filter((id) => id !== callId);
      if (answer.ok) this.replace(answer.data.ticket, answer.data.ticket.calls);
      else this.hearRefusal(answer.problem);
    });
  }

  private async fetch(): Promise<void> {
    const changesBefore = this.changes;
    const answer = await callStaff('board', { storeId: this.storeId });
    runInAction(() => {
      if (!answer.ok) {
        if (answer.problem.kind === 'unreachable') this.loseLine();
        else if (shutsOut.has(answer.problem.refusal.code)) this.onShutOut();
        if (this.answer === null) {
          this.status = 'failed';
          this.problem = answer.problem;
        }
        return;
      }
      if (this.changes !== changesBefore) void this.refetcher.ask();
      else this.take(answer.data);
    });
  }

  private take(answer: BoardAnswer): void {
    this.answer = answer;
    this.clockOffsetMs = answer.nowMs - Date.now();
    this.nowMs = answer.nowMs;
    this.status = 'ready';
    this.problem = null;
    this.offlineSinceMs = null;
    unreadPosts.know(answer.unreadPosts);
    this.queue.retryWaiting((orderId) => answer.tickets.find((ticket) => ticket.orderId === orderId) ?? null);
  }

  /** Answers to steps carry no calls; those that are known ring on. */
  private replace(ticket: TicketView, calls: TicketView['calls'] | null = null): void {
    this.changes += 1;
    if (this.closedTicket?.orderId === ticket.orderId) this.closedTicket = ticket;
    if (!this.answer) return;
    const before = this.answer.tickets.find(({ orderId }) => orderId === ticket.orderId);
    const isNowCompleted = ticket.status === 'completed' && before !== undefined;
    const ringing = calls ?? before?.calls ?? [];
    this.answer = {
      ...this.answer,
      completedToday: this.answer.completedToday + (isNowCompleted ? 1 : 0),
      tickets: this.answer.tickets
        .map((known) => (known.orderId === ticket.orderId ? { ...ticket, calls: ringing } : known))
        .filter(({ status }) => !isFinal(status)),
    };
  }

  private hearRefusal(problem: Problem): void {
    this.say(problem);
    if (problem.kind === 'refused') void this.refresh();
    else this.loseLine();
  }

  private loseLine(): void {
    this.offlineSinceMs ??= this.nowMs;
  }

  private step(): void {
    this.nowMs = Date.now() + this.clockOffsetMs;
  }
}

function withProgress(ticket: TicketView, lineId: string, progress: LineProgress): TicketView {
  return {
    ...ticket,
    lines: ticket.lines.map((line) => (line.lineId === lineId ? { ...line, progress } : line)),
  };
}
