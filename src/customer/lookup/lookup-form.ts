import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { GuestAnswers } from '../../../contract/guest';
import { callGuest, type Problem } from '../../platform/cloud';

type Kind = 'order' | 'reservation';
type Found = GuestAnswers['lookUp'];

/** What keeps the question from being asked yet. */
export type LookupFault = 'needNumber' | 'needPhone';

/** One question after an order or a reservation, and what was found. */
export class LookupForm {
  kind: Kind = 'order';
  number = '';
  phoneEnd = '';
  found: Found | null = null;
  problem: Problem | null = null;
  isBusy = false;

  constructor() {
    makeAutoObservable(this, { found: observableRef, problem: observableRef });
  }

  get fault(): LookupFault | null {
    if (this.number.trim() === '') return 'needNumber';
    return /^\d{4}$/.test(this.phoneEnd) ? null : 'needPhone';
  }

  choose(kind: Kind): void {
    this.kind = kind;
    this.number = '';
    this.forget();
  }

  write(change: { readonly number?: string; readonly phoneEnd?: string }): void {
    Object.assign(this, change);
    this.forget();
  }

  forget(): void {
    this.found = null;
    this.problem = null;
  }

  async find(storeId: string): Promise<void> {
    if (this.fault !== null || this.isBusy) return;
    this.isBusy = true;
    const { kind, number, phoneEnd } = this;
    const answer = await callGuest('lookUp', { kind, storeId, number: number.trim(), phoneEnd });
    runInAction(() => {
      this.isBusy = false;
      this.found = answer.ok ? answer.data : null;
      this.problem = answer.ok ? null : answer.problem;
    });
  }
}
