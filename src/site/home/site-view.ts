import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { GuestInput } from '../../../contract/guest';
import type { GuestSiteAnswers } from '../../../contract/site';
import { callGuest, type Problem } from '../../platform/cloud';
import { Sending } from '../../features/article/sending';
import { storeList, type StoreList } from '../../features/stores/store-list';

/** The restaurant's site as a guest sees it, and what they send from there. */
export class SiteView {
  /** Null until the first answer. */
  answer: GuestSiteAnswers['viewSite'] | null = null;
  problem: Problem | null = null;
  readonly sending = new Sending();

  constructor() {
    makeAutoObservable(this, { answer: observableRef, problem: observableRef, sending: false });
  }

  async refresh(): Promise<void> {
    const answer = await callGuest('viewSite', {});
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      const { stores, nowMs } = answer.data;
      this.answer = answer.data;
      // Whoever opens the list of stores from here finds it filled.
      const known: Partial<StoreList> = { stores, nowMs, status: 'ready', problem: null };
      Object.assign(storeList, known);
    });
  }

  apply(wish: {
    readonly jobId: string;
    readonly name: string;
    readonly phone: string;
    readonly words: string;
  }): Promise<Problem | null> {
    return this.sending.send(wish, (requestId) => callGuest('applyForJob', { requestId, ...wish }));
  }

  complain(wish: Omit<GuestInput<'complain'>, 'requestId'>): Promise<Problem | null> {
    return this.sending.send(wish, (requestId) => callGuest('complain', { requestId, ...wish }));
  }

  tell(storeId: string, words: string): Promise<Problem | null> {
    return this.sending.send({ storeId, words }, (requestId) =>
      callGuest('tellStory', { requestId, storeId, words }),
    );
  }
}
