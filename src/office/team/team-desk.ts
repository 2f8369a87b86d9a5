import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { StaffAnswers } from '../../../contract/staff';
import type { ColleagueRow } from '../../../contract/team';
import type { Role } from '../../../domain/staff/role';
import { takeStep } from '../../features/session/take-step';
import { callStaff, type CallAnswer, type Problem } from '../../platform/cloud';

/** Who works at the store, and what its leaders do about it. */
export class TeamDesk {
  team: StaffAnswers['listColleagues'] | null = null;
  problem: Problem | null = null;
  isBusy = false;

  constructor(readonly storeId: string) {
    makeAutoObservable(this, { storeId: false, team: observableRef, problem: observableRef });
  }

  async refresh(): Promise<void> {
    const team = await callStaff('listColleagues', { storeId: this.storeId });
    runInAction(() => {
      this.problem = team.ok ? null : team.problem;
      if (team.ok) this.team = team.data;
    });
  }

  changeRole({ colleagueId }: ColleagueRow, role: Role): Promise<Problem | null> {
    return this.do(() => callStaff('changeRole', { storeId: this.storeId, colleagueId, role }));
  }

  suspend({ colleagueId }: ColleagueRow, reason: string): Promise<Problem | null> {
    return this.do(() => callStaff('suspendColleague', { storeId: this.storeId, colleagueId, reason }));
  }

  resume({ colleagueId }: ColleagueRow): Promise<Problem | null> {
    return this.do(() => callStaff('resumeColleague', { storeId: this.storeId, colleagueId }));
  }

  remove({ colleagueId }: ColleagueRow, reason: string): Promise<Problem | null> {
    return this.do(() => callStaff('removeColleague', { storeId: this.storeId, colleagueId, reason }));
  }

  offer({ colleagueId, isOffered }: ColleagueRow): Promise<Problem | null> {
    return this.do(() =>
      callStaff('offerStore', { storeId: this.storeId, colleagueId, isOffered: !isOffered }),
    );
  }

  takeOver(): Promise<Problem | null> {
    return this.do(() => callStaff('takeOver', { storeId: this.storeId }));
  }

  leave(reason: string): Promise<Problem | null> {
    return this.do(() => callStaff('leaveStore', { storeId: this.storeId, reason }));
  }

  withdraw(code: string): Promise<Problem | null> {
    return this.do(() => callStaff('withdrawInvitation', { storeId: this.storeId, code }));
  }

  /** Waits for one step and fetches the team anew; yields what went wrong, or null. */
  private do(ask: () => Promise<CallAnswer<unknown>>): Promise<Problem | null> {
    return takeStep(this, ask, (answer) => (answer.ok ? this.refresh() : undefined));
  }
}
