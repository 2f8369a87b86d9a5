import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { StaffAnswers } from '../../../contract/staff';
import type { Fen } from '../../../domain/money/fen';
import { refundLimitByRole } from '../../../domain/refund/refund-limit';
import type { Role } from '../../../domain/staff/role';
import { fenToShortYuanText, fenToYuanText } from '../../../domain/money/yuan-text';
import { callStaff, type Problem } from '../../platform/cloud';
import { forgetIntention, requestIdFor } from '../../platform/intention';
import { storedValueOfficeText } from '../../text/stored-value-office';

type Preview = StaffAnswers['previewStoredValueRefund'];

export type AccountRefundEnd =
  | { readonly kind: 'done'; readonly amount: Fen }
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Giving an account back: what it means is seen first, and only that sum goes. */
export class AccountRefund {
  preview: Preview | null = null;
  problem: Problem | null = null;
  reason = '';
  isBusy = false;

  constructor(
    private readonly storeId: string,
    readonly topUpId: string,
    private readonly role: Role | undefined,
  ) {
    makeAutoObservable(this, { topUpId: false, preview: observableRef, problem: observableRef });
  }

  setReason(reason: string): void {
    this.reason = reason;
  }

  async look(): Promise<void> {
    const { storeId, topUpId } = this;
    const answer = await callStaff('previewStoredValueRefund', { storeId, topUpId });
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (answer.ok) this.preview = answer.data;
    });
  }

  /** The words of the one button; grey, they are the reason why. */
  get button(): { readonly words: string; readonly isOff: boolean } {
    const { preview, reason } = this;
    if (preview === null) return off('counting');
    const { refundable } = preview;
    if (refundable === 0) return off('nothing');
    const limit = this.role === undefined ? 0 : (refundLimitByRole[this.role] ?? null);
    if (limit !== null && refundable > limit) {
      return { words: storedValueOfficeText('tooMuch', { yuan: fenToShortYuanText(limit) }), isOff: true };
    }
    if (reason.trim() === '') return off('reasonFirst');
    return { words: storedValueOfficeText('refund', { yuan: fenToYuanText(refundable) }), isOff: false };
  }

  async send(): Promise<AccountRefundEnd> {
    const { storeId, topUpId, preview, isBusy, button } = this;
    if (isBusy || button.isOff || preview === null) return { kind: 'not-yet' };
    this.isBusy = true;
    const key = `account-refund-${topUpId}`;
    const expectedAmount = preview.refundable;
    const answer = await callStaff('refundStoredValue', {
      ...{ storeId, topUpId, requestId: requestIdFor(key, expectedAmount) },
      ...{ expectedAmount, reason: this.reason.trim() },
    });
    runInAction(() => (this.isBusy = false));
    if (answer.ok) {
      forgetIntention(key);
      return { kind: 'done', amount: answer.data.principal };
    }
    if (answer.problem.kind === 'refused') await this.look();
    return { kind: 'problem', problem: answer.problem };
  }
}

function off(key: 'counting' | 'nothing' | 'reasonFirst') {
  return { words: storedValueOfficeText(key), isOff: true };
}
