import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { GuestAnswers } from '../../../contract/guest';
import type { GiftView, GuestRewardView, TakingView } from '../../../contract/rewards';
import { visit } from '../../features/session/visit';
import { isSettled } from '../../features/session/take-step';
import { callGuest, type Problem } from '../../platform/cloud';
import { randomText } from '../../platform/identity';

type Answer = GuestAnswers['viewRewards'];
type Taken = GuestAnswers['takeReward'];

/** One shelf of the store that is visited, and everything that is done on it. */
export class Shelf {
  answer: Answer | null = null;
  problem: Problem | null = null;
  /** The offer, exchange or coupon that something is being done with. */
  busyId: string | null = null;

  /** Kept for each offer until the cloud has answered, so that a second tap buys nothing. */
  private readonly requestIdByOffer = new Map<string, string>();

  constructor(private readonly shelf: 'shop' | 'centre') {
    makeAutoObservable<this, 'requestIdByOffer'>(this, {
      answer: observableRef,
      problem: observableRef,
      requestIdByOffer: false,
    });
  }

  async refresh(): Promise<void> {
    const storeId = visit.store?.id;
    if (storeId === undefined) return;
    const answer = await callGuest('viewRewards', { storeId, shelf: this.shelf });
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (answer.ok) this.answer = answer.data;
    });
  }

  /** What was taken, or why nothing was. Null where a tap before is still under way. */
  async take(offer: GuestRewardView): Promise<Taken | Problem | null> {
    const storeId = visit.store?.id;
    if (this.busyId !== null || storeId === undefined) return null;
    const requestId = this.requestIdByOffer.get(offer.id) ?? `r${randomText(23)}`;
    this.requestIdByOffer.set(offer.id, requestId);
    const input = { requestId, storeId, offerId: offer.id, expectedPrice: offer.price };
    const answer = await this.during(offer.id, () => callGuest('takeReward', input));
    if (isSettled(answer)) this.requestIdByOffer.delete(offer.id);
    if (answer.ok) {
      const { points, coupon } = answer.data;
      visit.changeMember({
        points,
        ...(coupon && visit.member ? { coupons: [...visit.member.coupons, coupon] } : {}),
      });
    }
    await this.refresh();
    return answer.ok ? answer.data : answer.problem;
  }

  /** Null when the points are back. */
  async cancel({ takingId }: TakingView): Promise<Problem | null> {
    const answer = await this.during(takingId, () => callGuest('cancelReward', { takingId }));
    if (answer.ok) visit.changeMember({ points: answer.data.points });
    await this.refresh();
    return answer.ok ? null : answer.problem;
  }

  async wrap(couponId: string): Promise<GiftView | Problem> {
    const answer = await this.during(couponId, () => callGuest('wrapCoupon', { couponId }));
    await this.refresh();
    return answer.ok ? answer.data.gift : answer.problem;
  }

  /** Null when the coupon is the guest's again. */
  async unwrap(couponId: string): Promise<Problem | null> {
    const answer = await this.during(couponId, () => callGuest('unwrapCoupon', { couponId }));
    await this.refresh();
    return answer.ok ? null : answer.problem;
  }

  private async during<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
    this.busyId = id;
    try {
      return await work();
    } finally {
      runInAction(() => (this.busyId = null));
    }
  }
}

/** Whether what came back is a refusal or a lost answer. */
export function isProblem(result: object): result is Problem {
  return 'kind' in result;
}
