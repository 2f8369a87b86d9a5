import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { StaffAnswers, StaffMembership } from '../../../../contract/staff';
import { mayDo, type StaffActionName } from '../../../../domain/staff/role';
import { callStaff, type Problem } from '../../../platform/cloud';
import { readStored, writeStored } from '../../../platform/storage';

const storeKey = 'staff.store';

/** Who the colleague is, and at which of their stores they work now. */
export class StaffSession {
  /** `stranger`: nobody here knows this person; an invitation lets them in. */
  status: 'opening' | 'ready' | 'stranger' | 'failed' = 'opening';
  name = '';
  memberships: readonly StaffMembership[] = [];
  problem: Problem | null = null;

  private storeId: string | null = null;
  private opening: Promise<void> | null = null;

  constructor() {
    makeAutoObservable<this, 'opening'>(this, {
      memberships: observableRef,
      problem: observableRef,
      opening: false,
    });
  }

  /** Every staff page calls it; only the first call asks. */
  start(): void {
    if (this.status === 'ready' || this.opening !== null) return;
    this.opening = this.signIn().finally(() => {
      this.opening = null;
    });
  }

  async signIn(): Promise<void> {
    const answer = await callStaff('signIn', {});
    runInAction(() => {
      if (answer.ok) {
        this.take(answer.data);
        return;
      }
      const { problem } = answer;
      const isStranger = problem.kind === 'refused' && problem.refusal.code === 'NOT_STAFF';
      this.status = isStranger ? 'stranger' : 'failed';
      this.problem = problem;
    });
  }

  /** Lets this person in by a colleague's code. Null when it worked. */
  async join(code: string, name: string): Promise<Problem | null> {
    const before = this.memberships.map(({ storeId }) => storeId);
    const answer = await callStaff('acceptInvitation', { code, name });
    if (!answer.ok) return answer.problem;
    runInAction(() => {
      this.take(answer.data);
      const joined = answer.data.memberships.find(({ storeId }) => !before.includes(storeId));
      if (joined) this.chooseStore(joined.storeId);
    });
    return null;
  }

  chooseStore(storeId: string): void {
    this.storeId = storeId;
    writeStored(storeKey, storeId);
  }

  /** The store of now; null before signing in. */
  get membership(): StaffMembership | null {
    return this.memberships.find(({ storeId }) => storeId === this.storeId) ?? this.memberships[0] ?? null;
  }

  /** What the role allows; the cloud compares again for every single action. */
  may(action: StaffActionName): boolean {
    return this.membership !== null && mayDo(this.membership.role, action);
  }

  private take({ name, memberships }: StaffAnswers['signIn']): void {
    this.name = name;
    this.memberships = memberships;
    this.status = 'ready';
    this.problem = null;
    const kept = readStored(storeKey);
    if (this.storeId === null && typeof kept === 'string') this.storeId = kept;
  }
}

export const staffSession = new StaffSession();
