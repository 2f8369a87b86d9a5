import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { GuestAnswers } from '../../contract/guest';
import type { MemberLevel } from '../../domain/membership/member-rules';
import { visit } from '../features/session/visit';
import { callGuest, type Problem } from '../platform/cloud';

export type ClubAnswer = GuestAnswers['viewClub'];

/** The club as the cloud knows it, for all its pages: asked for when one is shown. */
export class ClubStore {
  club: ClubAnswer | null = null;
  problem: Problem | null = null;
  isBusy = false;

  constructor() {
    makeAutoObservable(this, { club: observableRef, problem: observableRef });
  }

  get level(): MemberLevel | null {
    const { club } = this;
    return club?.levels.find(({ id }) => id === club.levelId) ?? null;
  }

  get nextLevel(): MemberLevel | null {
    const { club, level } = this;
    return club?.levels.find(({ threshold }) => threshold > (level?.threshold ?? 0)) ?? null;
  }

  get isSignedToday(): boolean {
    const { signIn } = this.club ?? {};
    return signIn?.days.at(-1) === signIn?.today && signIn !== undefined;
  }

  async refresh(storeId: string): Promise<void> {
    const answer = await callGuest('viewClub', { storeId });
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      this.club = answer.data;
      const { points, pointsEndingSoon, pointsEndAtMs } = answer.data;
      visit.changeMember({ points, pointsEndingSoon, pointsEndAtMs });
    });
  }

  /** Signs in; yields what it gave, 0 when the day was signed before. */
  async signIn(storeId: string): Promise<number | Problem> {
    return this.once(async () => {
      const answer = await callGuest('signInToday', { storeId });
      if (!answer.ok) return answer.problem;
      const { points, bonus, ...state } = answer.data;
      runInAction(() => {
        if (this.club) this.club = { ...this.club, signIn: { ...this.club.signIn, ...state } };
      });
      await this.refresh(storeId);
      return points + bonus;
    });
  }

  async claimWelcome(storeId: string): Promise<number | Problem> {
    return this.once(async () => {
      const answer = await callGuest('claimWelcome', { storeId });
      await this.refresh(storeId);
      return answer.ok ? answer.data.points : answer.problem;
    });
  }

  async setBirthday(storeId: string, monthDay: string): Promise<number | Problem> {
    return this.once(async () => {
      const answer = await callGuest('setBirthday', { storeId, monthDay });
      if (!answer.ok) return answer.problem;
      await this.refresh(storeId);
      return 0;
    });
  }

  /** One thing at a time: a second tap while the first is under way does nothing. */
  private async once(run: () => Promise<number | Problem>): Promise<number | Problem> {
    if (this.isBusy) return 0;
    this.isBusy = true;
    try {
      return await run();
    } finally {
      runInAction(() => (this.isBusy = false));
    }
  }
}

export const clubStore = new ClubStore();
