import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { Fen } from '../../../domain/money/fen';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import {
  mostPerTopUp,
  type StoredValueRules,
  type TopUpTier,
} from '../../../domain/stored-value/stored-value';
import { yuanToFen } from '../../features/money/yuan-input';
import { takeStep } from '../../features/session/take-step';
import { callGuest, callStaff, type Problem } from '../../platform/cloud';

/** A tier while it is being typed. */
export interface TierDraft {
  readonly key: number;
  readonly pay: string;
  readonly bonus: string;
}

export type TierFault = 'payWrong' | 'bonusWrong' | 'twice';

export const mostTiers = 8;
const leastPerTopUp: Fen = 100;

/** What the owner decides about money paid in advance: the switch at once, the tiers when they are saved. */
export class StoredValueSettings {
  /** As the cloud has them; null until it has said so. */
  rules: StoredValueRules | null = null;
  drafts: readonly TierDraft[] = [];
  problem: Problem | null = null;
  isBusy = false;

  private keys = 0;

  constructor(private readonly storeId: string) {
    makeAutoObservable<this, 'keys'>(this, {
      rules: observableRef,
      drafts: observableRef,
      problem: observableRef,
      keys: false,
    });
  }

  /** Guests see the same rules: what is shown to them is what is set. */
  async refresh(): Promise<void> {
    const answer = await callGuest('viewStoredValue', { storeId: this.storeId, entriesBeforeMs: null });
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (answer.ok) this.take({ isOn: answer.data.isOn, tiers: answer.data.tiers });
    });
  }

  /** The tiers as they are typed, or what is wrong with them. */
  get tiers(): readonly TopUpTier[] | TierFault {
    const tiers: TopUpTier[] = [];
    for (const { pay: payText, bonus: bonusText } of this.drafts) {
      const pay = yuanToFen(payText);
      const bonus =
        bonusText.trim() === '' || /^0+(\.0*)?$/.test(bonusText.trim()) ? 0 : yuanToFen(bonusText);
      if (pay === null || pay < leastPerTopUp || pay > mostPerTopUp) return 'payWrong';
      if (bonus === null || bonus > pay) return 'bonusWrong';
      if (tiers.some((tier) => tier.pay === pay)) return 'twice';
      tiers.push({ pay, bonus });
    }
    return tiers;
  }

  get isChanged(): boolean {
    return this.rules !== null && JSON.stringify(this.tiers) !== JSON.stringify(this.rules.tiers);
  }

  edit(key: number, change: Partial<Pick<TierDraft, 'pay' | 'bonus'>>): void {
    this.drafts = this.drafts.map((draft) => (draft.key === key ? { ...draft, ...change } : draft));
  }

  add(): void {
    if (this.drafts.length < mostTiers) this.drafts = [...this.drafts, this.draft('', '')];
  }

  remove(key: number): void {
    this.drafts = this.drafts.filter((draft) => draft.key !== key);
  }

  /** Turns the switch with the tiers that are saved; what is typed and not saved stays as it is typed. */
  async turn(isOn: boolean): Promise<Problem | null> {
    const { rules, drafts } = this;
    if (rules === null) return null;
    const problem = await this.set({ ...rules, isOn });
    if (problem === null) runInAction(() => (this.drafts = drafts));
    return problem;
  }

  async save(): Promise<Problem | null> {
    const { rules, tiers } = this;
    if (rules === null || typeof tiers === 'string') return null;
    return this.set({ ...rules, tiers });
  }

  private set({ isOn, tiers }: StoredValueRules): Promise<Problem | null> {
    const input = { storeId: this.storeId, isOn, tiers: [...tiers] };
    return takeStep(
      this,
      () => callStaff('setStoredValue', input),
      (answer) => answer.ok && this.take(answer.data.storedValue),
    );
  }

  private take(rules: StoredValueRules): void {
    this.rules = rules;
    this.drafts = rules.tiers.map(({ pay, bonus }) =>
      this.draft(fenToShortYuanText(pay), fenToShortYuanText(bonus)),
    );
  }

  private draft(pay: string, bonus: string): TierDraft {
    this.keys += 1;
    return { key: this.keys, pay, bonus };
  }
}
