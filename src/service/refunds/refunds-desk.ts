import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { RefundRow } from '../../../contract/refunds';
import type { StaffAnswers } from '../../../contract/staff';
import type { Fen } from '../../../domain/money/fen';
import { takeNamedStep } from '../../features/session/take-step';
import { callStaff, type CallAnswer, type Problem } from '../../platform/cloud';
import { Refetcher } from '../../features/session/refetcher';

type Refunds = StaffAnswers['listRefunds'];

const pauseMs = 2_000;

/** The refunds of a store that wait for somebody, and the newest ones. */
export class RefundsDesk {
  refunds: Refunds | null = null;
  problem: Problem | null = null;
  /** What is being decided now; its buttons take no second tap. */
  busyId: string | null = null;

  private readonly refetcher = new Refetcher(() => this.fetch(), pauseMs);

  constructor(readonly storeId: string) {
    makeAutoObservable<this, 'refetcher'>(this, {
      storeId: false,
      refetcher: false,
      refunds: observableRef,
      problem: observableRef,
    });
  }

  refresh(): Promise<void> {
    return this.refetcher.ask();
  }

  /** Approves the sum that was shown, and no other. */
  approve(row: RefundRow, expectedAmount: Fen, reason: string): Promise<Problem | null> {
    const { storeId } = this;
    return this.settle(row, () =>
      callStaff('decideRefund', {
        ...{ storeId, refundRequestId: row.id, isApproved: true },
        ...{ expectedAmount, reason },
      }),
    );
  }

  decline(row: RefundRow, reason: string): Promise<Problem | null> {
    const { storeId } = this;
    return this.settle(row, () =>
      callStaff('decideRefund', { storeId, refundRequestId: row.id, isApproved: false, reason }),
    );
  }

  settleByHand(row: RefundRow, reason: string): Promise<Problem | null> {
    const { storeId } = this;
    return this.settle(row, () => callStaff('settleRefundByHand', { storeId, refundId: row.id, reason }));
  }

  /** Whatever the answer is, the list is fetched again: a refusal mostly means that somebody was faster. */
  private settle({ id }: RefundRow, send: () => Promise<CallAnswer<unknown>>): Promise<Problem | null> {
    return takeNamedStep(this, 'busyId', id, send, () => this.refresh());
  }

  private async fetch(): Promise<void> {
    const answer = await callStaff('listRefunds', { storeId: this.storeId });
    runInAction(() => {
      if (answer.ok) this.refunds = answer.data;
      this.problem = answer.ok ? null : answer.problem;
    });
  }
}
