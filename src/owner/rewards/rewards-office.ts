import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { StaffAnswers, StaffInput } from '../../../contract/staff';
import { takeStep } from '../../features/session/take-step';
import { callStaff, type CallAnswer, type Problem } from '../../platform/cloud';
import type { OfferDraft } from './offer-draft';

type Answer = StaffAnswers['listRewards'];
export type Rules = StaffInput<'saveInviteRules'>['rules'];

/** What a store offers to its members, and what its owner changes of it. */
export class RewardsOffice {
  answer: Answer | null = null;
  problem: Problem | null = null;
  isBusy = false;

  constructor(readonly storeId: string) {
    makeAutoObservable(this, { answer: observableRef, problem: observableRef });
  }

  async refresh(): Promise<void> {
    const answer = await callStaff('listRewards', { storeId: this.storeId });
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (answer.ok) this.answer = answer.data;
    });
  }

  /** Null when it is saved. A draft that is not whole is not sent. */
  async save(draft: OfferDraft): Promise<Problem | null> {
    const { storeId } = this;
    const offer = draft.result();
    if (typeof offer === 'string') return null;
    const { requestId, offerId } = draft;
    return this.during(() => callStaff('saveReward', { storeId, requestId, offerId, offer }));
  }

  stop(offerId: string, reason: string): Promise<Problem | null> {
    return this.during(() => callStaff('stopReward', { storeId: this.storeId, offerId, reason }));
  }

  saveRules(rules: Rules): Promise<Problem | null> {
    return this.during(() => callStaff('saveInviteRules', { storeId: this.storeId, rules }));
  }

  private during(work: () => Promise<CallAnswer<unknown>>): Promise<Problem | null> {
    return takeStep(this, work, () => this.refresh());
  }
}
