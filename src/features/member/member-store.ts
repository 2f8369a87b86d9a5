import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { GuestAnswers } from '../../../contract/guest';
import type { PointsEntry } from '../../../domain/membership/points';
import { callGuest, type Problem } from '../../platform/cloud';
import { visit } from '../session/visit';
import { ledgerRows, type LedgerRow } from './ledger-rows';

export type MemberCardAnswer = GuestAnswers['viewMember'];

/** The member's card as the cloud knows it, for me, points and coupons: asked for once, refreshed when shown. */
export class MemberStore {
  status: 'loading' | 'ready' | 'failed' = 'loading';
  problem: Problem | null = null;
  card: MemberCardAnswer | null = null;
  entries: readonly PointsEntry[] = [];
  isLoadingEarlier = false;

  private nextEntriesBeforeMs: number | null = null;

  constructor() {
    makeAutoObservable(this, { card: observableRef, entries: observableRef, problem: observableRef });
  }

  /** What is shown is from earlier, because the cloud cannot be reached now. */
  get isOffline(): boolean {
    return this.card !== null && this.problem !== null;
  }

  get hasEarlier(): boolean {
    return this.nextEntriesBeforeMs !== null;
  }

  get rows(): readonly LedgerRow[] {
    return ledgerRows(this.entries, this.card?.pointsLots ?? []);
  }

  /** Fetches the card with the newest entries; what is shown stays until it is there. */
  async refresh(): Promise<void> {
    const answer = await callGuest('viewMember', { entriesBeforeMs: null });
    runInAction(() => {
      if (!answer.ok) {
        this.problem = answer.problem;
        if (this.card === null) this.status = 'failed';
        return;
      }
      const { data } = answer;
      this.card = data;
      this.entries = data.entries;
      this.nextEntriesBeforeMs = data.nextEntriesBeforeMs;
      this.status = 'ready';
      this.problem = null;
      const { points, pointsEndingSoon, pointsEndAtMs, coupons } = data;
      const balance = visit.member?.balance ?? 0;
      visit.changeMember({ points, pointsEndingSoon, pointsEndAtMs, balance, coupons });
    });
  }

  async loadEarlier(): Promise<void> {
    if (this.isLoadingEarlier || this.nextEntriesBeforeMs === null) return;
    this.isLoadingEarlier = true;
    const answer = await callGuest('viewMember', { entriesBeforeMs: this.nextEntriesBeforeMs });
    runInAction(() => {
      this.isLoadingEarlier = false;
      if (!answer.ok) {
        this.problem = answer.problem;
        return;
      }
      const known = new Set(this.entries.map((entry) => entry.id));
      this.entries = [...this.entries, ...answer.data.entries.filter((entry) => !known.has(entry.id))];
      this.nextEntriesBeforeMs = answer.data.nextEntriesBeforeMs;
      this.problem = null;
    });
  }
}

export const memberStore = new MemberStore();
