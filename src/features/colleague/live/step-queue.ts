import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { TicketView } from '../../../../contract/staff';
import type { CallAnswer, Problem } from '../../../platform/cloud';

/** One thing a colleague did to a ticket: how it looks at once, and how the cloud hears of it. */
export interface Step {
  readonly orderId: string;
  readonly apply: (ticket: TicketView) => TicketView;
  /** Whether it is still to be done to the ticket as the cloud has it; a repeat after a lost answer is not. */
  readonly isOpen: (ticket: TicketView) => boolean;
  readonly send: () => Promise<CallAnswer<{ readonly ticket: TicketView }>>;
}

interface QueuedStep extends Step {
  readonly id: number;
  /** `undoable`: the cloud does not know yet; `waiting`: it could not be reached. */
  readonly state: 'undoable' | 'sending' | 'waiting';
}

interface QueueEars {
  readonly onTicket: (ticket: TicketView) => void;
  readonly onRefused: (problem: Problem) => void;
  readonly onUnreachable: () => void;
}

/**
 * Steps on their way to the cloud. Tickets show them at once; a refused step falls out, and the ticket stands as before.
 * A step that the cloud could not be reached for stays until the line is back, and is sent once.
 */
export class StepQueue {
  steps: readonly QueuedStep[] = [];

  private lastId = 0;
  private readonly timerById = new Map<number, ReturnType<typeof setTimeout>>();
  private readonly tailByOrderId = new Map<string, Promise<void>>();

  constructor(private readonly ears: QueueEars) {
    makeAutoObservable<this, 'lastId' | 'timerById' | 'tailByOrderId' | 'ears'>(this, {
      steps: observableRef,
      lastId: false,
      timerById: false,
      tailByOrderId: false,
      ears: false,
    });
  }

  /** Does a step after `undoForMs`; until then, or until the next step of the same order, the answer takes it back. */
  do(step: Step, undoForMs: number): () => void {
    this.flush(step.orderId);
    this.lastId += 1;
    const id = this.lastId;
    this.steps = [...this.steps, { ...step, id, state: 'undoable' }];
    if (undoForMs <= 0) this.sendNow(id);
    else
      this.timerById.set(
        id,
        setTimeout(() => this.sendNow(id), undoForMs),
      );
    return () => this.undo(id);
  }

  /** Sends what could still be undone: of one order, as somebody goes on with it, or of all, as they leave. */
  flush(orderId: string | null = null): void {
    for (const step of this.steps) {
      if (step.state === 'undoable' && (orderId ?? step.orderId) === step.orderId) this.sendNow(step.id);
    }
  }

  /**
   * Sends what waited for the line, in the order in which it was done. Each step is held against the ticket as the
   * steps before it leave it: an order that was accepted and then begun without a line is not yet accepted up there.
   */
  retryWaiting(ticketOf: (orderId: string) => TicketView | null): void {
    const leftBy = new Map<string, TicketView>();
    for (const step of this.steps.filter(({ state }) => state === 'waiting')) {
      const ticket = leftBy.get(step.orderId) ?? ticketOf(step.orderId);
      if (ticket === null || !step.isOpen(ticket)) {
        this.drop(step.id);
      } else {
        leftBy.set(step.orderId, step.apply(ticket));
        this.sendNow(step.id);
      }
    }
  }

  /** A ticket of the cloud with everything done to it here. */
  shown(ticket: TicketView): TicketView {
    return this.steps
      .filter(({ orderId }) => orderId === ticket.orderId)
      .reduce((now, step) => step.apply(now), ticket);
  }

  isWaiting(orderId: string): boolean {
    return this.steps.some((step) => step.orderId === orderId && step.state === 'waiting');
  }

  private undo(id: number): void {
    const step = this.steps.find((candidate) => candidate.id === id);
    if (step?.state === 'undoable') this.drop(id);
  }

  private sendNow(id: number): void {
    const step = this.steps.find((candidate) => candidate.id === id);
    if (!step || step.state === 'sending') return;
    this.stopTimer(id);
    this.become(id, 'sending');
    const before = this.tailByOrderId.get(step.orderId) ?? Promise.resolve();
    const sent = before.then(() => this.send(step));
    this.tailByOrderId.set(step.orderId, sent);
    void sent.then(() => {
      if (this.tailByOrderId.get(step.orderId) === sent) this.tailByOrderId.delete(step.orderId);
    });
  }

  private async send(step: QueuedStep): Promise<void> {
    const answer = await step.send();
    runInAction(() => {
      if (answer.ok) {
        this.ears.onTicket(answer.data.ticket);
        this.drop(step.id);
      } else if (answer.problem.kind === 'unreachable') {
        this.become(step.id, 'waiting');
        this.ears.onUnreachable();
      } else {
        this.drop(step.id);
        this.ears.onRefused(answer.problem);
      }
    });
  }

  private become(id: number, state: QueuedStep['state']): void {
    this.steps = this.steps.map((step) => (step.id === id ? { ...step, state } : step));
  }

  private drop(id: number): void {
    this.stopTimer(id);
    this.steps = this.steps.filter((step) => step.id !== id);
  }

  private stopTimer(id: number): void {
    const timer = this.timerById.get(id);
    if (timer !== undefined) clearTimeout(timer);
    this.timerById.delete(id);
  }
}
