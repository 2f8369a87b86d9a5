import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { GuestAnswers } from '../../../contract/guest';
import { takeStep } from '../../features/session/take-step';
import { callGuest, type Problem } from '../../platform/cloud';

/** A present behind a link, as the cloud knows it. */
export class Present {
  gift: GuestAnswers['viewGift'] | null = null;
  problem: Problem | null = null;
  isBusy = false;

  constructor(private readonly token: string) {
    makeAutoObservable(this, { gift: observableRef, problem: observableRef });
  }

  async look(): Promise<void> {
    const answer = await callGuest('viewGift', { token: this.token });
    runInAction(() => {
      if (answer.ok) this.gift = answer.data;
      this.problem = answer.ok ? null : answer.problem;
    });
  }

  /** Null when the coupon is the guest's. */
  async claim(): Promise<Problem | null> {
    return takeStep(
      this,
      () => callGuest('claimGift', { token: this.token }),
      () => this.look(),
    );
  }
}
