import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { QueueGroup, QueueRules } from '../../../domain/queue/queue-rules';
import { takeStep } from '../../features/session/take-step';
import { callStaff, type Problem } from '../../platform/cloud';

const letters = [...'ABCDEF'];
const largestParty = 99;

/** How a store lets guests wait, as its owner changes it; nothing holds before it is saved. */
export class QueueSettings {
  rules: QueueRules | null = null;
  doorCode: string | null = null;
  problem: Problem | null = null;
  isChanged = false;
  isBusy = false;

  constructor(readonly storeId: string) {
    makeAutoObservable(this, { storeId: false, rules: observableRef, problem: observableRef });
  }

  async refresh(): Promise<void> {
    const answer = await callStaff('viewQueueRules', { storeId: this.storeId });
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      this.rules = answer.data.rules;
      this.doorCode = answer.data.doorCode;
      this.isChanged = false;
    });
  }

  change(fields: Partial<QueueRules>): void {
    if (this.rules === null) return;
    this.rules = { ...this.rules, ...fields };
    this.isChanged = true;
  }

  changeGroup(letter: string, fields: Partial<QueueGroup>): void {
    const groups = this.rules?.groups ?? [];
    this.change({ groups: groups.map((each) => (each.letter === letter ? { ...each, ...fields } : each)) });
  }

  /** Another group for parties larger than those before. */
  addGroup(): void {
    const groups = this.rules?.groups ?? [];
    const letter = letters.find((each) => groups.every((group) => group.letter !== each));
    const last = groups[groups.length - 1];
    if (letter === undefined || !last || last.upToPartySize >= largestParty) return;
    const upToPartySize = Math.min(largestParty, last.upToPartySize + 4);
    this.change({ groups: [...groups, { ...last, letter, upToPartySize }] });
  }

  removeGroup(letter: string): void {
    this.change({ groups: (this.rules?.groups ?? []).filter((group) => group.letter !== letter) });
  }

  async save(): Promise<Problem | null> {
    const { rules, storeId } = this;
    if (rules === null) return null;
    const input = { storeId, rules: { ...rules, groups: rules.groups.map((group) => ({ ...group })) } };
    return takeStep(
      this,
      () => callStaff('setQueueRules', input),
      (answer) => {
        if (answer.ok) this.isChanged = false;
      },
    );
  }

  async renewCode(): Promise<Problem | null> {
    const answer = await callStaff('renewDoorCode', { storeId: this.storeId });
    if (!answer.ok) return answer.problem;
    runInAction(() => {
      this.doorCode = answer.data.doorCode;
    });
    return null;
  }
}
