import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { ConsentAsk } from '../../../contract/consent';
import type { OrderView } from '../../../contract/views';
import { callGuest, type Problem } from '../../platform/cloud';
import { requestPayment } from '../../platform/payment';
import { onAppVisible } from '../../platform/visibility';
import { watchSignal } from '../../platform/watch';

/** What a step on the order page came to; the page says it in words. */
export type StepOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'not-paid' }
  /** Another step is under way; nothing was done. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'problem'; readonly problem: Problem };

const clockStepMs = 5_000;
/** A payment whose fate is unclear is asked for again after each of these. */
const unclearAgainMs = [2_000, 4_000, 8_000, 15_000] as const;

/** One order while its guest looks at it: it follows every change without being refreshed. */
export class FollowedOrder {
  order: OrderView | null = null;
  problem: Problem | null = null;
  /** What the guest may be asked to allow, right after the payment. */
  asks: readonly ConsentAsk[] = [];
  busy: 'paying' | 'cancelling' | null = null;
  /** WeChat has not said yet whether the payment succeeded. */
  isUnclear = false;
  nowMs = Date.now();
  nextCallAtMs: Readonly<Record<'waiter' | 'hurry', number>> = { waiter: 0, hurry: 0 };

  private clockOffsetMs = 0;
  private stopWatching: (() => void) | null = null;

  constructor(readonly orderId: string) {
    makeAutoObservable<this, 'clockOffsetMs' | 'stopWatching'>(this, {
      orderId: false,
      order: observableRef,
      asks: observableRef,
      problem: observableRef,
      nextCallAtMs: observableRef,
      clockOffsetMs: false,
      stopWatching: false,
    });
  }

  /** Fetches and follows until the returned function is called. `afterPayment` has the server ask WeChat Pay itself. */
  follow(afterPayment: boolean): () => void {
    void this.fetch(afterPayment).then(() => this.clearUp(0));
    const ticking = setInterval(() => this.step(), clockStepMs);
    const stopListening = onAppVisible(() => void this.fetch(false));
    return () => {
      clearInterval(ticking);
      stopListening();
      this.stopWatching?.();
      this.stopWatching = null;
    };
  }

  async fetch(afterPayment: boolean): Promise<void> {
    const answer = await callGuest('viewOrder', { orderId: this.orderId, afterPayment });
    runInAction(() => {
      if (answer.ok) {
        this.isUnclear = afterPayment && answer.data.order.status === 'awaiting-payment';
        if (afterPayment) this.asks = answer.data.asks;
        this.take(answer.data.order);
      } else if (answer.problem.kind === 'refused' && answer.problem.refusal.code === 'PAYMENT_UNCLEAR') {
        this.isUnclear = true;
      } else {
        this.problem = answer.problem;
      }
    });
  }

  /** Asked and answered, or put off: nothing more is asked on this page. */
  endAsking(): void {
    this.asks = [];
  }

  async pay(): Promise<StepOutcome> {
    if (this.busy) return { kind: 'busy' };
    this.busy = 'paying';
    const answer = await callGuest('payOrder', { orderId: this.orderId });
    const outcome = answer.ok && answer.data.payment ? await requestPayment(answer.data.payment) : null;
    runInAction(() => {
      this.busy = null;
      if (answer.ok) this.take(answer.data.order);
    });
    if (!answer.ok) return { kind: 'problem', problem: answer.problem };
    if (outcome === 'cancelled' || outcome === 'failed') return { kind: 'not-paid' };
    await this.fetch(true);
    void this.clearUp(0);
    return { kind: 'done' };
  }

  async cancel(): Promise<StepOutcome> {
    if (this.busy) return { kind: 'busy' };
    this.busy = 'cancelling';
    const answer = await callGuest('cancelOrder', { orderId: this.orderId });
    runInAction(() => {
      this.busy = null;
      if (answer.ok) this.take(answer.data.order);
    });
    return answer.ok ? { kind: 'done' } : { kind: 'problem', problem: answer.problem };
  }

  async call(kind: 'waiter' | 'hurry'): Promise<StepOutcome> {
    const answer = await callGuest('callWaiter', { orderId: this.orderId, kind });
    if (!answer.ok) return { kind: 'problem', problem: answer.problem };
    runInAction(() => {
      this.nextCallAtMs = { ...this.nextCallAtMs, [kind]: answer.data.nextCallAtMs };
    });
    return { kind: 'done' };
  }

  private async clearUp(times: number): Promise<void> {
    const delayMs = unclearAgainMs[times];
    if (!this.isUnclear || delayMs === undefined) return;
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    if (!this.isUnclear) return;
    await this.fetch(true);
    await this.clearUp(times + 1);
  }

  /** Answers may overtake each other; an older one never replaces a newer. */
  private take(order: OrderView): void {
    this.problem = null;
    this.clockOffsetMs = order.nowMs - Date.now();
    this.nowMs = order.nowMs;
    if (this.order && order.version < this.order.version) return;
    this.order = order;
    if (order.status !== 'awaiting-payment') this.isUnclear = false;
    if (isOver(order)) {
      this.stopWatching?.();
      this.stopWatching = null;
    } else {
      this.stopWatching ??= watchSignal(order.signalId, () => void this.fetch(false));
    }
  }

  private step(): void {
    this.nowMs = Date.now() + this.clockOffsetMs;
  }
}

/** Nothing can change any more: something of a completed order may still be given back, and of it the guest hears at once. */
function isOver({ status, refundStatus }: OrderView): boolean {
  return status === 'cancelled' && (refundStatus === 'none' || refundStatus === 'arrived');
}
