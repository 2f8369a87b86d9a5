import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { RefundMeaning, RefundRow } from '../../../contract/refunds';
import { callStaff, type Problem } from '../../platform/cloud';

/** What a refund that waits for an approval means now; the approval carries its sum. */
export class AskedMeaning {
  meaning: RefundMeaning | null = null;
  problem: Problem | null = null;

  constructor(
    private readonly storeId: string,
    private readonly row: RefundRow,
  ) {
    makeAutoObservable(this, { meaning: observableRef, problem: observableRef });
  }

  async look(): Promise<void> {
    const { asked, orderId } = this.row;
    if (asked === null) return;
    const answer = await callStaff('previewRefund', { storeId: this.storeId, orderId, wish: asked.wish });
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (answer.ok) this.meaning = answer.data;
    });
  }
}
