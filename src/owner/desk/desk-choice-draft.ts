import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import { isSameDesk, type DeskChoice } from '../../../domain/service/desk-choice';
import { callStaff, type Problem } from '../../platform/cloud';

/** Who shall answer what guests write outside the app, while an owner thinks about it. */
export class DeskChoiceDraft {
  kind: DeskChoice['kind'];
  corpId = '';
  url = '';
  isBusy = false;
  problem: Problem | null = null;

  constructor(
    private readonly storeId: string,
    private chosen: DeskChoice,
  ) {
    this.kind = chosen.kind;
    if (chosen.kind === 'wecom') {
      this.corpId = chosen.corpId;
      this.url = chosen.url;
    }
    makeAutoObservable<this, 'storeId' | 'chosen'>(this, {
      storeId: false,
      chosen: observableRef,
      problem: observableRef,
    });
  }

  choose(kind: DeskChoice['kind']): void {
    this.kind = kind;
  }

  type(field: 'corpId' | 'url', text: string): void {
    this[field] = text.trim();
  }

  get isChanged(): boolean {
    return !isSameDesk(this.chosen, this.wanted);
  }

  /** WeCom names both; without them its customer service does not open. */
  get isWhole(): boolean {
    return this.kind !== 'wecom' || (this.corpId !== '' && this.url !== '');
  }

  /** What was typed stays when it is refused. True when the house has it. */
  async save(): Promise<boolean> {
    if (this.isBusy || !this.isWhole) return false;
    this.isBusy = true;
    const desk = this.wanted;
    const answer = await callStaff('setServiceDesk', { storeId: this.storeId, desk });
    runInAction(() => {
      this.isBusy = false;
      this.problem = answer.ok ? null : answer.problem;
      if (answer.ok) this.chosen = answer.data.desk;
    });
    return answer.ok;
  }

  private get wanted(): DeskChoice {
    const { kind, corpId, url } = this;
    return kind === 'wecom' ? { kind, corpId, url } : { kind };
  }
}
