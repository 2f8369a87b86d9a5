import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { StaffAnswers } from '../../../contract/staff';
import type { Fen } from '../../../domain/money/fen';
import { isReasonGiven, type GivenReason } from '../../../domain/reason/fixed-reasons';
import type { RefundWish } from '../../../domain/refund/refund-wish';
import { callStaff, type Problem } from '../../platform/cloud';
import { forgetIntention, requestIdFor } from '../../platform/intention';
import type { Board } from '../../features/colleague/live/board';
import { Refetcher } from '../../features/session/refetcher';
import { yuanToFen } from '../../features/money/yuan-input';

export type RefundKind = RefundWish['kind'];
export type RefundPreview = StaffAnswers['previewRefund'];

/** How a press on the one button ended. */
export type RefundEnd =
  | {
      readonly kind: 'done';
      readonly outcome: StaffAnswers['refundOrder']['outcome'];
      readonly amount: Fen;
    }
  /** The new sum is shown; nothing was given back. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** Something is missing, or the button is at work already. */
  | { readonly kind: 'not-yet' };

const pauseBetweenPreviewsMs = 250;

/**
 * A refund while a colleague puts it together. What it means is asked of the cloud at every change, so that what is
 * confirmed is what was read, and a repeat after a lost answer carries the same request id.
 */
export class RefundDraft {
  kind: RefundKind = 'lines';
  portionsByLine: Readonly<Record<string, number>> = {};
  amountText = '';
  reason: GivenReason = '';
  problem: Problem | null = null;
  isBusy = false;
  /** The sum has changed since it was shown. */
  isChanged = false;
  /** The cloud did not answer the last press: it may have happened. */
  isUnclear = false;

  private seen: { readonly wish: RefundWish; readonly preview: RefundPreview } | null = null;
  private readonly refetcher = new Refetcher(() => this.fetch(), pauseBetweenPreviewsMs);

  constructor(
    private readonly board: Board,
    readonly orderId: string,
  ) {
    makeAutoObservable<this, 'board' | 'refetcher' | 'seen'>(this, {
      board: false,
      orderId: false,
      refetcher: false,
      seen: observableRef,
      problem: observableRef,
      portionsByLine: observableRef,
      reason: observableRef,
    });
  }

  /** What is wanted; null while nothing is chosen. Portions that a colleague gave back meanwhile are not in it. */
  get wish(): RefundWish | null {
    switch (this.kind) {
      case 'whole':
        return { kind: 'whole' };
      case 'amount': {
        const amount = yuanToFen(this.amountText);
        return amount === null ? null : { kind: 'amount', amount };
      }
      case 'lines': {
        const portionsByLine = this.isUnclear ? this.portionsByLine : this.standingPortions;
        return Object.keys(portionsByLine).length === 0 ? null : { kind: 'lines', portionsByLine };
      }
    }
  }

  /** What the wish of now gives back; null until the cloud has said so. */
  get preview(): RefundPreview | null {
    const { seen, wish } = this;
    return seen !== null && isSame(seen.wish, wish) ? seen.preview : null;
  }

  portionsOf(lineId: string): number {
    return this.portionsByLine[lineId] ?? 0;
  }

  choose(kind: RefundKind): void {
    this.kind = kind;
    this.edited();
  }

  setPortions(lineId: string, portions: number): void {
    const others = Object.entries(this.portionsByLine).filter(([id]) => id !== lineId);
    this.portionsByLine = Object.fromEntries(portions > 0 ? [...others, [lineId, portions]] : others);
    this.edited();
  }

  setAmount(text: string): void {
    this.amountText = text;
    this.edited();
  }

  setReason(reason: GivenReason): void {
    this.reason = reason;
  }

  /** Asks again what the wish means, for the order may have changed. */
  async look(): Promise<void> {
    if (this.wish !== null && !this.isUnclear) await this.refetcher.ask();
  }

  async send(): Promise<RefundEnd> {
    const { wish, preview, isBusy, orderId, board } = this;
    const reason = typeof this.reason === 'string' ? this.reason.trim() : this.reason;
    if (isBusy || wish === null || preview === null || !isReasonGiven(reason)) return { kind: 'not-yet' };
    this.isBusy = true;
    const key = `refund-${orderId}`;
    board.queue.flush(orderId);
    const answer = await callStaff('refundOrder', {
      ...{ storeId: board.storeId, orderId, requestId: requestIdFor(key, wish), wish },
      ...{ expectedAmount: preview.amount, reason },
    });
    runInAction(() => {
      this.isBusy = false;
      this.isUnclear = !answer.ok && answer.problem.kind === 'unreachable';
      this.isChanged = !answer.ok && isSumChanged(answer.problem);
    });
    if (answer.ok) {
      forgetIntention(key);
      board.hear(answer.data.ticket);
      return { kind: 'done', outcome: answer.data.outcome, amount: preview.amount };
    }
    if (this.isUnclear) return { kind: 'problem', problem: answer.problem };
    this.forgetPreview();
    await this.look();
    return this.isChanged ? { kind: 'changed' } : { kind: 'problem', problem: answer.problem };
  }

  private get standingPortions(): Readonly<Record<string, number>> {
    const chosen: Record<string, number> = {};
    for (const { lineId, quantity } of this.board.ticket(this.orderId)?.lines ?? []) {
      const portions = Math.min(this.portionsOf(lineId), quantity);
      if (portions > 0) chosen[lineId] = portions;
    }
    return chosen;
  }

  private edited(): void {
    this.isUnclear = false;
    this.isChanged = false;
    this.problem = null;
    void this.look();
  }

  private forgetPreview(): void {
    this.seen = null;
  }

  private async fetch(): Promise<void> {
    const { wish, orderId } = this;
    if (wish === null) return;
    const answer = await callStaff('previewRefund', { storeId: this.board.storeId, orderId, wish });
    runInAction(() => {
      if (!isSame(wish, this.wish)) return;
      this.seen = answer.ok ? { wish, preview: answer.data } : null;
      this.problem = answer.ok ? null : answer.problem;
    });
  }
}

function isSame(one: RefundWish, other: RefundWish | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isSumChanged(problem: Problem): boolean {
  return problem.kind === 'refused' && problem.refusal.code === 'REFUND_CHANGED';
}
